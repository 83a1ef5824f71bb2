package cn.gov.shuozhou.data.opening.participation;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions a list shows, as it comes from an address; nothing given means all.
 *
 * @param late only questions of which the time to answer is over
 */
record ContributionFilter(
        @Nullable SearchText q,
        @Nullable ContributionKind kind,
        @Nullable ContributionState state,
        @Nullable Boolean late) {

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return SearchText.orNothing(q).patterns();
    }

    public boolean onlyLate() {
        return Boolean.TRUE.equals(late);
    }

    public boolean everything() {
        return SearchText.orNothing(q).isEmpty() && kind == null && state == null && !onlyLate();
    }

    /** The same of what everybody sees. */
    ContributionFilter shown() {
        return new ContributionFilter(q, kind, ContributionState.SHOWN, late);
    }
}
