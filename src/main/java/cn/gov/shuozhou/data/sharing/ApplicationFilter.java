package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.paging.LikePattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which submitted applications a list shows, as it comes from an address; nothing given means all.
 *
 * @param q words in the resource, the departments or the case number
 * @param overdue only those with an entry in the overdue register
 */
record ApplicationFilter(
        @Nullable String q,
        @Nullable ApplicationStatus status,
        @Nullable Boolean overdue) {

    public boolean overdueOnly() {
        return Boolean.TRUE.equals(overdue);
    }

    public String words() {
        return Objects.requireNonNullElse(q, "").strip();
    }

    /** Nothing that the person may see is left out. */
    public boolean everything() {
        return status == null && !overdueOnly() && words().isEmpty();
    }

    /** What {@code like … escape '!'} needs to find the words. */
    public @Nullable String pattern() {
        return words().isEmpty() ? null : LikePattern.containing(words());
    }
}
