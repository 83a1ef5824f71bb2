package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.delivery.DataUse.Outcome;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which uses of a grant a list shows, as it comes from an address; nothing given means everything.
 *
 * @param q words in the name of whoever took the data, or in the address of the request
 */
record UseFilter(
        @Nullable SearchText q,
        @Nullable Format format,
        @Nullable Outcome outcome) {

    static final UseFilter EVERYTHING = new UseFilter(null, null, null);

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    public boolean everything() {
        return words().isEmpty() && format == null && outcome == null;
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
