package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/** Which publications a list shows; null lets everything pass. */
record PublicationFilter(
        @Nullable String department,
        @Nullable PublicationStatus status,
        boolean overdueOnly,
        @Nullable String words) {

    /** What {@code like … escape '!'} needs to find the words. */
    public @Nullable String pattern() {
        return words == null || words.isBlank() ? null : LikePattern.containing(words);
    }
}
