package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.Refusal;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What departments have compiled and not yet published. Nothing here is seen by anybody else, and nothing takes effect. */
@Service
@Article({"第十条", "第十二条"})
public class CatalogDrafts {

    private final CatalogDraftMapper mapper;
    private final Catalog catalog;
    private final ContentText texts;
    private final Clock clock;

    CatalogDrafts(CatalogDraftMapper mapper, Catalog catalog, ContentText texts, Clock clock) {
        this.mapper = mapper;
        this.catalog = catalog;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Keeps a resource of the person's department as a draft, in place of the draft with the same code.
     *
     * @param resourceId the published resource that it changes
     * @param baseVersion the version of that resource that the draft was compared with
     * @throws Refusal invalid; conflict when the published resource has another version by now
     */
    @Transactional
    public void keep(
            CatalogDraft.Content content, @Nullable Long resourceId, @Nullable Integer baseVersion, Person person) {
        ResourceDraft draft = content.resource();
        if (!draft.providerCode().equals(person.departmentCode())) {
            throw Refusal.forbidden("只能编制本部门的目录。");
        }
        CatalogRules.check(draft);
        if (resourceId == null ? catalog.isTaken(draft.code()) : !isStill(resourceId, baseVersion)) {
            throw Refusal.conflict("检查之后目录有了变化：“%s”（%s）。请重新上传检查。".formatted(draft.name(), draft.code()));
        }
        @Nullable CatalogDraft present = mapper.byCode(draft.code(), person.departmentCode());
        if (present != null && present.locked()) {
            throw underReview(present);
        }
        mapper.delete(draft.code(), person.departmentCode());
        String other = mapper.codeOf(person.departmentCode(), draft.name());
        if (other != null) {
            throw Refusal.conflict("草案中已有同名资源“%s”，代码 %s。请改用这个代码，或改名。".formatted(draft.name(), other));
        }
        try {
            mapper.insert(
                    draft.code(),
                    person.departmentCode(),
                    draft.name(),
                    resourceId,
                    baseVersion,
                    texts.write(content),
                    person.id(),
                    LocalDateTime.now(clock),
                    present == null ? null : present.caseNumber());
        } catch (DuplicateKeyException ofAnotherDepartment) {
            throw Refusal.conflict("信息资源代码“%s”已用于另一份目录草案。新资源请不填代码，由平台编号。".formatted(draft.code()));
        }
    }

    private boolean isStill(long resourceId, @Nullable Integer version) {
        return version != null && catalog.resource(resourceId).version() == version;
    }

    /** The content of the draft with this code. */
    public Optional<CatalogDraft.Content> content(String code) {
        return Optional.ofNullable(mapper.content(code)).map(texts::read);
    }

    /** The code of a department's draft of this name. */
    public Optional<String> codeOf(String department, String name) {
        return Optional.ofNullable(mapper.codeOf(department, name));
    }

    /** One page of a department's drafts, the latest first. */
    public Page<CatalogDraft> page(String department, int number) {
        return Page.of(mapper.page(department, Page.USUAL_SIZE, Page.offset(number)), mapper.count(department), number);
    }

    /**
     * The draft with this code, if it is of the person's department.
     *
     * @throws Refusal not found
     */
    public CatalogDraft draft(String code, Person person) {
        CatalogDraft draft = mapper.byCode(code, person.departmentCode());
        if (draft == null) {
            throw unknown();
        }
        return draft;
    }

    /** The drafts that belong to the case, by code. */
    public List<CatalogDraft> ofCase(String caseNumber) {
        return mapper.ofCase(caseNumber);
    }

    /**
     * Lays drafts before their reviewers under the case; one that was given back is laid before them again.
     *
     * @throws Refusal not found; conflict when one is under review or belongs to another case
     */
    @Transactional
    public void lock(List<String> codes, String caseNumber, Person person) {
        for (String code : codes.stream().distinct().sorted().toList()) {
            CatalogDraft draft = draft(code, person);
            if (mapper.lock(code, person.departmentCode(), caseNumber) == 0) {
                throw underReview(draft);
            }
        }
    }

    /** Gives the drafts of the case back to their compiler; they stay in the case. */
    @Transactional
    public void unlock(String caseNumber) {
        mapper.unlock(caseNumber);
    }

    /** The case is over and has changed nothing: its drafts are free again. */
    @Transactional
    public void release(String caseNumber) {
        mapper.release(caseNumber);
    }

    /** What the case was about is published. */
    @Transactional
    public void remove(String caseNumber) {
        mapper.remove(caseNumber);
    }

    /**
     * Throws a draft of the person's department away.
     *
     * @throws Refusal not found; conflict when it belongs to an open case
     */
    @Transactional
    public void delete(String code, Person person) {
        CatalogDraft draft = draft(code, person);
        if (draft.caseNumber() != null) {
            throw Refusal.conflict("“%s”在办件 %s 中，不能删除。请先在该办件中撤回。".formatted(draft.name(), draft.caseNumber()));
        }
        mapper.delete(code, person.departmentCode());
    }

    private static Refusal underReview(CatalogDraft draft) {
        return Refusal.conflict(
                "“%s”（%s）在办件 %s 中，正在审查或者已列入该办件。请先办结或撤回该办件。".formatted(draft.name(), draft.code(), draft.caseNumber()));
    }

    private static Refusal unknown() {
        return Refusal.notFound("本部门没有这份目录草案，可能已删除或已发布。请从“目录草案”重新打开。");
    }
}
