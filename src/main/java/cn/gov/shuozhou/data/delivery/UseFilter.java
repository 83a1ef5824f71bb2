package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.delivery.DataUse.Outcome;
import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/**
 * Which uses of a grant a list shows, as it comes from an address; nothing given means everything.
 *
 * @param q words in the name of whoever took the data, or in the address of the request
 */
record UseFilter(
        @Nullable String q,
        @Nullable Format format,
        @Nullable Outcome outcome) {

    static final UseFilter EVERYTHING = new UseFilter(null, null, null);

    public String words() {
        return q == null ? "" : q.strip();
    }

    public boolean everything() {
        return words().isEmpty() && format == null && outcome == null;
    }

    String pattern() {
        return LikePattern.containing(words());
    }
}
