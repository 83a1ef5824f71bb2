package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/**
 * Which publications a list shows; null lets everything pass.
 *
 * @param department the only one whose cases the reader may see
 * @param region the only one whose county departments' cases the reader may see
 * @param asked the department that the reader asks for
 */
record PublicationFilter(
        @Nullable String department,
        @Nullable String region,
        @Nullable String asked,
        @Nullable PublicationStatus status,
        boolean overdueOnly,
        @Nullable String words) {

    /** All for those who supervise the city, a region's for its authority, otherwise the department's own. */
    static PublicationFilter of(
            Person person,
            @Nullable String region,
            @Nullable String asked,
            @Nullable PublicationStatus status,
            boolean overdueOnly,
            @Nullable String words) {
        boolean all = Publication.seesAll(person);
        return new PublicationFilter(
                all || region != null ? null : person.departmentCode(),
                all ? null : region,
                asked == null || asked.isBlank() ? null : asked.strip(),
                status,
                overdueOnly,
                words);
    }

    /** Nothing that the person may see is left out. */
    public boolean everything() {
        return asked == null && status == null && !overdueOnly && pattern() == null;
    }

    /** What {@code like … escape '!'} needs to find the words. */
    public @Nullable String pattern() {
        return words == null || words.isBlank() ? null : LikePattern.containing(words);
    }
}
