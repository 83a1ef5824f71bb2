package cn.gov.shuozhou.data.delivery.statement;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which statements a list shows, as it comes from an address; nothing given means all that the reader may see.
 *
 * @param q words in the resource, the departments or the grant's number
 */
record StatementFilter(
        @Nullable SearchText q,
        @Nullable Integer year,
        @Nullable StatementState state,
        @Nullable Passing passing) {

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    public boolean everything() {
        return words().isEmpty() && year == null && state == null && passing == null;
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
