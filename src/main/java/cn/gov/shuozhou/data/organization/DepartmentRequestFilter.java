package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/**
 * Which requests about departments a list shows, as it comes from an address; nothing given means all that wait.
 *
 * @param q words in the department's name or code
 * @param all also those that have been decided
 */
record DepartmentRequestFilter(@Nullable String q, @Nullable Boolean all) {

    /** What still has to be decided. */
    static final DepartmentRequestFilter WAITING = new DepartmentRequestFilter(null, null);

    DepartmentRequestFilter {
        all = Boolean.TRUE.equals(all);
    }

    public String words() {
        return q == null ? "" : q.strip();
    }

    /** Whether all waiting requests are shown. */
    public boolean everything() {
        return words().isEmpty() && !Boolean.TRUE.equals(all);
    }

    String pattern() {
        return LikePattern.containing(words());
    }
}
