package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/**
 * Which grants a list shows, as it comes from an address; nothing given means all.
 *
 * @param q words in the resource's name or in one of the numbers
 */
record GrantFilter(@Nullable String q, Grant.@Nullable Status status) {

    private static final int LONGEST_WORDS = 100;

    public String words() {
        String text = q == null ? "" : q.strip();
        return text.length() <= LONGEST_WORDS ? text : text.substring(0, LONGEST_WORDS);
    }

    public boolean everything() {
        return words().isEmpty() && status == null;
    }

    @Nullable
    String pattern() {
        return words().isEmpty() ? null : LikePattern.containing(words());
    }
}
