package cn.gov.shuozhou.data.delivery.materials;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which services a list shows, as it comes from an address; nothing given means all.
 *
 * @param q words in the service, its code, its department or one of its materials
 * @param own only those of the reader's department
 */
record ServiceFilter(@Nullable SearchText q, @Nullable Boolean own) {

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    public boolean ownOnly() {
        return Boolean.TRUE.equals(own);
    }

    public boolean everything() {
        return words().isEmpty() && !ownOnly();
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
