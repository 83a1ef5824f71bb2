package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/** Which publications a list shows; null lets everything pass. */
record PublicationFilter(
        @Nullable String department,
        @Nullable PublicationStatus status,
        boolean overdueOnly,
        @Nullable String words) {

    /** All for those who supervise, otherwise the department's own. */
    static PublicationFilter of(
            Person person, @Nullable PublicationStatus status, boolean overdueOnly, @Nullable String words) {
        return new PublicationFilter(
                Publication.seesAll(person) ? null : person.departmentCode(), status, overdueOnly, words);
    }

    /** Nothing that the person may see is left out. */
    public boolean everything() {
        return status == null && !overdueOnly && pattern() == null;
    }

    /** What {@code like … escape '!'} needs to find the words. */
    public @Nullable String pattern() {
        return words == null || words.isBlank() ? null : LikePattern.containing(words);
    }
}
