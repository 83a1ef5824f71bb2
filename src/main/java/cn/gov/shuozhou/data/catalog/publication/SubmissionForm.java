package cn.gov.shuozhou.data.catalog.publication;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a data officer submits.
 *
 * @param codes of the drafts chosen
 * @param note to the reviewers
 * @param confirmed whether he has ticked that the warnings are known and right
 * @param warningReason why they are
 */
record SubmissionForm(
        @Nullable List<@Nullable String> codes,
        @Nullable String note,
        @Nullable Boolean confirmed,
        @Nullable String warningReason) {

    /** The codes, each once, in a fixed order. */
    public List<String> chosen() {
        return codes == null
                ? List.of()
                : codes.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
    }

    String noteWords() {
        return note == null ? "" : note.strip();
    }

    String reasonWords() {
        return warningReason == null ? "" : warningReason.strip();
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }
}
