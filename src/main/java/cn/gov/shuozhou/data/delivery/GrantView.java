package cn.gov.shuozhou.data.delivery;

import org.jspecify.annotations.Nullable;

/** Which part of the lists on a grant's page is shown, as it comes from an address; nothing given means their beginnings. */
record GrantView(
        @Nullable Integer page,
        GrantToken.@Nullable Status tokens,
        @Nullable Integer tokenPage) {

    static final GrantView BEGINNING = new GrantView(null, null, null);

    int usePage() {
        return page == null ? 1 : page;
    }

    int pageOfTokens() {
        return tokenPage == null ? 1 : tokenPage;
    }
}
