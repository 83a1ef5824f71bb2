package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.casework.history.CaseHistory;
import cn.gov.shuozhou.data.clock.ClockHistory;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of the cases of a period otherwise than it was at an earlier moment: old, new and why. */
final class Corrections {

    static final List<String> HEADINGS = List.of("对象", "项目", "原来", "现在", "原因");

    private static final List<DetailColumn> OF_CASE = List.of(
            DetailColumn.HANDLER,
            DetailColumn.CLOSED,
            DetailColumn.OUTCOME,
            DetailColumn.PLACE,
            DetailColumn.VERDICT,
            DetailColumn.SUPPLEMENTS,
            DetailColumn.MEDIATIONS);

    private static final List<DetailColumn> OF_CLOCK = List.of(
            DetailColumn.DUE,
            DetailColumn.PROVISIONAL,
            DetailColumn.STOPPED,
            DetailColumn.ENDED,
            DetailColumn.CLOCK_VERDICT,
            DetailColumn.REGISTER);

    private final LocalDateTime then;
    private final LocalDateTime now;
    private final Spans spans;
    private final LineFile lines;

    Corrections(LocalDateTime then, LocalDateTime now, Spans spans, LineFile lines) {
        this.then = then;
        this.now = now;
        this.spans = spans;
        this.lines = lines;
    }

    void add(CaseHistory history, Optional<MeasuredCase> before, MeasuredCase after) throws IOException {
        if (after.place(spans.now()) == null
                && before.filter(one -> one.place(spans.now()) != null).isEmpty()) {
            return;
        }
        DetailRow row = new DetailRow(after, null, true, spans);
        DetailRow old = before.map(one -> new DetailRow(one, null, true, spans)).orElse(null);
        write(after.file().number(), OF_CASE, old, row, caseReason(before, after));
        for (MeasuredClock clock : after.clocks()) {
            MeasuredClock clockBefore = before.stream()
                    .flatMap(one -> one.clocks().stream())
                    .filter(one -> id(one) == id(clock))
                    .findFirst()
                    .orElse(null);
            DetailRow oldClock = before.filter(one -> clockBefore != null)
                    .map(one -> new DetailRow(one, clockBefore, false, spans))
                    .orElse(null);
            write(
                    "%s %s（计时 %d）".formatted(after.file().number(), clock.limit(), id(clock)),
                    OF_CLOCK,
                    oldClock,
                    new DetailRow(after, clock, false, spans),
                    clockReason(history, clockBefore, clock));
        }
    }

    private void write(String object, List<DetailColumn> columns, @Nullable DetailRow old, DetailRow row, String reason)
            throws IOException {
        for (DetailColumn column : columns) {
            Object before = old == null ? null : column.of(old);
            Object after = column.of(row);
            if (!Objects.equals(before, after)) {
                lines.add(Stream.of(object, column.heading(), before, after, reason)
                        .map(cell -> Objects.toString(cell, ""))
                        .toList());
            }
        }
    }

    private static String caseReason(Optional<MeasuredCase> before, MeasuredCase after) {
        if (before.isEmpty()) {
            return "上次截至之后收到";
        }
        boolean closedSince = before.get().closedOn() == null && after.closedOn() != null;
        return closedSince ? "上次截至之后办结" : "其计时或办理情况有变，见下列各行";
    }

    private String clockReason(CaseHistory history, @Nullable MeasuredClock before, MeasuredClock after) {
        List<String> reasons = new ArrayList<>();
        if (before == null) {
            reasons.add("上次截至之后开始计时");
        }
        history.clocks().stream()
                .filter(clock -> clock.clock().id() == id(after))
                .map((ClockHistory clock) -> clock.reasons(then, now))
                .flatMap(List::stream)
                .forEach(reasons::add);
        if (before != null && before.stoppedOn() == null && after.stoppedOn() != null) {
            reasons.add("上次截至之后停止计时");
        }
        boolean voidedSince = after.isVoided() && (before == null || !before.isVoided());
        if (voidedSince && after.overdue() != null) {
            reasons.add(Objects.requireNonNullElse(after.overdue().reason(), "撤销超期登记"));
        }
        if (reasons.isEmpty() && after.overdue() != null) {
            reasons.add("上次截至之后登记超期");
        }
        return String.join("；", reasons);
    }

    private static long id(MeasuredClock clock) {
        return clock.known().clock().id();
    }
}
