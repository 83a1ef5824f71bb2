package cn.gov.shuozhou.data.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page begins. It names the version of the data, because a row number means nothing in another one: a reader
 * that carried it over would miss rows or get them twice.
 *
 * @param version version that the page before came from; zero at the very beginning
 * @param after number of the last row read
 */
record RecordCursor(int version, long after) {

    static final RecordCursor BEGINNING = new RecordCursor(0, 0);

    private static final Pattern TEXT = Pattern.compile("(?<version>[1-9][0-9]{0,8})-(?<after>[0-9]{1,18})");

    /** What {@link #text} has written, or {@code 0} for the beginning; empty for anything else. */
    static Optional<RecordCursor> of(String text) {
        if (text.equals("0")) {
            return Optional.of(BEGINNING);
        }
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new RecordCursor(
                        Integer.parseInt(parts.group("version")), Long.parseLong(parts.group("after"))))
                : Optional.empty();
    }

    String text() {
        return version + "-" + after;
    }

    boolean isIn(DataSet dataSet) {
        return version == 0 || version == dataSet.version();
    }
}
