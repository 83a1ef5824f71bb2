package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.delivery.Inspections.Inspection;
import cn.gov.shuozhou.data.delivery.Inspections.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures one load. What cannot be measured to its end has no figures at all, and the rows go on being stored. */
final class Measurement implements Inspection {

    private static final Logger log = LoggerFactory.getLogger(Measurement.class);

    private final List<Measure> measures;
    private final BadRows badRows;
    private final BiFunction<Long, Measured, Verdict> judge;
    private long rows;
    private @Nullable String failure;

    /** @param judge takes the version and what came of it */
    Measurement(List<Measure> measures, BadRows badRows, BiFunction<Long, Measured, Verdict> judge) {
        this.measures = measures;
        this.badRows = badRows;
        this.judge = judge;
    }

    /**
     * What came of a measurement.
     *
     * @param failure why there are no figures; null when there are
     */
    record Measured(
            long rows,
            List<QualityFigure> figures,
            BadRows badRows,
            @Nullable String failure) {}

    @Override
    public void accept(List<@Nullable String> row) {
        rows++;
        if (failure == null) {
            attempt(() -> measures.forEach(measure -> measure.accept(rows, row)));
        }
    }

    @Override
    public Verdict finish(long dataSetId) {
        List<QualityFigure> figures = new ArrayList<>();
        if (failure == null) {
            attempt(() -> measures.forEach(measure -> {
                measure.end();
                figures.add(measure.figure());
            }));
        }
        boolean whole = failure == null;
        return judge.apply(
                dataSetId, new Measured(rows, whole ? figures : List.of(), whole ? badRows : new BadRows(), failure));
    }

    /** Whatever goes wrong in counting must not keep the rows from being stored. */
    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (SafePattern.TooManySteps endless) {
            failure = "有正则表达式在第 %,d 行的值上反复尝试而算不完，请改写这条规则".formatted(rows);
        } catch (NotMeasurable sentence) {
            failure = sentence.getMessage();
        } catch (RuntimeException unforeseen) {
            log.error("质量检查在第 {} 行中断", rows, unforeseen);
            failure = "检查在第 %,d 行中断，请联系系统管理员查看日志".formatted(rows);
        }
    }

    @Override
    public void close() {
        measures.forEach(Measure::close);
    }

    /** Something that is needed for a rule is not there; the message says so to people. */
    static final class NotMeasurable extends RuntimeException {

        NotMeasurable(String sentence) {
            super(sentence);
        }
    }
}
