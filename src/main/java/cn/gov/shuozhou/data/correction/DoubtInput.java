package cn.gov.shuozhou.data.correction;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a report sends, as it was typed.
 *
 * @param rows one row a line, the values of its key separated by |
 * @param token names the form while it is being filled in, for the files sent in with it
 * @param reopens number of the ended case that is to be taken up again
 */
record DoubtInput(
        @Nullable Long resource,
        @Nullable String kind,
        @Nullable List<Long> items,
        @Nullable String rows,
        @Nullable String wrong,
        @Nullable String expected,
        @Nullable String token,
        @Nullable List<Long> attachments,
        @Nullable String reopens) {

    static final String SEPARATOR = "|";

    Optional<DoubtKind> chosenKind() {
        return Arrays.stream(DoubtKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    Set<Long> chosenItems() {
        Set<Long> chosen = new LinkedHashSet<>(Objects.requireNonNullElse(items, List.of()));
        chosen.remove(null);
        return chosen;
    }

    public boolean has(long itemId) {
        return chosenItems().contains(itemId);
    }

    /** The keys of the rows, each once, in their order. */
    List<List<String>> keys() {
        return Objects.requireNonNullElse(rows, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Arrays.stream(line.split("[|\\t]", -1))
                        .map(String::strip)
                        .toList())
                .distinct()
                .toList();
    }

    /** Null for a new doubt. */
    @Nullable
    String reopened() {
        return reopens == null || reopens.isBlank() ? null : reopens.strip();
    }

    String wrongText() {
        return Objects.requireNonNullElse(wrong, "").strip();
    }

    String expectedText() {
        return Objects.requireNonNullElse(expected, "").strip();
    }

    /** The form's own name; a new one where none or an impossible one was sent. */
    public String tokenOrNew() {
        return token != null && token.matches("[A-Za-z0-9-]{8,64}")
                ? token
                : UUID.randomUUID().toString();
    }
}
