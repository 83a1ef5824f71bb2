package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.paging.LikePattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which publications a list shows, as it comes from an address; nothing given means all.
 *
 * @param q words in the resources, the department or the case number
 * @param department only those of this department
 * @param overdue only those with an entry in the overdue register
 */
record PublicationFilter(
        @Nullable String q,
        @Nullable PublicationStatus status,
        @Nullable String department,
        @Nullable Boolean overdue) {

    public @Nullable String asked() {
        return department == null || department.isBlank() ? null : department.strip();
    }

    public boolean overdueOnly() {
        return Boolean.TRUE.equals(overdue);
    }

    public String words() {
        return Objects.requireNonNullElse(q, "").strip();
    }

    /** Nothing that the person may see is left out. */
    public boolean everything() {
        return asked() == null && status == null && !overdueOnly() && words().isEmpty();
    }

    /** What {@code like … escape '!'} needs to find the words. */
    public @Nullable String pattern() {
        return words().isEmpty() ? null : LikePattern.containing(words());
    }
}
