package cn.gov.shuozhou.data.delivery.pull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/**
 * When data are fetched.
 *
 * @param day of the week, Monday being 1, or of the month; of no account for every day
 */
record Timetable(PullRhythm rhythm, int day, LocalTime at) {

    private static final String[] WEEKDAYS = {"一", "二", "三", "四", "五", "六", "日"};

    /** The next time after this moment. */
    LocalDateTime after(LocalDateTime moment) {
        LocalDateTime next = onOrAfter(moment.toLocalDate()).atTime(at);
        return next.isAfter(moment)
                ? next
                : onOrAfter(moment.toLocalDate().plusDays(1)).atTime(at);
    }

    private LocalDate onOrAfter(LocalDate date) {
        return switch (rhythm) {
            case DAILY -> date;
            case WEEKLY -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day)));
            case MONTHLY ->
                date.getDayOfMonth() <= day
                        ? date.withDayOfMonth(day)
                        : date.plusMonths(1).withDayOfMonth(day);
        };
    }

    String words() {
        return switch (rhythm) {
            case DAILY -> "每天 %s".formatted(at);
            case WEEKLY -> "每周%s %s".formatted(WEEKDAYS[day - 1], at);
            case MONTHLY -> "每月 %d 日 %s".formatted(day, at);
        };
    }
}
