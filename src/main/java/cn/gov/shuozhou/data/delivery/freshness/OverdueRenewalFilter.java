package cn.gov.shuozhou.data.delivery.freshness;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a list shows, as it comes from an address; nothing given means all that the reader may see.
 *
 * @param q words in the resource, its code or its department
 */
record OverdueRenewalFilter(
        @Nullable SearchText q, @Nullable RenewalState state) {

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    public boolean everything() {
        return words().isEmpty() && state == null;
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
