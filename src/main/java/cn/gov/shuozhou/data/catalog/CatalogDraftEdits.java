package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes drafts. What is kept satisfies every rule of the catalogue, and whoever has seen an older state is refused. */
@Service
@Article({"第十条", "第二十三条"})
public class CatalogDraftEdits {

    private final CatalogDraftMapper mapper;
    private final DraftCompilerMapper compilers;
    private final Catalog catalog;
    private final ContentText texts;
    private final Clock clock;

    CatalogDraftEdits(
            CatalogDraftMapper mapper, DraftCompilerMapper compilers, Catalog catalog, ContentText texts, Clock clock) {
        this.mapper = mapper;
        this.compilers = compilers;
        this.catalog = catalog;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Keeps a new draft of the person's department.
     *
     * @param resourceId the published resource that it changes
     * @param baseVersion the version of that resource that the draft starts from
     * @return the draft as it is kept
     * @throws RequestRejected invalid; conflict when the catalogue or the drafts do not allow it any more
     */
    @Transactional
    public CatalogDraft add(Content content, @Nullable Long resourceId, @Nullable Integer baseVersion, Person person) {
        check(content, resourceId, baseVersion, null, person);
        ResourceDraft draft = content.resource();
        try {
            mapper.insert(
                    draft.code(),
                    person.departmentCode(),
                    draft.name(),
                    NameKey.of(draft.name()),
                    resourceId,
                    baseVersion,
                    texts.write(content),
                    person.id(),
                    LocalDateTime.now(clock));
        } catch (DuplicateKeyException ofAnotherDepartment) {
            throw codeInUse(draft);
        }
        return kept(Objects.requireNonNull(mapper.byCode(draft.code(), person.departmentCode())), person);
    }

    /**
     * Keeps other content in place of a draft's, which stays in its case.
     *
     * @param seen the draft as the person saw it
     * @throws RequestRejected as {@link #add}; conflict when the draft is under review or has been changed since
     */
    @Transactional
    public CatalogDraft replace(
            CatalogDraft seen,
            Content content,
            @Nullable Long resourceId,
            @Nullable Integer baseVersion,
            Person person) {
        if (seen.locked()) {
            throw underReview(seen);
        }
        check(content, resourceId, baseVersion, seen, person);
        ResourceDraft draft = content.resource();
        try {
            int changed = mapper.update(
                    seen.id(),
                    seen.revision(),
                    draft.code(),
                    draft.name(),
                    NameKey.of(draft.name()),
                    resourceId,
                    baseVersion,
                    texts.write(content),
                    person.id(),
                    LocalDateTime.now(clock));
            if (changed == 0) {
                throw RequestRejected.conflict("“%s”在别的窗口里已被修改，或者已提交审查。".formatted(seen.name()));
            }
        } catch (DuplicateKeyException ofAnotherDepartment) {
            throw codeInUse(draft);
        }
        return kept(Objects.requireNonNull(mapper.byId(seen.id(), person.departmentCode())), person);
    }

    private CatalogDraft kept(CatalogDraft draft, Person person) {
        alsoCompiledBy(draft, person.id());
        return draft;
    }

    /** Whoever has edited a draft does not review it, however little of the edit is left (第二十三条). */
    @Transactional
    public void alsoCompiledBy(CatalogDraft draft, String personId) {
        compilers.note(draft.id(), personId);
    }

    private void check(
            Content content,
            @Nullable Long resourceId,
            @Nullable Integer baseVersion,
            @Nullable CatalogDraft seen,
            Person person) {
        ResourceDraft draft = content.resource();
        if (!draft.providerCode().equals(person.departmentCode())) {
            throw RequestRejected.forbidden("只能编制本部门的目录。");
        }
        CatalogRules.check(draft);
        if (resourceId == null ? catalog.isTaken(draft.code()) : !isStill(resourceId, baseVersion)) {
            throw RequestRejected.conflict("检查之后目录有了变化：“%s”（%s）。请重新上传检查。".formatted(draft.name(), draft.code()));
        }
        CatalogDraft other = mapper.byName(person.departmentCode(), draft.name(), NameKey.of(draft.name()));
        if (other != null && (seen == null || other.id() != seen.id())) {
            throw RequestRejected.conflict("草案中已有同名资源“%s”，代码 %s。请改用这个代码，或改名。".formatted(draft.name(), other.code()));
        }
    }

    private boolean isStill(long resourceId, @Nullable Integer version) {
        return version != null && catalog.resource(resourceId).version() == version;
    }

    private static RequestRejected codeInUse(ResourceDraft draft) {
        return RequestRejected.conflict("信息资源代码“%s”已用于另一份目录草案。新资源请不填代码，由平台编号。".formatted(draft.code()));
    }

    static RequestRejected underReview(CatalogDraft draft) {
        return RequestRejected.conflict(
                "“%s”（%s）在办件 %s 中，正在审查或者已列入该办件。请先办结或撤回该办件。".formatted(draft.name(), draft.code(), draft.caseNumber()));
    }
}
