package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.AccountRequest.Kind;
import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/**
 * Which requests about accounts a list shows.
 *
 * @param words found in the person's name or id or in his department; empty lets all pass
 * @param kind null lets all pass
 * @param all also those that have been decided
 */
record AccountRequestFilter(String words, @Nullable Kind kind, boolean all) {

    /** What still has to be decided. */
    static final AccountRequestFilter WAITING = new AccountRequestFilter("", null, false);

    static AccountRequestFilter of(@Nullable String words, @Nullable Kind kind, boolean all) {
        return new AccountRequestFilter(words == null ? "" : words.strip(), kind, all);
    }

    /** Nothing but decided requests is left out. */
    public boolean everything() {
        return words.isEmpty() && kind == null && !all;
    }

    String kindName() {
        return kind == null ? "" : kind.name();
    }

    String pattern() {
        return LikePattern.containing(words);
    }
}
