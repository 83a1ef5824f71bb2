package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Differences;
import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.catalog.ResourceVersion;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what a publication is about, beside the version that it takes the place of. */
@Component
class ContentViews {

    private static final int FIRST_VERSION = 1;

    private final CatalogDrafts drafts;
    private final CatalogVersions versions;

    ContentViews(CatalogDrafts drafts, CatalogVersions versions) {
        this.drafts = drafts;
        this.versions = versions;
    }

    /** What a draft of an open case holds. */
    ContentView of(CatalogDraft draft) {
        Content content = drafts.content(draft.code()).orElseThrow();
        return ContentView.of(content, opened(draft, content));
    }

    /** What a draft would open further; empty for a new resource. */
    List<Difference> opened(CatalogDraft draft, Content content) {
        Long resourceId = draft.resourceId();
        Integer base = draft.baseVersion();
        return resourceId == null || base == null
                ? List.of()
                : Differences.between(versions.content(resourceId, base), content);
    }

    /** What was published is shown as it was published, whatever has changed since. */
    ContentView published(long resourceId, String caseNumber) {
        int version = versions.history(resourceId).stream()
                .filter(one -> caseNumber.equals(one.caseNumber()))
                .mapToInt(ResourceVersion::version)
                .findFirst()
                .orElse(FIRST_VERSION);
        Content content = versions.content(resourceId, version);
        return ContentView.of(
                content,
                version == FIRST_VERSION
                        ? List.of()
                        : Differences.between(versions.content(resourceId, version - 1), content));
    }
}
