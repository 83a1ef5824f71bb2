package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;

/**
 * The State Council's notice for one year. The 元旦 arrangement may reach back into the last days of the year before:
 * the notices for 2019 and 2023 did, so such a day is found in the notice of the following year.
 */
public record YearNotice(int year, List<CalendarDay> days) {

    private static final int FIRST_DAY_IN_DECEMBER = 25;

    public YearNotice {
        days = days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
    }

    /** The first day that the notice of a year may speak of. */
    public static LocalDate firstDay(int year) {
        return LocalDate.of(year - 1, Month.DECEMBER, FIRST_DAY_IN_DECEMBER);
    }

    /** The last day that the notice of a year may speak of. */
    public static LocalDate lastDay(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    /** Whether the notice of a year may speak of this date. */
    static boolean covers(int year, LocalDate date) {
        return !date.isBefore(firstDay(year)) && !date.isAfter(lastDay(year));
    }
}
