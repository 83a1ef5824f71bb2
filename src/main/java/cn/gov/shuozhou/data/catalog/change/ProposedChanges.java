package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogChanged;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Differences;
import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.catalog.ExistingUse;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ItemChange;
import cn.gov.shuozhou.data.catalog.ItemChange.End;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.catalog.SharingClaims;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.catalog.WiderOpening;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a proposal would change, and refuses what cannot be proposed. */
@Component
class ProposedChanges {

    /** Says what could end somebody's use, whatever the provider says of it. */
    private static final ExistingUse ANYTHING_STRICTER = new ExistingUse(true, true, null);

    private final CatalogChanges changes;
    private final Catalog catalog;
    private final CatalogDrafts drafts;
    private final CatalogVersions versions;

    ProposedChanges(CatalogChanges changes, Catalog catalog, CatalogDrafts drafts, CatalogVersions versions) {
        this.changes = changes;
        this.catalog = catalog;
        this.drafts = drafts;
        this.versions = versions;
    }

    /**
     * What the form proposes, as draft and catalogue stand now.
     *
     * @throws RequestRejected as {@link #ofDraft} and {@link #ofWithdrawal}
     */
    ProposedChange of(ChangeInput input, Person person) {
        return input.draft() == null || input.draft().isBlank()
                ? ofWithdrawal(resourceId(input), person)
                : ofDraft(input.draft(), input.said(), person);
    }

    private static long resourceId(ChangeInput input) {
        try {
            return Long.parseLong(String.valueOf(input.resource()));
        } catch (NumberFormatException noNumber) {
            throw RequestRejected.notFound("没有说明变更哪一项资源。请从“目录草案”或者资源页面进入。");
        }
    }

    /** Whether the draft only opens a published resource further, and so is for a publication. */
    boolean opensOnly(String code, Person person) {
        CatalogDraft draft = drafts.draft(code, person);
        Long resourceId = draft.resourceId();
        return resourceId != null
                && WiderOpening.between(
                                versions.current(resourceId),
                                drafts.content(code).orElseThrow())
                        .only();
    }

    /**
     * The proposal to let a draft take the place of the resource that it changes.
     *
     * @throws RequestRejected not found, or conflict when the draft changes nothing that is live, or opens anything further
     */
    private ProposedChange ofDraft(String code, ExistingUse said, Person person) {
        CatalogDraft draft = drafts.draft(code, person);
        Long resourceId = draft.resourceId();
        if (resourceId == null) {
            throw RequestRejected.conflict("“%s”是新增资源的草案，不是变更。请从“目录草案”提交发布审查。".formatted(draft.name()));
        }
        Resource resource = live(resourceId);
        if (draft.baseVersion() == null || draft.baseVersion() != resource.version()) {
            throw RequestRejected.conflict("草案“%s”依据的第 %s 版已不是现行版本（第 %d 版）。请按现行版本重新编制后再提出变更。"
                    .formatted(draft.name(), draft.baseVersion(), resource.version()));
        }
        Content live = versions.current(resourceId);
        Content content = drafts.content(code).orElseThrow();
        List<Difference> differences = Differences.between(live, content);
        if (differences.isEmpty()) {
            throw RequestRejected.conflict("草案“%s”与现行版本相同，没有可变更的内容。请先修改草案。".formatted(draft.name()));
        }
        WiderOpening opening = WiderOpening.between(live, content);
        if (opening.any()) {
            throw RequestRejected.conflict("草案“%s”".formatted(draft.name()) + opening.way());
        }
        Set<End> ends = changed(resource, code, ANYTHING_STRICTER).items().stream()
                .filter(change ->
                        change.end() != End.STRICTER || change.item().sharingType() == SharingType.CONDITIONAL)
                .flatMap(change -> Stream.ofNullable(change.end()))
                .collect(Collectors.toSet());
        return new ProposedChange(
                resource,
                code,
                draft.revision(),
                differences,
                changed(resource, code, said).items(),
                ends.contains(End.NOT_SHARED),
                ends.contains(End.STRICTER));
    }

    /**
     * The proposal to take a resource out of the catalogue.
     *
     * @throws RequestRejected not found; forbidden when it is another department's; conflict when it is out already
     */
    private ProposedChange ofWithdrawal(long resourceId, Person person) {
        Resource resource = live(resourceId);
        if (!resource.providerCode().equals(person.departmentCode())) {
            throw RequestRejected.forbidden("只有提供部门的数据专员可以提出目录变更。发现目录有误，请向提供部门反馈（第十九条）。");
        }
        drafts.find(resource.code(), person)
                .filter(draft -> draft.caseNumber() != null
                        && changes.openOf(resource.id()).isEmpty())
                .ifPresent(draft -> {
                    throw RequestRejected.conflict("“%s”正在办理开放（办件 %s），一项资源一次只能办理一件。请等待其办结，或者先在该办件中撤回。"
                            .formatted(resource.name(), draft.caseNumber()));
                });
        List<ItemChange> gone = changed(resource, null, ExistingUse.UNSAID).items();
        Difference status = new Difference("目录状态", "已发布", "停用，全部 %d 个信息项不再提供".formatted(gone.size()));
        return new ProposedChange(resource, null, null, List.of(status), gone, false, false);
    }

    /** What an open change claims anew about the sharing of its resource. */
    SharingClaims claims(CatalogChange change) {
        SharingClaims live =
                SharingClaims.of(List.of(versions.current(change.resourceId()).resource()));
        return Optional.ofNullable(change.draftCode())
                .flatMap(drafts::content)
                .map(content -> SharingClaims.of(List.of(content.resource())).besides(live))
                .orElse(SharingClaims.NONE);
    }

    /** What an open change makes of the items that there are now. */
    CatalogChanged changed(CatalogChange change) {
        return changed(catalog.resource(change.resourceId()), change.draftCode(), changes.said(change))
                .of(change.caseNumber());
    }

    /** Why an open change cannot be carried out any more; empty when it can. */
    Optional<String> obstacle(CatalogChange change) {
        Resource resource = catalog.resource(change.resourceId());
        if (resource.status() != ResourceStatus.PUBLISHED || resource.version() != change.baseVersion()) {
            return Optional.of(
                    "目录中“%s”已有新的版本或者已停用，本次变更所依据的第 %d 版不再有效。".formatted(resource.name(), change.baseVersion()));
        }
        return change.draftCode() == null ? Optional.empty() : obstacle(change, change.draftCode());
    }

    private Optional<String> obstacle(CatalogChange change, String draftCode) {
        ResourceDraft proposed =
                drafts.content(draftCode).map(CatalogDraft.Content::resource).orElse(null);
        if (proposed == null) {
            return Optional.of("变更草案已不存在。");
        }
        boolean nameTaken = catalog.idOfName(change.providerCode(), proposed.name())
                .filter(id -> id != change.resourceId())
                .isPresent();
        return nameTaken
                ? Optional.of("名称“%s”已被本部门另一项信息资源使用。".formatted(proposed.name()))
                : catalog.problems(proposed).stream().findFirst().map(RequestRejected.Problem::sentence);
    }

    /** A draft that is not there any more changes nothing: the change cannot take effect, see {@link #obstacle}. */
    private CatalogChanged changed(Resource resource, @Nullable String draftCode, ExistingUse said) {
        List<Item> live = catalog.items(resource.id());
        if (draftCode == null) {
            return CatalogChanged.withdrawal(resource, live, "");
        }
        return drafts.content(draftCode)
                .map(content ->
                        CatalogChanged.to(resource, live, content.resource().items(), said, ""))
                .orElseGet(() -> new CatalogChanged(resource, List.of(), false, ""));
    }

    private Resource live(long resourceId) {
        Resource resource = catalog.resource(resourceId);
        if (resource.status() != ResourceStatus.PUBLISHED) {
            throw RequestRejected.conflict("“%s”已停用，不能再变更。停用前的内容见“历次版本”。".formatted(resource.name()));
        }
        return resource;
    }
}
