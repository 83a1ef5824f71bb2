package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.PendingChanges;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.catalog.WiderOpening;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether a version of a published resource may go through a publication: with its reviews and without 第十二条's notice, since it
 * opens more and does nothing else.
 */
@Component
@Article({"第十二条", "第二十三条"})
class OpeningRule {

    private final Catalog catalog;
    private final CatalogVersions versions;
    private final PendingChanges changes;

    OpeningRule(Catalog catalog, CatalogVersions versions, PendingChanges changes) {
        this.catalog = catalog;
        this.versions = versions;
        this.changes = changes;
    }

    /** Why it may not, in a sentence for the data officer; empty when it may. */
    Optional<String> obstacle(CatalogDraft draft, Content content) {
        long resourceId = Objects.requireNonNull(draft.resourceId());
        Resource resource = catalog.resource(resourceId);
        if (resource.status() != ResourceStatus.PUBLISHED || !Objects.equals(draft.baseVersion(), resource.version())) {
            return Optional.of("目录中已有新的版本或者已停用，草案依据的第 %d 版不再有效。请按现行版本重新编制。".formatted(draft.baseVersion()));
        }
        Optional<String> change = changes.underWay(resourceId);
        if (change.isPresent()) {
            return Optional.of("该资源的目录变更（办件 %s）尚未办结，一项资源一次只能办理一件。请等待其办结，或者先在该办件中撤回。".formatted(change.get()));
        }
        return WiderOpening.between(versions.current(resourceId), content).only()
                ? Optional.empty()
                : Optional.of("是已发布资源的变更，不只是扩大开放，不能提交发布审查。请取消勾选，另从“目录变更”提出（第十二条）。");
    }
}
