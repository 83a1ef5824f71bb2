package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which requests about departments a list shows, as it comes from an address; nothing given means all that wait.
 *
 * @param q words in the department's name or code
 * @param all also those that have been decided
 */
record DepartmentRequestFilter(
        @Nullable SearchText q, @Nullable Boolean all) {

    /** What still has to be decided. */
    static final DepartmentRequestFilter WAITING = new DepartmentRequestFilter(null, null);

    DepartmentRequestFilter {
        all = Boolean.TRUE.equals(all);
    }

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    /** Whether all waiting requests are shown. */
    public boolean everything() {
        return words().isEmpty() && !Boolean.TRUE.equals(all);
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
