package cn.gov.shuozhou.data.refusal;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules about how long a text may be, each with its one sentence. */
public final class Lengths {

    private Lengths() {}

    /**
     * What is wrong with a text of more than so many characters, counted as it would be stored: whoever strips it does so
     * before.
     *
     * @param field the form's field
     * @param name how people call it
     */
    public static Optional<Problem> tooLong(String field, String name, int most, @Nullable String text) {
        int length = text == null ? 0 : text.length();
        return length > most
                ? Optional.of(new Problem(field, "%s不能超过 %d 个字，现有 %d 个字，请精简。".formatted(name, most, length)))
                : Optional.empty();
    }

    /**
     * What is wrong with a text that must be there and may have at most so many characters.
     *
     * @param advice a sentence about what to write; may be empty
     */
    public static Optional<Problem> missingOrTooLong(String field, String name, int most, String text, String advice) {
        return text.isBlank()
                ? Optional.of(new Problem(field, "%s不能为空，且不超过 %d 个字。%s".formatted(name, most, advice)))
                : tooLong(field, name, most, text);
    }
}
