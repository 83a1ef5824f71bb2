package cn.gov.shuozhou.data.opening;

import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/** Which withdrawals a list shows, as it comes from an address; nothing given means all. */
record OpenWithdrawalFilter(@Nullable String q, @Nullable Boolean standing) {

    public boolean onlyStanding() {
        return Boolean.TRUE.equals(standing);
    }

    public @Nullable String pattern() {
        return q == null || q.isBlank() ? null : LikePattern.containing(q);
    }

    public boolean everything() {
        return pattern() == null && !onlyStanding();
    }
}
