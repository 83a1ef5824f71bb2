package cn.gov.shuozhou.data.opening.scan;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which scans a list shows, as it comes from an address; nothing given means all that found something. */
record OpenScanFilter(@Nullable SearchText q, @Nullable ScanState state) {

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return SearchText.orNothing(q).patterns();
    }

    public boolean everything() {
        return SearchText.orNothing(q).isEmpty() && state == null;
    }
}
