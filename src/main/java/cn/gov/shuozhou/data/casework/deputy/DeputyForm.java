package cn.gov.shuozhou.data.casework.deputy;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was filled in.
 *
 * @param present whether also what lies there when it begins
 */
record DeputyForm(
        @Nullable String deputy,
        @Nullable String from,
        @Nullable String until,
        @Nullable String procedure,
        @Nullable Boolean present) {

    private static final String FROM = "from";
    private static final String UNTIL = "until";

    static DeputyForm empty(LocalDate today) {
        return new DeputyForm("", today.toString(), "", "", true);
    }

    /**
     * Reads it.
     *
     * @throws RequestRejected with a sentence for each field that is wrong in itself
     */
    WantedDeputy read(LocalDate today, Set<String> procedures) {
        List<Problem> problems = new ArrayList<>();
        String whom = text(deputy);
        if (whom.isEmpty()) {
            problems.add(new Problem("deputy", "请选择代理人。"));
        }
        LocalDate begin = day(FROM, "开始日期", from, problems);
        LocalDate end = day(UNTIL, "结束日期", until, problems);
        if (begin != null && end != null) {
            checkPeriod(begin, end, today, problems);
        }
        String only = text(procedure);
        if (!only.isEmpty() && !procedures.contains(only)) {
            problems.add(new Problem("procedure", "没有所选的办件种类。请从列表中选择。"));
        }
        RequestRejected.throwIf(problems);
        return new WantedDeputy(
                whom,
                Objects.requireNonNull(begin),
                Objects.requireNonNull(end),
                only.isEmpty() ? null : only,
                Boolean.TRUE.equals(present));
    }

    private static void checkPeriod(LocalDate begin, LocalDate end, LocalDate today, List<Problem> problems) {
        LocalDate latest = today.plusYears(1);
        if (end.isBefore(begin)) {
            problems.add(new Problem(UNTIL, "结束日期 %s 早于开始日期 %s。请更正。".formatted(end, begin)));
        } else if (begin.isBefore(today)) {
            problems.add(new Problem(FROM, "开始日期 %s 已过。请从今天（%s）或以后开始。".formatted(begin, today)));
        } else if (begin.isAfter(latest)) {
            problems.add(new Problem(FROM, "开始日期 %s 在一年以后。请在临近时登记，最晚填 %s。".formatted(begin, latest)));
        } else if (end.isAfter(begin.plusYears(1))) {
            problems.add(new Problem(UNTIL, "代理一次最长一年，从 %s 起最晚到 %s。请缩短期间。".formatted(begin, begin.plusYears(1))));
        }
    }

    private static @Nullable LocalDate day(String field, String label, @Nullable String given, List<Problem> problems) {
        String text = text(given);
        if (text.isEmpty()) {
            problems.add(new Problem(field, "请填写%s。".formatted(label)));
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            problems.add(new Problem(field, "“%s”不是正确的日期。请按“2026-11-30”的格式填写。".formatted(label)));
            return null;
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
