package cn.gov.shuozhou.data.opening;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which withdrawals a list shows, as it comes from an address; nothing given means all. */
record OpenWithdrawalFilter(
        @Nullable SearchText q, @Nullable Boolean standing) {

    public boolean onlyStanding() {
        return Boolean.TRUE.equals(standing);
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return SearchText.orNothing(q).patterns();
    }

    public boolean everything() {
        return SearchText.orNothing(q).isEmpty() && !onlyStanding();
    }
}
