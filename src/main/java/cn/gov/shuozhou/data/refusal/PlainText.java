package cn.gov.shuozhou.data.refusal;

import java.util.Optional;

/**
 * Whether a text is all that it seems to be. Characters that nobody sees break searches and comparisons, turn the reading
 * direction of what follows, or cannot be stored at all; what people type on purpose contains none of them.
 */
public final class PlainText {

    private PlainText() {}

    /** Letters that leave an empty place, and what is no character at all. */
    private static final String BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffe\uffff";

    /** A sentence about the first such character of a text; nothing if there is none. Line breaks and tabs are fine. */
    public static Optional<String> problem(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (isHidden(character)) {
                return Optional.of("含有看不见的字符（U+%04X），可能是从别处复制时带来的。请删去后重新输入。".formatted(character));
            }
        }
        return Optional.empty();
    }

    private static boolean isHidden(int character) {
        if (character >= ' ' && character < 0x7f) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> BLANK_LETTERS.indexOf(character) >= 0;
        };
    }
}
