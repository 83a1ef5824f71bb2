package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.SharingClaims;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Component;

/** What each reviewer of a publication has to judge of its sharing: bases the secrecy reviewer and the bureau, conditions the bureau. */
@Component
@Article("第十六条")
class ReviewedClaims {

    private final CatalogDrafts drafts;

    ReviewedClaims(CatalogDrafts drafts) {
        this.drafts = drafts;
    }

    SharingClaims of(Publication publication, ReviewKind kind) {
        return switch (kind) {
            case SECRECY -> all(publication).withoutConditions();
            case BUREAU -> all(publication);
            case DISCLOSURE, PLATFORM -> SharingClaims.NONE;
        };
    }

    private SharingClaims all(Publication publication) {
        // One that only opens further claims nothing new about its sharing.
        return SharingClaims.of(drafts.ofCase(publication.caseNumber()).stream()
                .filter(draft -> !draft.change())
                .map(CatalogDraft::code)
                .flatMap(code -> drafts.content(code).stream())
                .map(CatalogDraft.Content::resource)
                .toList());
    }
}
