package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which submitted applications a list shows, as it comes from an address; nothing given means all.
 *
 * @param q words in the resource, the departments or the case number
 * @param overdue only those with an entry in the overdue register
 */
record ApplicationFilter(
        @Nullable SearchText q,
        @Nullable ApplicationStatus status,
        @Nullable Boolean overdue,
        @Nullable ApplicationKind kind) {

    public boolean overdueOnly() {
        return Boolean.TRUE.equals(overdue);
    }

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    /** Nothing that the person may see is left out. */
    public boolean everything() {
        return status == null && kind == null && !overdueOnly() && words().isEmpty();
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
