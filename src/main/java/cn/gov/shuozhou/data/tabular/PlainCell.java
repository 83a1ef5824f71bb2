package cn.gov.shuozhou.data.tabular;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell without what comes along with copying and exporting: blanks of every kind around it, among them NBSP and U+3000,
 * the tab before a long number, and the {@code ="…"} by which exports keep spreadsheets from changing it.
 */
public final class PlainCell {

    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"((?:[^\"]|\"\")*)\"");

    private PlainCell() {}

    public static String of(String typed) {
        String text = trimmed(typed);
        if (!text.startsWith("=")) {
            return text;
        }
        Matcher kept = KEPT_AS_TEXT.matcher(text);
        return kept.matches() ? trimmed(kept.group(1).replace("\"\"", "\"")) : text;
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
