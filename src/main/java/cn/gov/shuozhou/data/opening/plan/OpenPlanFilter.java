package cn.gov.shuozhou.data.opening.plan;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose plans a list shows, and of which year, as it comes from an address. */
record OpenPlanFilter(@Nullable SearchText q, @Nullable Integer year) {

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return SearchText.orNothing(q).patterns();
    }

    public boolean everything() {
        return SearchText.orNothing(q).isEmpty();
    }

    OpenPlanFilter of(int chosen) {
        return new OpenPlanFilter(q, chosen);
    }
}
