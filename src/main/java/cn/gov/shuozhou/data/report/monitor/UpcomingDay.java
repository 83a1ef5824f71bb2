package cn.gov.shuozhou.data.report.monitor;

import cn.gov.shuozhou.data.calendar.CalendarDay;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;

/**
 * A working day as a column is named by it.
 *
 * @param label date and day of the week
 * @param note that it is worked although a weekend's, or comes after a holiday, or may still change
 */
record UpcomingDay(String label, String note) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM-dd");

    /** @param days the days off before it, and it */
    static UpcomingDay of(DayRange days, WorkingDays calendar) {
        LocalDate day = Objects.requireNonNull(days.to());
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
        return new UpcomingDay("%s %s".formatted(DATE.format(day), weekday), note(day, days, calendar));
    }

    private static String note(LocalDate day, DayRange days, WorkingDays calendar) {
        String provisional = calendar.isProvisional(day) ? "（暂定）" : "";
        if (calendar.special(day).isPresent()) {
            return "调休上班" + provisional;
        }
        return Objects.requireNonNull(days.from())
                        .datesUntil(day)
                        .flatMap(off -> calendar.special(off).map(CalendarDay::festival).stream())
                        .findFirst()
                        .map(festival -> festival + "假期后")
                        .orElse("工作日")
                + provisional;
    }
}
