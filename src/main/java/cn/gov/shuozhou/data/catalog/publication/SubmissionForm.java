package cn.gov.shuozhou.data.catalog.publication;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a data officer submits.
 *
 * @param codes of the drafts chosen
 * @param note to the reviewers
 * @param confirmed whether it is ticked that the warnings are known and right
 * @param warningReason why they are
 * @param earlier the cases that the form knew the drafts to have been in before
 */
record SubmissionForm(
        @Nullable List<@Nullable String> codes,
        @Nullable String note,
        @Nullable Boolean confirmed,
        @Nullable String warningReason,
        @Nullable List<@Nullable String> earlier) {

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

    /** Whether the form was opened after this case of its drafts. */
    boolean knows(String caseNumber) {
        return earlier != null && earlier.contains(caseNumber);
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
