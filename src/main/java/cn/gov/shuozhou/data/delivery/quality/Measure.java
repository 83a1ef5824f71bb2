package cn.gov.shuozhou.data.delivery.quality;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts one thing, row by row. */
abstract class Measure implements AutoCloseable {

    /** What is counted, and what comes of it. */
    record Question(
            Indicator indicator, String words, @Nullable Severity severity, BigDecimal tolerance) {

        /** What the platform counts by itself: nothing comes of it but the figure. */
        static Question standing(Indicator indicator, String words) {
            return new Question(indicator, words, null, BigDecimal.ZERO);
        }
    }

    private final Question question;
    private final int position;
    private final BadRows badRows;
    private long counted;
    private long faults;

    Measure(Question question, int position, BadRows badRows) {
        this.question = question;
        this.position = position;
        this.badRows = badRows;
    }

    abstract void accept(long rowNo, List<@Nullable String> row);

    /** No more rows will come. */
    void end() {}

    @Override
    public void close() {}

    final void count(long more) {
        counted += more;
    }

    /** Faults in rows of which not every one is told. */
    final void fault(long more) {
        faults += more;
    }

    final void bad(long rowNo) {
        badRows.note(rowNo, position);
    }

    final QualityFigure figure() {
        return new QualityFigure(
                position,
                question.indicator(),
                question.words(),
                question.severity(),
                question.tolerance(),
                question.indicator().countsFaults() ? faults : counted - faults,
                counted);
    }
}
