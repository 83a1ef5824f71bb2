package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.CatalogDraft;

/** Where a draft is corrected. */
final class DraftLink {

    private DraftLink() {}

    static String to(CatalogDraft draft) {
        return "/catalog/drafts/" + draft.id();
    }
}
