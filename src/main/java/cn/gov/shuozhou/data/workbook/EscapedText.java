package cn.gov.shuozhou.data.workbook;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the .xlsx format writes characters that XML has no room for: {@code _x000B_} (ECMA-376 part 1, 22.4.2.4). Text that
 * happens to look so is written with its underscore escaped, so that every reader gets the same text back.
 */
final class EscapedText {

    /** What a cell may hold at most, escapes included. */
    static final int LONGEST_CELL = 32_767;

    private static final Pattern ESCAPED = Pattern.compile("_x(\\p{XDigit}{4})_");
    private static final int ESCAPE = 7;

    private EscapedText() {}

    /** The text that a file means. */
    static String decode(String written) {
        return written.contains("_x") ? ESCAPED.matcher(written).replaceAll(EscapedText::character) : written;
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }

    /** The text as it is written into a cell; what a cell cannot hold is cut off with an ellipsis. */
    static String encode(String text) {
        if (text.length() <= LONGEST_CELL && isHarmless(text)) {
            return text;
        }
        StringBuilder written = new StringBuilder(text.length() + ESCAPE);
        for (int i = 0; i < text.length(); i++) {
            String piece = piece(text, i);
            int left = LONGEST_CELL - written.length();
            if (piece.length() > left || piece.length() == left && i < text.length() - 1) {
                return withoutHalf(written).append('…').toString();
            }
            written.append(piece);
        }
        return written.toString();
    }

    private static boolean isHarmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '_' || !isPlain(character) || Character.isSurrogate(character)) {
                return false;
            }
        }
        return true;
    }

    private static String piece(String text, int index) {
        char character = text.charAt(index);
        boolean escape = character == '_'
                ? ESCAPED.matcher(text).region(index, text.length()).lookingAt()
                : !isPlain(character) || isHalf(text, index);
        return escape ? "_x%04X_".formatted((int) character) : String.valueOf(character);
    }

    /** Whether XML can hold the character; halves of one are looked at elsewhere. */
    private static boolean isPlain(char character) {
        return character >= ' ' && character < '\ufffe' || character == '\t' || character == '\n' || character == '\r';
    }

    private static boolean isHalf(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    private static StringBuilder withoutHalf(StringBuilder written) {
        int last = written.length() - 1;
        return Character.isHighSurrogate(written.charAt(last)) ? written.deleteCharAt(last) : written;
    }
}
