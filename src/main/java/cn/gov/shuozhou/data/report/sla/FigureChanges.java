package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.workbook.Look;
import cn.gov.shuozhou.data.workbook.ReportCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which figures of a period are others now than they were in an earlier report of it. */
final class FigureChanges {

    private FigureChanges() {}

    static List<List<ReportCell>> between(SlaFigures earlier, SlaFigures now) {
        List<List<ReportCell>> changed = Overview.FIGURES.stream()
                .flatMap(figure -> change(figure, earlier.now(), now.now()))
                .toList();
        return changed.isEmpty() ? List.of(List.of(ReportCell.text("总览"), ReportCell.text("各项指标与上次报表相同"))) : changed;
    }

    private static Stream<List<ReportCell>> change(Figure figure, PeriodTally earlier, PeriodTally now) {
        BigDecimal before = figure.reading().apply(earlier).value();
        BigDecimal after = figure.reading().apply(now).value();
        return Objects.equals(before, after)
                ? Stream.empty()
                : Stream.of(List.of(
                        ReportCell.text("总览·" + figure.group()),
                        ReportCell.text(figure.name()),
                        value(figure, before),
                        value(figure, after),
                        ReportCell.text("见下列办件和计时的变动")));
    }

    private static ReportCell value(Figure figure, @Nullable BigDecimal value) {
        return ReportCell.of(value, figure.unit() == Figure.Unit.PERCENT ? Look.PERCENT : Look.COUNT);
    }
}
