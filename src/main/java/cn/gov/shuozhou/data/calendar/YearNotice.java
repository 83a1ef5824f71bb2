package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;

/**
 * The State Council's notice for one year. The 元旦 arrangement may reach back into the last days of the year before:
 * the notices for 2019 and 2023 did, so such a day is found in the notice of the following year.
 */
record YearNotice(int year, List<CalendarDay> days) {

    private static final int FIRST_DAY_IN_DECEMBER = 25;

    YearNotice {
        days = days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
    }

    /** Whether the notice of a year may speak of this date. */
    static boolean covers(int year, LocalDate date) {
        return date.getYear() == year
                || date.getYear() == year - 1
                        && date.getMonth() == Month.DECEMBER
                        && date.getDayOfMonth() >= FIRST_DAY_IN_DECEMBER;
    }
}
