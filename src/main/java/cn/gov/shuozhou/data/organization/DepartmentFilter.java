package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which departments a list shows, as it comes from an address; nothing given means all.
 *
 * @param q words in the name, the code or the credit code
 * @param region code of a region
 */
record DepartmentFilter(
        @Nullable SearchText q,
        @Nullable String region,
        @Nullable Kind kind) {

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    public String regionCode() {
        return region == null ? "" : region.strip();
    }

    /** The kind as the statement compares it. */
    String kindName() {
        return kind == null ? "" : kind.name();
    }

    public boolean everything() {
        return words().isEmpty() && regionCode().isEmpty() && kind == null;
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
