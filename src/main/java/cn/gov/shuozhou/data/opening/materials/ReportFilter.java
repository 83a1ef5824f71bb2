package cn.gov.shuozhou.data.opening.materials;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a list shows, as it comes from an address; nothing given means all.
 *
 * @param q words in the service, its department or the material
 */
record ReportFilter(@Nullable SearchText q, @Nullable ReportState state) {

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
