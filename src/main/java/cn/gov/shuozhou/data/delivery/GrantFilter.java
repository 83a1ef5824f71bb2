package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.paging.LikePattern;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a list of grants is narrowed to: words in resource or numbers, and a status; null means all. */
record GrantFilter(String words, Grant.@Nullable Status status) {

    private static final int LONGEST_WORDS = 100;

    /** From what the address bar says; an unknown status shows all. */
    static GrantFilter of(@Nullable String words, @Nullable String status) {
        var text = words == null ? "" : words.strip();
        return new GrantFilter(
                text.length() <= LONGEST_WORDS ? text : text.substring(0, LONGEST_WORDS),
                Arrays.stream(Grant.Status.values())
                        .filter(candidate -> candidate.name().equals(status))
                        .findFirst()
                        .orElse(null));
    }

    public boolean everything() {
        return words.isEmpty() && status == null;
    }

    @Nullable
    String pattern() {
        return words.isEmpty() ? null : LikePattern.containing(words);
    }
}
