package cn.gov.shuozhou.data.refusal;

import java.util.Optional;

/**
 * Whether a text is all that it seems to be. Characters that nobody sees break searches and comparisons, turn the reading
 * direction of what follows, or cannot be stored at all; what people type on purpose contains none of them.
 */
public final class PlainText {

    private PlainText() {}

    /** A sentence about the first such character of a text; nothing if there is none. Line breaks and tabs are fine. */
    public static Optional<String> problem(String text) {
        return text.codePoints()
                .filter(PlainText::isHidden)
                .mapToObj(character -> "含有看不见的字符（U+%04X），可能是从别处复制时带来的。请删去后重新输入。".formatted(character))
                .findFirst();
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
