package cn.gov.shuozhou.data.opening.plan;

import cn.gov.shuozhou.data.calendar.Quarter;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What departments are reminded of about their plans, each once a year, and within which days; 系统约定. */
enum PlanReminder {
    COMPILE(
            year -> LocalDate.of(year, Month.FEBRUARY, 1),
            year -> OpenPlan.dueOn(year).minusDays(8)),
    COMPILE_SOON(year -> OpenPlan.dueOn(year).minusDays(7), OpenPlan::dueOn),
    COMPILE_LATE(
            year -> OpenPlan.dueOn(year).plusDays(1),
            year -> OpenPlan.dueOn(year).plusMonths(1)),
    QUARTER_1(year -> beforeEnd(year, 1), year -> new Quarter(year, 1).lastDay()),
    QUARTER_2(year -> beforeEnd(year, 2), year -> new Quarter(year, 2).lastDay()),
    QUARTER_3(year -> beforeEnd(year, 3), year -> new Quarter(year, 3).lastDay()),
    QUARTER_4(year -> beforeEnd(year, 4), year -> new Quarter(year, 4).lastDay());

    private final Function<Integer, LocalDate> from;
    private final Function<Integer, LocalDate> to;

    PlanReminder(Function<Integer, LocalDate> from, Function<Integer, LocalDate> to) {
        this.from = from;
        this.to = to;
    }

    /** Two weeks before its end somebody is reminded of what a quarter still lacks. */
    private static LocalDate beforeEnd(int year, int quarter) {
        return new Quarter(year, quarter).lastDay().minusWeeks(2);
    }

    static List<PlanReminder> due(LocalDate today) {
        return Arrays.stream(values())
                .filter(one -> !today.isBefore(one.from.apply(today.getYear()))
                        && !today.isAfter(one.to.apply(today.getYear())))
                .toList();
    }

    boolean isAboutCompiling() {
        return compareTo(COMPILE_LATE) <= 0;
    }
}
