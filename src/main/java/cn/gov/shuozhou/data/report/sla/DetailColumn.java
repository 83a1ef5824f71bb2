package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.workbook.ReportCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of 明细, in their order: what belongs to the case is repeated with each of its clocks. */
enum DetailColumn {
    COUNTED("件", Kind.COUNT, 5, row -> row.first() ? 1 : 0),
    NUMBER("办件编号", Kind.TEXT, 25, row -> row.one().file().number()),
    PROCEDURE("程序", Kind.TEXT, 11, row -> row.one().procedure()),
    RULE_SET("规则", Kind.TEXT, 21, row -> row.one().file().ruleSet()),
    SUBJECT("事项", Kind.TEXT, 26, row -> row.one().file().subject()),
    RESOURCE("资源编号", Kind.COUNT, 9, row -> row.one().file().resourceId()),
    APPLICANT("申请方", Kind.TEXT, 24, row -> row.one().applicant()),
    HANDLER("办理部门", Kind.TEXT, 24, row -> row.one().handling()),
    REGION("地区", Kind.TEXT, 10, row -> row.one().region()),
    RECEIVED("收到日期", Kind.DATE, 12, row -> row.one().receivedOn()),
    CLOSED("结束日期", Kind.DATE, 12, row -> row.one().closedOn()),
    STATE("状态", Kind.TEXT, 14, row -> row.one().state()),
    HOLDER("现在何处", Kind.TEXT, 24, row -> row.one().holder()),
    OUTCOME("结果", Kind.TEXT, 11, row -> label(row.one().file().outcome())),
    DURATION("全程工作日", Kind.COUNT, 9, row -> row.one().duration()),
    SUPPLEMENTS(
            "本期补正",
            Kind.COUNT,
            7,
            row -> MeasuredCase.within(row.one().supplements(), row.spans().now())),
    MEDIATIONS(
            "本期协调",
            Kind.COUNT,
            7,
            row -> MeasuredCase.within(row.one().mediations(), row.spans().now())),
    PLACE("本期件", Kind.TEXT, 11, row -> place(row, row.spans().now())),
    VERDICT("本期判定", Kind.TEXT, 9, row -> verdict(row, row.spans().now())),
    SUPPLEMENTS_BEFORE(
            "上期补正",
            Kind.COUNT,
            7,
            row -> MeasuredCase.within(row.one().supplements(), row.spans().before())),
    MEDIATIONS_BEFORE(
            "上期协调",
            Kind.COUNT,
            7,
            row -> MeasuredCase.within(row.one().mediations(), row.spans().before())),
    PLACE_BEFORE("上期件", Kind.TEXT, 11, row -> place(row, row.spans().before())),
    VERDICT_BEFORE("上期判定", Kind.TEXT, 9, row -> verdict(row, row.spans().before())),
    SUPPLEMENTS_YEAR(
            "上年同期补正",
            Kind.COUNT,
            7,
            row -> MeasuredCase.within(row.one().supplements(), row.spans().yearBefore())),
    MEDIATIONS_YEAR(
            "上年同期协调",
            Kind.COUNT,
            7,
            row -> MeasuredCase.within(row.one().mediations(), row.spans().yearBefore())),
    PLACE_YEAR("上年同期件", Kind.TEXT, 11, row -> place(row, row.spans().yearBefore())),
    VERDICT_YEAR("上年同期判定", Kind.TEXT, 9, row -> verdict(row, row.spans().yearBefore())),
    CLOCK(
            "计时编号",
            Kind.COUNT,
            9,
            row -> ofClock(row, clock -> clock.known().clock().id())),
    LIMIT("时限", Kind.TEXT, 18, row -> ofClock(row, MeasuredClock::limit)),
    ARTICLE("依据", Kind.TEXT, 10, row -> ofClock(row, clock -> row(clock).article())),
    RESPONSIBLE("责任部门", Kind.TEXT, 24, row -> ofClock(row, MeasuredClock::responsible)),
    STARTED("起算日", Kind.DATE, 12, row -> ofClock(row, clock -> row(clock).startedOn())),
    DUE("最后一日", Kind.DATE, 12, row -> ofClock(row, clock -> row(clock).dueOn())),
    PROVISIONAL("暂定", Kind.TEXT, 6, row -> ofClock(row, clock -> row(clock).provisional() ? "暂定" : null)),
    PAUSED("暂停工作日", Kind.COUNT, 9, row -> ofClock(row, MeasuredClock::paused)),
    PAUSED_SINCE(
            "暂停自", Kind.DATE, 12, row -> ofClock(row, clock -> clock.known().pausedSince())),
    STOPPED("停止日", Kind.DATE, 12, row -> ofClock(row, MeasuredClock::stoppedOn)),
    ENDED("计时结果", Kind.TEXT, 11, row -> ofClock(row, clock -> label(row(clock).outcome()))),
    USED("已用工作日", Kind.COUNT, 9, row -> ofClock(row, MeasuredClock::used)),
    DAYS_LATE("超期天数", Kind.COUNT, 8, row -> ofClock(row, DetailColumn::daysLate)),
    CLOCK_VERDICT("本期计时", Kind.TEXT, 9, row -> clockVerdict(row, row.spans().now())),
    CLOCK_VERDICT_BEFORE(
            "上期计时", Kind.TEXT, 9, row -> clockVerdict(row, row.spans().before())),
    CLOCK_VERDICT_YEAR(
            "上年同期计时", Kind.TEXT, 9, row -> clockVerdict(row, row.spans().yearBefore())),
    REGISTER("超期登记", Kind.TEXT, 9, row -> ofClock(row, DetailColumn::register)),
    VOID_REASON("撤销理由", Kind.TEXT, 30, row -> ofClock(row, DetailColumn::voidReason));

    /** What stands in a column. */
    enum Kind {
        TEXT,
        COUNT,
        DATE
    }

    private final String heading;
    private final Kind kind;
    private final int width;
    private final Function<DetailRow, @Nullable Object> value;

    DetailColumn(String heading, Kind kind, int width, Function<DetailRow, @Nullable Object> value) {
        this.heading = heading;
        this.kind = kind;
        this.width = width;
        this.value = value;
    }

    String heading() {
        return heading;
    }

    Kind kind() {
        return kind;
    }

    int width() {
        return width;
    }

    @Nullable
    Object of(DetailRow row) {
        return value.apply(row);
    }

    /** The row as 明细 shows it. */
    static List<@Nullable Object> cells(DetailRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (DetailColumn column : values()) {
            cells.add(column.of(row));
        }
        return cells;
    }

    /** What stands in this column of a row that was written as text; null where nothing does. */
    @Nullable
    Object read(List<String> row) {
        String text = row.get(ordinal());
        if (text.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case TEXT -> text;
            case COUNT -> Long.valueOf(text);
            case DATE -> LocalDate.parse(text);
        };
    }

    ReportCell headingCell() {
        return ReportCell.heading(heading, kind == Kind.COUNT);
    }

    static List<ReportCell> headings() {
        return Arrays.stream(values()).map(DetailColumn::headingCell).toList();
    }

    static List<Integer> widths() {
        return Arrays.stream(values()).map(DetailColumn::width).toList();
    }

    private static @Nullable Object ofClock(DetailRow row, Function<MeasuredClock, @Nullable Object> part) {
        MeasuredClock clock = row.clock();
        return clock == null ? null : part.apply(clock);
    }

    private static CaseClock row(MeasuredClock clock) {
        return clock.known().clock();
    }

    private static @Nullable String place(DetailRow row, Span span) {
        Place place = row.one().place(span);
        return place == null ? null : place.label();
    }

    private static @Nullable String verdict(DetailRow row, Span span) {
        return row.one().place(span) == null ? null : row.one().verdict(span).label();
    }

    private static @Nullable Object clockVerdict(DetailRow row, Span span) {
        return ofClock(row, clock -> {
            ClockVerdict verdict = clock.verdict(span);
            return verdict == null ? null : verdict.label();
        });
    }

    private static @Nullable Integer daysLate(MeasuredClock clock) {
        return clock.isLateAsKnown() ? clock.daysLate() : null;
    }

    private static @Nullable String register(MeasuredClock clock) {
        if (clock.overdue() == null) {
            return null;
        }
        return clock.isVoided() ? "已撤销" : "登记";
    }

    private static @Nullable String voidReason(MeasuredClock clock) {
        return clock.overdue() == null ? null : clock.overdue().reason();
    }

    private static @Nullable String label(@Nullable CaseOutcome outcome) {
        return outcome == null ? null : outcome.label();
    }

    private static @Nullable String label(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.label();
    }
}
