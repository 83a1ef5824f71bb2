package cn.gov.shuozhou.data.tabular;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as people and their software write them: 2023/1/5, 2023-01-05, 2023年1月5日, 20230105, 2023/1/5 8:30. */
public final class DayReading {

    private static final Pattern DAY =
            Pattern.compile("(?<year>\\d{4})(?:\\s*(?<mark>[-/.])\\s*(?<m1>\\d{1,2})\\s*\\k<mark>\\s*(?<d1>\\d{1,2})"
                    + "|\\s*年\\s*(?<m2>\\d{1,2})\\s*月\\s*(?<d2>\\d{1,2})\\s*日?|(?<m3>\\d{2})(?<d3>\\d{2}))");
    private static final Pattern TIME = Pattern.compile("(?:\\s+|T)?(?<hour>[01]?\\d|2[0-3]):?(?<minute>[0-5]\\d)"
            + "(?::?(?<second>[0-5]\\d)(?<part>\\.\\d{1,9})?)?");
    private static final Pattern MIDNIGHT = Pattern.compile("[\\sT]*0?0:?00(:?00(\\.0+)?)?");

    private static final String KEPT_FORM = "yyyy-MM-dd";

    private DayReading() {}

    /** The day; a time behind it must be midnight, as software adds it. */
    public static Optional<LocalDate> day(String text) {
        if (isWrittenAsKept(text)) {
            return date(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        String plain = plain(text);
        Matcher day = DAY.matcher(plain);
        boolean alone = day.lookingAt()
                && (day.end() == plain.length()
                        || MIDNIGHT.matcher(plain.substring(day.end())).matches());
        return alone ? date(day) : Optional.empty();
    }

    /** The point in time as {@code yyyy-MM-dd HH:mm:ss}; a day without a time stays one. */
    public static Optional<String> time(String text) {
        String plain = plain(text);
        Matcher day = DAY.matcher(plain);
        if (!day.lookingAt()) {
            return Optional.empty();
        }
        Matcher time = TIME.matcher(plain.substring(day.end()));
        if (day.end() < plain.length() && !time.matches()) {
            return Optional.empty();
        }
        return date(day).map(date -> day.end() == plain.length() ? date.toString() : date + " " + clock(time));
    }

    private static String clock(Matcher time) {
        String second = time.group("second") == null ? "00" : time.group("second");
        String part = time.group("part") == null ? "" : time.group("part");
        String hour = time.group("hour");
        return (hour.length() == 1 ? "0" + hour : hour) + ":" + time.group("minute") + ":" + second + part;
    }

    /** Whether the day is written as it will be kept, as nearly all of a million are: it needs no closer look. */
    private static boolean isWrittenAsKept(String text) {
        if (text.length() != KEPT_FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean fits = KEPT_FORM.charAt(i) == '-' ? character == '-' : character >= '0' && character <= '9';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> date(Matcher day) {
        return date(
                Integer.parseInt(day.group("year")),
                Integer.parseInt(first(day, "m1", "m2", "m3")),
                Integer.parseInt(first(day, "d1", "d2", "d3")));
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text, begin, end, 10);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String first(Matcher day, String... names) {
        for (String name : names) {
            String found = day.group(name);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("no part of a day matched");
    }

    private static String plain(String text) {
        return PlainCell.of(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }
}
