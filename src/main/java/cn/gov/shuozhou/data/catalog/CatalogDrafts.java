package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What departments have compiled and not yet published. Nothing here is seen by anybody else, and nothing takes effect. */
@Service
@Article({"第十条", "第十二条"})
public class CatalogDrafts {

    /** As many as a reviewer can be asked to read in one case. */
    public static final int MOST_IN_A_CASE = 200;

    private final CatalogDraftMapper mapper;
    private final DraftCompilerMapper compilers;
    private final CatalogDraftEdits edits;
    private final ContentText texts;

    CatalogDrafts(
            CatalogDraftMapper mapper, DraftCompilerMapper compilers, CatalogDraftEdits edits, ContentText texts) {
        this.mapper = mapper;
        this.compilers = compilers;
        this.edits = edits;
        this.texts = texts;
    }

    /**
     * Keeps a resource of the person's department as a draft, in place of the draft with the same code.
     *
     * @param resourceId the published resource that it changes
     * @param baseVersion the version of that resource that the draft was compared with
     * @throws RequestRejected invalid; conflict when the published resource has another version by now
     */
    @Transactional
    public void keep(
            CatalogDraft.Content content, @Nullable Long resourceId, @Nullable Integer baseVersion, Person person) {
        CatalogDraft present = mapper.byCode(content.resource().code(), person.departmentCode());
        if (present == null) {
            edits.add(content, resourceId, baseVersion, person);
        } else {
            edits.replace(present, content, resourceId, baseVersion, person);
        }
    }

    /** The content of the draft with this code. */
    public Optional<CatalogDraft.Content> content(String code) {
        return Optional.ofNullable(mapper.content(code)).map(texts::read);
    }

    /** Everyone who has ever kept one of these drafts. */
    public Set<String> compilers(Collection<CatalogDraft> drafts) {
        return drafts.isEmpty()
                ? Set.of()
                : Set.copyOf(compilers.of(drafts.stream().map(CatalogDraft::id).toList()));
    }

    /** The code of a department's draft of this name. */
    public Optional<String> codeOf(String department, String name) {
        return Optional.ofNullable(mapper.codeOf(department, name, NameKey.of(name)));
    }

    /** One page of a department's drafts, the latest first. */
    public Page<CatalogDraft> page(String department, int number) {
        return new Listing<CatalogDraft>(
                        mapper.count(department), (limit, offset) -> mapper.page(department, limit, offset))
                .page(number);
    }

    /**
     * The draft with this code, if it is of the person's department.
     *
     * @throws RequestRejected not found
     */
    public CatalogDraft draft(String code, Person person) {
        return find(code, person).orElseThrow(CatalogDrafts::unknown);
    }

    /**
     * The draft with this id, if it is of the person's department.
     *
     * @throws RequestRejected not found
     */
    public CatalogDraft draft(long id, Person person) {
        return find(id, person).orElseThrow(CatalogDrafts::unknown);
    }

    /** The draft with this id, if the person's department has it. */
    public Optional<CatalogDraft> find(long id, Person person) {
        return Optional.ofNullable(mapper.byId(id, person.departmentCode()));
    }

    /** The draft with this code, if the person's department has it. */
    public Optional<CatalogDraft> find(String code, Person person) {
        return Optional.ofNullable(mapper.byCode(code, person.departmentCode()));
    }

    /** All that a department has, by code. */
    public List<CatalogDraft> all(String department) {
        return mapper.all(department);
    }

    /** Whether another department has a draft with this code. */
    public boolean isTakenByAnother(String code, String department) {
        return mapper.countOfOthers(code, department) > 0;
    }

    /** The drafts that belong to the case, by code. */
    public List<CatalogDraft> ofCase(String caseNumber) {
        return mapper.ofCase(caseNumber);
    }

    /**
     * Lays drafts before their reviewers under the case; one that was given back is laid before them again.
     *
     * @throws RequestRejected not found; conflict when one is under review, belongs to another case or is still being changed
     */
    @Transactional
    public void lock(List<String> codes, String caseNumber, Person person) {
        for (String code : codes.stream().distinct().sorted().toList()) {
            CatalogDraft draft = draft(code, person);
            if (mapper.countUnfinished(code) > 0) {
                throw RequestRejected.conflict("“%s”（%s）还有未完成的修改。请先从“目录草案”打开，保存或者放弃修改。".formatted(draft.name(), code));
            }
            if (mapper.lock(code, person.departmentCode(), caseNumber) == 0) {
                throw CatalogDraftEdits.underReview(draft(code, person));
            }
        }
    }

    /** Gives the drafts of the case back to their compiler; they stay in the case. */
    @Transactional
    public void unlock(String caseNumber) {
        mapper.unlock(caseNumber);
    }

    /**
     * Lays the drafts of the case before their reviewers again, provided that nobody has begun to change any.
     *
     * @param unchangedSince when they were given back
     * @return false when somebody has
     */
    @Transactional
    public boolean lockAgain(String caseNumber, LocalDateTime unchangedSince) {
        return mapper.lockAgain(caseNumber, unchangedSince)
                == mapper.ofCase(caseNumber).size();
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
     * @throws RequestRejected not found; conflict when it belongs to an open case
     */
    @Transactional
    public void delete(String code, Person person) {
        draft(code, person);
        if (mapper.delete(code, person.departmentCode()) == 0) {
            CatalogDraft held = draft(code, person);
            throw RequestRejected.conflict("“%s”在办件 %s 中，不能删除。请先在该办件中撤回。".formatted(held.name(), held.caseNumber()));
        }
    }

    private static RequestRejected unknown() {
        return RequestRejected.notFound("本部门没有这份目录草案，可能已删除或已发布。请从“目录草案”重新打开。");
    }
}
