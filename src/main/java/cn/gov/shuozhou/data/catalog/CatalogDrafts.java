package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.Refusal;
import cn.gov.shuozhou.data.regulation.Article;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
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
    private final ObjectMapper json;
    private final Clock clock;

    CatalogDrafts(CatalogDraftMapper mapper, Catalog catalog, ObjectMapper json, Clock clock) {
        this.mapper = mapper;
        this.catalog = catalog;
        this.json = json;
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
                    written(content),
                    person.id(),
                    LocalDateTime.now(clock));
        } catch (DuplicateKeyException ofAnotherDepartment) {
            throw Refusal.conflict("信息资源代码“%s”已用于另一份目录草案。新资源请不填代码，由平台编号。".formatted(draft.code()));
        }
    }

    private boolean isStill(long resourceId, @Nullable Integer version) {
        return version != null && catalog.resource(resourceId).version() == version;
    }

    /** The content of the draft with this code. */
    public Optional<CatalogDraft.Content> content(String code) {
        return Optional.ofNullable(mapper.content(code)).map(this::read);
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
     * Throws a draft of the person's department away.
     *
     * @throws Refusal not found
     */
    @Transactional
    public void delete(String code, Person person) {
        if (mapper.delete(code, person.departmentCode()) == 0) {
            throw Refusal.notFound("本部门没有这份目录草案，可能已删除。");
        }
    }

    private String written(CatalogDraft.Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private CatalogDraft.Content read(String content) {
        try {
            return json.readValue(content, CatalogDraft.Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
