package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogDraftEdits;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.catalog.classification.Classifications;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Item by item: takes a form, and keeps it as a draft when it satisfies every rule of the catalogue. */
@Service
@Article({"第十条", "第十二条"})
class Compilation {

    private final Catalog catalog;
    private final CatalogVersions versions;
    private final CatalogDrafts drafts;
    private final CatalogDraftEdits edits;
    private final Classifications classifications;
    private final Classifying classifying;
    private final Organization organization;
    private final UnfinishedMapper unfinished;
    private final Clock clock;

    Compilation(
            Catalog catalog,
            CatalogVersions versions,
            CatalogDrafts drafts,
            CatalogDraftEdits edits,
            Classifications classifications,
            Classifying classifying,
            Organization organization,
            UnfinishedMapper unfinished,
            Clock clock) {
        this.catalog = catalog;
        this.versions = versions;
        this.drafts = drafts;
        this.edits = edits;
        this.classifications = classifications;
        this.classifying = classifying;
        this.organization = organization;
        this.unfinished = unfinished;
        this.clock = clock;
    }

    /** The form that shows a draft. */
    TypedDraft form(CatalogDraft draft) {
        Content content = content(draft);
        TypedDraft typed = ContentFields.of(content, Place.of(content.resource(), classifications));
        return typed.with(typed.fields().tiedTo(EditedVersion.to(draft)));
    }

    /** The form that begins a change of a published resource. */
    TypedDraft form(Resource resource) {
        Content content = versions.current(resource.id());
        TypedDraft typed = ContentFields.of(content, Place.of(content.resource(), classifications));
        return typed.with(typed.fields().tiedTo(EditedVersion.to(resource)));
    }

    /** The same, with these items of the resource open to all. */
    TypedDraft openedToAll(Resource resource, Collection<Long> items) {
        return form(resource)
                .openedToAll(catalog.items(resource.id()).stream()
                        .filter(item -> items.contains(item.id()))
                        .map(Item::name)
                        .toList());
    }

    Content content(CatalogDraft draft) {
        return drafts.content(draft.code())
                .orElseThrow(() -> RequestRejected.notFound("这份目录草案刚刚被删除或已发布。请从“目录草案”重新打开。"));
    }

    /**
     * The published resource of the person's department.
     *
     * @throws RequestRejected not found
     */
    Resource own(long resourceId, Person person) {
        Resource resource = catalog.resource(resourceId);
        if (!resource.providerCode().equals(person.departmentCode()) || resource.status() != ResourceStatus.PUBLISHED) {
            throw RequestRejected.notFound("目录中没有这项信息资源，可能已停用；请从“数据目录”重新查找。");
        }
        return resource;
    }

    /** Passes a form that is about the person's own department's matters and may be edited. */
    void require(DraftFields fields, Person person) {
        requireEditable(draftOf(fields, person));
        resourceOf(fields, person);
    }

    /**
     * Keeps the form as a draft. A new resource gets its code now.
     *
     * @throws RequestRejected not found; invalid, with one sentence for each fault; conflict when another window was faster
     */
    @Transactional
    public CatalogDraft save(TypedDraft typed, Person person) {
        DraftFields fields = typed.fields();
        CatalogDraft draft = draftOf(fields, person);
        requireEditable(draft);
        Resource resource = resourceOf(fields, person);
        requireUnchanged(fields, draft, resource, person);
        List<String> others = unfinished.compilers(fields.tie().unfinished());
        forgetUnfinished(fields, person);
        Content before = draft != null ? content(draft) : resource != null ? versions.current(resource.id()) : null;
        Content content = read(typed, draft, resource, before, person);
        Long resourceId = resource == null ? null : resource.id();
        Integer base = resource == null ? null : resource.version();
        CatalogDraft kept = draft == null
                ? edits.add(content, resourceId, base, person)
                : edits.replace(draft, content, resourceId, base, person);
        others.forEach(other -> edits.alsoCompiledBy(kept, other));
        return kept;
    }

    private Content read(
            TypedDraft typed,
            @Nullable CatalogDraft draft,
            @Nullable Resource resource,
            @Nullable Content before,
            Person person) {
        FormText text = new FormText();
        ResourceDraft known = before == null ? null : before.resource();
        Place place = resource != null && known != null
                ? Place.of(known, classifications)
                : classifying.place(typed.fields(), known, text);
        Department department = organization.department(person.departmentCode());
        Content content = new DraftReading(typed, text)
                .read(
                        place,
                        department,
                        known == null ? LocalDate.now(clock) : known.publishedOn(),
                        known == null ? department.demo() : known.demo());
        checkName(content.resource(), draft, resource, person, text);
        if (draft != null && draft.caseNumber() != null && place.needsNumber()) {
            text.refuse(
                    "heading",
                    "草案已列入办件 %s，不能换分类，否则代码 %s 会改变。请选回原来的分类，或先撤回该办件。".formatted(draft.caseNumber(), draft.code()));
        }
        List<Problem> problems = DraftProblems.all(text, catalog.problems(content.resource()));
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        return place.needsNumber()
                ? new Content(
                        content.resource().withCode(classifications.nextCode(Place.prefix(place.code()))),
                        content.census())
                : content;
    }

    private void checkName(
            ResourceDraft content,
            @Nullable CatalogDraft draft,
            @Nullable Resource resource,
            Person person,
            FormText text) {
        catalog.idOfName(person.departmentCode(), content.name())
                .filter(id -> resource == null || resource.id() != id)
                .ifPresent(id -> text.refuse(
                        "name",
                        "目录中已有同名资源，代码为 %s。要变更它，请从该资源的页面“编制变更”；否则请改名。"
                                .formatted(catalog.resource(id).code())));
        drafts.codeOf(person.departmentCode(), content.name())
                .filter(code -> draft == null || !draft.code().equals(code))
                .ifPresent(code -> text.refuse("name", "草案中已有同名资源，代码为 %s。请改用那份草案，或改名。".formatted(code)));
    }

    private @Nullable CatalogDraft draftOf(DraftFields fields, Person person) {
        Long id = Numbers.id(fields.tie().draft());
        return id == null ? null : drafts.draft(id, person);
    }

    private @Nullable Resource resourceOf(DraftFields fields, Person person) {
        CatalogDraft draft = draftOf(fields, person);
        Long id = draft == null ? Numbers.id(fields.tie().resource()) : draft.resourceId();
        return id == null ? null : own(id, person);
    }

    static void requireEditable(@Nullable CatalogDraft draft) {
        if (draft != null && draft.locked()) {
            throw RequestRejected.conflict(
                    "“%s”已提交，在办件 %s 中，现在不能修改。退回修改或办结后再改。".formatted(draft.name(), draft.caseNumber()));
        }
    }

    private void requireUnchanged(
            DraftFields fields, @Nullable CatalogDraft draft, @Nullable Resource resource, Person person) {
        boolean begunElsewhere = draft == null
                && resource != null
                && drafts.find(resource.code(), person).isPresent();
        if (begunElsewhere
                || draft != null
                        && draft.revision() != Numbers.integer(fields.tie().revision())) {
            throw RequestRejected.conflict("这份草案在别的窗口里已被修改。您填写的内容还在本页；请先在另一窗口打开草案核对，再次保存将以本页替换。");
        }
        if (resource != null
                && resource.version() != Numbers.integer(fields.tie().baseVersion())) {
            throw RequestRejected.conflict("“%s”在目录中已有第 %d 版，不再是开始编制时的版本。请先在另一窗口核对现行版本，再次保存将以本页作为对现行版本的变更。"
                    .formatted(resource.name(), resource.version()));
        }
    }

    private void forgetUnfinished(DraftFields fields, Person person) {
        if (fields.tie().unfinished().isBlank()) {
            return;
        }
        int revision = Numbers.integer(fields.tie().unfinishedRevision());
        if (unfinished.deleteSeen(fields.tie().unfinished(), revision, person.departmentCode()) == 0) {
            throw UnfinishedDrafts.changedElsewhere();
        }
    }
}
