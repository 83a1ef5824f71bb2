package cn.gov.shuozhou.data.delivery.quality;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a provider asks of a resource's data as a whole.
 *
 * @param warnBelow a lower score is accepted with a warning; null for any
 * @param refuseBelow a lower score is not accepted; null for any
 * @param missing words that stand for no value, one a line
 */
public record QualityTerms(
        @Nullable BigDecimal warnBelow, @Nullable BigDecimal refuseBelow, String missing) {

    /** What is asked of data whose provider asks for nothing (系统约定); it warns nobody at an upload. */
    static final BigDecimal FLOOR = BigDecimal.valueOf(60);

    static final QualityTerms USUAL = new QualityTerms(null, null, "空\n无\nNULL");

    /** How a value is told to be none: nothing but blanks, of whatever width, or one of the words in any case. */
    Missing missingWords() {
        return Missing.of(missing.lines()
                .map(Missing::plain)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet()));
    }

    /**
     * @param words in the form in which they are compared
     * @param longest how long the longest is
     */
    record Missing(Set<String> words, int longest) {

        static Missing of(Set<String> words) {
            return new Missing(
                    words, words.stream().mapToInt(String::length).max().orElse(0));
        }

        boolean is(@Nullable String value) {
            if (value == null) {
                return true;
            }
            if (!value.isEmpty() && isPlain(value.charAt(0)) && isPlain(value.charAt(value.length() - 1))) {
                // nearly every value of a million rows is longer than the words
                return value.length() <= longest && words.contains(plain(value));
            }
            String plain = plain(value);
            return plain.isEmpty() || words.contains(plain);
        }

        private static boolean isPlain(char character) {
            return !Character.isWhitespace(character) && character != '\u00a0';
        }

        private static String plain(String text) {
            return text.replace('\u3000', ' ').replace('\u00a0', ' ').strip().toUpperCase(Locale.ROOT);
        }
    }
}
