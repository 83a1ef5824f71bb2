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

    static final QualityTerms USUAL = new QualityTerms(null, null, "空\n无\nNULL");

    /** How a value is told to be none: nothing but blanks, of whatever width, or one of the words in any case. */
    Missing missingWords() {
        return new Missing(missing.lines()
                .map(Missing::plain)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet()));
    }

    /** @param words in the form in which they are compared */
    record Missing(Set<String> words) {

        boolean is(@Nullable String value) {
            if (value == null) {
                return true;
            }
            String plain = plain(value);
            return plain.isEmpty() || words.contains(plain);
        }

        private static String plain(String text) {
            return text.replace('\u3000', ' ').replace('\u00a0', ' ').strip().toUpperCase(Locale.ROOT);
        }
    }
}
