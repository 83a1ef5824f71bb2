package cn.gov.shuozhou.data.opening.scan;

import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/** Which scans a list shows, as it comes from an address; nothing given means all that found something. */
record OpenScanFilter(@Nullable String q, @Nullable ScanState state) {

    public @Nullable String pattern() {
        return q == null || q.isBlank() ? null : LikePattern.containing(q);
    }

    public boolean everything() {
        return pattern() == null && state == null;
    }
}
