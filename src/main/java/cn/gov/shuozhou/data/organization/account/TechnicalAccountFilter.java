package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.account.TechnicalAccount.State;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which technical accounts a list shows, as it comes from an address; nothing given means everything.
 *
 * @param q words in the name or the purpose
 */
record TechnicalAccountFilter(
        @Nullable SearchText q,
        @Nullable String department,
        @Nullable State state) {

    static final TechnicalAccountFilter EVERYTHING = new TechnicalAccountFilter(null, null, null);

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    public String departmentCode() {
        return department == null ? "" : department.strip();
    }

    public boolean everything() {
        return words().isEmpty() && departmentCode().isEmpty() && state == null;
    }

    String stateName() {
        return state == null ? "" : state.name();
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
