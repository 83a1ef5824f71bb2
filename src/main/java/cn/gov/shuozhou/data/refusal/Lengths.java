package cn.gov.shuozhou.data.refusal;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one sentence about a text that is longer than what can be stored and read. */
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
}
