package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Chinese names of the days of the week. */
public final class Weekdays {

    private Weekdays() {}

    /** The day of the week, e.g. {@code 星期五}. */
    public static String name(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
    }
}
