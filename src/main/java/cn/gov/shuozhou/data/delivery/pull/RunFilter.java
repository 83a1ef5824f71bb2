package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which runs a list shows, as it comes from an address; nothing given means all that the reader may see.
 *
 * @param q words in the resource, its code, its department or the host
 */
record RunFilter(@Nullable SearchText q, @Nullable RunState state) {

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
