package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/** Which submitted applications a list shows; null lets everything pass. */
record ApplicationFilter(
        @Nullable String requester,
        @Nullable String provider,
        @Nullable ApplicationStatus status,
        boolean overdueOnly,
        @Nullable String words) {

    /** Nothing of what the list is about is left out. */
    public boolean everything() {
        return status == null && !overdueOnly && pattern() == null;
    }

    /** What {@code like … escape '!'} needs to find the words. */
    public @Nullable String pattern() {
        return words == null || words.isBlank() ? null : LikePattern.containing(words);
    }
}
