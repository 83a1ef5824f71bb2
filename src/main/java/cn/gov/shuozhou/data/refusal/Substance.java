package cn.gov.shuozhou.data.refusal;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text says anything. Blanks, symbols, the same few characters over and over fill a field without telling
 * anybody why. What a text says is for people to judge; that it says something can be seen from here.
 */
public final class Substance {

    /** Of so many characters at least one is new, up to so many different ones. */
    private static final int ONE_NEW_OF = 10;

    private static final int ENOUGH_DIFFERENT = 20;

    private Substance() {}

    /**
     * What is wrong with a text in which somebody has to explain something in Chinese.
     *
     * @param field the form's field
     * @param name how people call it
     * @param fewest characters that it takes, punctuation and symbols not counted
     * @param most characters that it may have, all counted
     */
    public static Optional<Problem> problem(String field, String name, int fewest, int most, @Nullable String text) {
        Optional<Problem> tooLong = Lengths.tooLong(field, name, most, text);
        return tooLong.isPresent()
                ? tooLong
                : complaint(name, fewest, text).map(sentence -> new Problem(field, sentence));
    }

    private static Optional<String> complaint(String name, int fewest, @Nullable String text) {
        String letters = letters(text);
        int count = length(letters);
        if (count == 0) {
            return Optional.of(
                    text == null || text.isBlank()
                            ? "请写明%s，至少 %d 个字。".formatted(name, fewest)
                            : "%s里没有文字，只有空白或符号；请写明%s，至少 %d 个字。".formatted(name, name, fewest));
        }
        if (count < fewest) {
            return Optional.of("%s太短：标点、符号不计，现有 %d 个字，请写明，至少 %d 个字。".formatted(name, count, fewest));
        }
        if (isRepetition(letters, fewest)) {
            return Optional.of("%s只是相同的内容一再重复，没有说明什么；请写明%s。".formatted(name, name));
        }
        return letters.codePoints().filter(Character::isIdeographic).count() < (fewest + 1) / 2
                ? Optional.of("请用中文写明%s。".formatted(name))
                : Optional.empty();
    }

    /** Whether a text, say a title, has at least so many letters and digits, not all of them the same. */
    public static boolean hasLetters(@Nullable String text, int fewest) {
        String letters = letters(text);
        return length(letters) >= fewest && letters.codePoints().distinct().count() > 1;
    }

    /** Letters and digits only, in their usual forms: neither punctuation nor full-width forms make a text longer. */
    private static String letters(@Nullable String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isRepetition(String letters, int fewest) {
        int needed = Math.max(fewest / 2, Math.min(length(letters) / ONE_NEW_OF, ENOUGH_DIFFERENT));
        return letters.codePoints().distinct().count() < needed || repeatsWithin(letters, fewest);
    }

    /** Whether the text is one piece, shorter than a text has to be, said again and again. */
    private static boolean repeatsWithin(String letters, int fewest) {
        for (int piece = 1; piece < fewest && 2 * piece <= letters.length(); piece++) {
            if (letters.startsWith(letters.substring(piece))) {
                return true;
            }
        }
        return false;
    }

    private static int length(String letters) {
        return letters.codePointCount(0, letters.length());
    }
}
