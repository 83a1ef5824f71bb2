package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which publications a list shows, as it comes from an address; nothing given means all.
 *
 * @param q words in the resources, the department or the case number
 * @param department only those of this department
 * @param overdue only those with an entry in the overdue register
 */
record PublicationFilter(
        @Nullable SearchText q,
        @Nullable PublicationStatus status,
        @Nullable String department,
        @Nullable Boolean overdue) {

    public @Nullable String asked() {
        return department == null || department.isBlank() ? null : department.strip();
    }

    public boolean overdueOnly() {
        return Boolean.TRUE.equals(overdue);
    }

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    /** Nothing that the person may see is left out. */
    public boolean everything() {
        return asked() == null && status == null && !overdueOnly() && words().isEmpty();
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
