package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.account.AccountRequest.Kind;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which requests about accounts a list shows, as it comes from an address; nothing given means all that wait.
 *
 * @param q words in the person's name or id or in the department's name
 * @param all also those that have been decided
 */
record AccountRequestFilter(
        @Nullable SearchText q,
        @Nullable Kind kind,
        @Nullable Boolean all) {

    /** What still has to be decided. */
    static final AccountRequestFilter WAITING = new AccountRequestFilter(null, null, null);

    AccountRequestFilter {
        all = Boolean.TRUE.equals(all);
    }

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    /** Whether all waiting requests are shown. */
    public boolean everything() {
        return words().isEmpty() && kind == null && !Boolean.TRUE.equals(all);
    }

    String kindName() {
        return kind == null ? "" : kind.name();
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
