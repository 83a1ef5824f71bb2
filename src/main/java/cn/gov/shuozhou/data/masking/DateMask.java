package cn.gov.shuozhou.data.masking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Leaves the year of a date. */
final class DateMask {

    private static final Pattern DATE = Pattern.compile("(?<year>(?:18|19|20|21)\\d{2})"
            + "(?:(?<compactMonth>\\d{2})(?<compactDay>\\d{2})"
            + "|(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})"
            + "|年(?<wordMonth>\\d{1,2})月(?<wordDay>\\d{1,2})日)"
            + "(?:[ T](?:[01]\\d|2[0-3])[:]?[0-5]\\d(?:[:]?[0-5]\\d(?:[.]\\d{1,9})?)?)?");

    private DateMask() {}

    static String yearOnly(String value) {
        var date = DATE.matcher(value);
        if (!date.matches()) {
            return FullMask.TEXT;
        }
        var year = date.group("year");
        var style = date.group("compactMonth") != null ? "compact" : date.group("month") != null ? "" : "word";
        return isDay(year, date.group(partOf(style, "month")), date.group(partOf(style, "day")))
                ? year + "年"
                : FullMask.TEXT;
    }

    private static String partOf(String style, String part) {
        return style.isEmpty() ? part : style + Character.toUpperCase(part.charAt(0)) + part.substring(1);
    }

    private static boolean isDay(String year, String month, String day) {
        try {
            LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
