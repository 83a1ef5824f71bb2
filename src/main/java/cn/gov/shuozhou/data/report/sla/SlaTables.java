package cn.gov.shuozhou.data.report.sla;

import static cn.gov.shuozhou.data.workbook.ReportCell.count;
import static cn.gov.shuozhou.data.workbook.ReportCell.text;

import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.report.sla.Figure.Reading;
import cn.gov.shuozhou.data.report.sla.Figure.Unit;
import cn.gov.shuozhou.data.workbook.Look;
import cn.gov.shuozhou.data.workbook.ReportCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a report as tables. */
final class SlaTables {

    private static final int DIGITS = 4;
    private static final String BY_CASE = "全部（按件）";
    private static final List<CaseOutcome> OUTCOMES = Stream.of(CaseOutcome.values())
            .filter(outcome -> !outcome.isTakenBack())
            .toList();

    private SlaTables() {}

    static SlaTable overview(SlaFigures figures) {
        List<List<ReportCell>> rows = new ArrayList<>();
        for (Figure figure : Overview.FIGURES) {
            Reading now = figure.reading().apply(figures.now());
            Reading before = figure.reading().apply(figures.before());
            Reading year = figure.reading().apply(figures.yearBefore());
            rows.add(List.of(
                    text(figure.group()),
                    text(figure.name()),
                    text(figure.unit().label()),
                    value(figure, now.value()),
                    value(figure, before.value()),
                    value(figure, year.value()),
                    change(figure, now.value(), before.value()),
                    growth(figure, now.value(), before.value()),
                    change(figure, now.value(), year.value()),
                    growth(figure, now.value(), year.value()),
                    text(now.note())));
        }
        return new SlaTable(
                "总览",
                List.of("分组", "指标", "单位", "本期", "上期", "上年同期", "环比增减", "环比幅度", "同比增减", "同比幅度", "备注"),
                List.of(11, 22, 8, 11, 11, 11, 11, 11, 11, 11, 24),
                2,
                rows);
    }

    private static ReportCell value(Figure figure, @Nullable BigDecimal value) {
        return ReportCell.of(value, figure.unit() == Unit.PERCENT ? Look.PERCENT : Look.COUNT);
    }

    /** Of a rate in points, of all else in its unit. */
    private static ReportCell change(Figure figure, @Nullable BigDecimal now, @Nullable BigDecimal then) {
        BigDecimal change = now == null || then == null ? null : now.subtract(then);
        return ReportCell.of(change, figure.unit() == Unit.PERCENT ? Look.PERCENT_CHANGE : Look.CHANGE);
    }

    private static ReportCell growth(Figure figure, @Nullable BigDecimal now, @Nullable BigDecimal then) {
        if (figure.unit() == Unit.PERCENT || now == null || then == null || then.signum() == 0) {
            return ReportCell.EMPTY;
        }
        return ReportCell.of(now.subtract(then).divide(then, DIGITS, RoundingMode.HALF_UP), Look.PERCENT_CHANGE);
    }

    static SlaTable departments(SlaFigures figures) {
        List<List<ReportCell>> rows = new ArrayList<>();
        int rank = 0;
        for (DepartmentTally department : figures.departments()) {
            ClockTally clocks = department.clocks();
            Rate rate = clocks.rate();
            List<ReportCell> row = new ArrayList<>();
            row.add(count(rate == null ? null : ++rank));
            row.add(text(department.name()));
            row.add(card(department.card()));
            row.add(rate(rate));
            row.add(count(clocks.total()));
            row.addAll(clockVerdicts(clocks));
            row.addAll(spread(clocks.used()));
            row.add(count(department.handled().received()));
            row.add(count(department.handled().finished()));
            row.add(count(department.handled().takenBack()));
            row.add(count(department.handled().open()));
            row.add(count(department.applied().received()));
            row.add(text(note(clocks.used(), rate)));
            rows.add(row);
        }
        return new SlaTable(
                "按部门",
                joined(
                        List.of("名次", "部门", "牌", "按时率", "计时"),
                        clockHeadings(),
                        spreadHeadings(),
                        List.of("办理：收到", "办理：办结", "办理：撤回", "办理：期末未结", "提出：收到", "备注")),
                List.of(6, 28, 7, 9, 7, 7, 7, 9, 8, 7, 7, 7, 7, 7, 7, 8, 8, 8, 9, 8, 22),
                2,
                rows);
    }

    private static ReportCell card(Card card) {
        return switch (card) {
            case NONE -> ReportCell.EMPTY;
            case YELLOW -> ReportCell.of(card.label(), Look.YELLOW);
            case RED -> ReportCell.of(card.label(), Look.RED);
        };
    }

    static SlaTable procedures(SlaFigures figures) {
        List<List<ReportCell>> rows = new ArrayList<>();
        for (ProcedureTally procedure : figures.procedures()) {
            rows.add(ofCases(procedure));
            procedure.limits().forEach((limit, clocks) -> rows.add(ofLimit(procedure.name(), limit, clocks)));
        }
        List<String> outcomes =
                OUTCOMES.stream().map(outcome -> "结果：" + outcome.label()).toList();
        return new SlaTable(
                "按程序",
                joined(
                        List.of("程序", "时限", "依据", "单位", "期初未结", "收到", "办结", "撤回", "期末未结"),
                        outcomes,
                        clockHeadings(),
                        List.of("无计时", "按时率"),
                        spreadHeadings(),
                        List.of("备注")),
                joined(
                        List.of(12, 26, 10, 6, 9, 7, 7, 7, 9),
                        Collections.nCopies(OUTCOMES.size(), 10),
                        List.of(7, 7, 9, 8, 7, 8, 9, 7, 7, 7, 7, 7, 22)),
                2,
                rows);
    }

    private static List<ReportCell> ofCases(ProcedureTally procedure) {
        CaseTally cases = procedure.cases();
        List<ReportCell> row = new ArrayList<>(List.of(
                text(procedure.name()),
                text(BY_CASE),
                ReportCell.EMPTY,
                text(Unit.CASES.label()),
                count(cases.carried()),
                count(cases.received()),
                count(cases.finished()),
                count(cases.takenBack()),
                count(cases.open())));
        OUTCOMES.forEach(outcome -> row.add(count(cases.ended(outcome))));
        row.add(count(cases.inTime()));
        row.add(count(cases.late() - cases.open(CaseVerdict.LATE)));
        row.add(count(cases.open(CaseVerdict.LATE)));
        row.add(count(cases.open(CaseVerdict.RUNNING)));
        row.add(count(cases.takenBack() - cases.takenBackLate()));
        row.add(count(cases.untimed()));
        row.add(rate(cases.rate()));
        row.addAll(spread(cases.durations()));
        row.add(text(note(cases.durations(), cases.rate())));
        return row;
    }

    private static List<ReportCell> ofLimit(String procedure, ProcedureTally.Limit limit, ClockTally clocks) {
        List<ReportCell> row = new ArrayList<>(
                List.of(text(procedure), text(limit.name()), text(limit.article()), text(Unit.TIMES.label())));
        Stream.generate(() -> ReportCell.EMPTY).limit(5L + OUTCOMES.size()).forEach(row::add);
        row.addAll(clockVerdicts(clocks));
        row.add(ReportCell.EMPTY);
        row.add(rate(clocks.rate()));
        row.addAll(spread(clocks.used()));
        row.add(text(note(clocks.used(), clocks.rate())));
        return row;
    }

    static SlaTable months(SlaFigures figures) {
        List<List<ReportCell>> rows = figures.months().stream()
                .map(month -> List.of(
                        text(month.span().name()),
                        count(month.carried()),
                        count(month.received()),
                        count(month.finished()),
                        count(month.takenBack()),
                        count(month.open()),
                        count(month.inTime()),
                        count(month.late() - month.open(CaseVerdict.LATE)),
                        count(month.open(CaseVerdict.LATE)),
                        rate(month.rate()),
                        text(month.rate() == null ? "" : month.rate().words())))
                .toList();
        return new SlaTable(
                "按月趋势",
                List.of("月份", "期初未结", "收到", "办结", "撤回", "期末未结", "按期", "超期", "在办超期", "按时率", "备注"),
                List.of(26, 10, 10, 10, 10, 10, 10, 10, 10, 10, 24),
                1,
                rows);
    }

    private static List<String> clockHeadings() {
        return Stream.of(ClockVerdict.values()).map(ClockVerdict::label).toList();
    }

    private static List<ReportCell> clockVerdicts(ClockTally clocks) {
        return Stream.of(ClockVerdict.values())
                .map(verdict -> count(clocks.count(verdict)))
                .toList();
    }

    private static List<String> spreadHeadings() {
        return List.of("n", "p50", "p90", "p95", "最长");
    }

    private static List<ReportCell> spread(Spread spread) {
        return List.of(
                count(spread.total()),
                count(spread.percentile(50)),
                count(spread.percentile(90)),
                count(spread.percentile(95)),
                count(spread.longest()));
    }

    private static ReportCell rate(@Nullable Rate rate) {
        return ReportCell.of(rate == null ? null : rate.value(), Look.PERCENT);
    }

    private static String note(Spread spread, @Nullable Rate rate) {
        String few = spread.total() > 0 && spread.total() < Spread.FEW ? "用时样本少" : "";
        String ofRate = rate == null ? "" : rate.words();
        return Stream.of(ofRate, few)
                .filter(words -> !words.isEmpty())
                .reduce((a, b) -> a + "；" + b)
                .orElse("");
    }

    @SafeVarargs
    private static <T> List<T> joined(List<T>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
