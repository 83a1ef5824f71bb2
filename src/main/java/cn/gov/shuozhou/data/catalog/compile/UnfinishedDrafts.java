package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms that their compilers have laid aside, whatever they look like. Nothing else in the catalogue sees them. */
@Service
@Transactional
class UnfinishedDrafts {

    private static final String NAMELESS = "（未填名称）";
    private static final int LONGEST_NAME = 60;
    private static final int MOST_ITEMS = 1_000;

    private final UnfinishedMapper mapper;
    private final Compilation compilation;
    private final ObjectMapper json;
    private final Clock clock;

    UnfinishedDrafts(UnfinishedMapper mapper, Compilation compilation, ObjectMapper json, Clock clock) {
        this.mapper = mapper;
        this.compilation = compilation;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The department's form of this id.
     *
     * @throws RequestRejected not found
     */
    @Transactional(readOnly = true)
    public Unfinished find(String id, Person person) {
        Unfinished found = mapper.find(id, person.departmentCode());
        if (found == null) {
            throw RequestRejected.notFound("没有这份未完成的草案，可能已经保存或放弃。请从“目录草案”重新打开。");
        }
        return found;
    }

    /** What was laid aside of a draft. */
    @Transactional(readOnly = true)
    public Optional<Unfinished> ofDraft(long draftId) {
        return Optional.ofNullable(mapper.ofDraft(draftId));
    }

    /** What was laid aside of a change of a published resource that has no draft yet. */
    @Transactional(readOnly = true)
    public Optional<Unfinished> ofResource(long resourceId) {
        return Optional.ofNullable(mapper.ofResource(resourceId));
    }

    /** The form as it was typed, going on with this state of what was laid aside. */
    TypedDraft typed(Unfinished unfinished) {
        try {
            TypedDraft typed = json.readValue(unfinished.typed(), TypedDraft.class);
            DraftFields fields = typed.fields();
            return typed.with(fields.tiedTo(fields.tie().and(unfinished)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Lays a form aside as it was typed.
     *
     * @throws RequestRejected not found; conflict when another window has laid it aside meanwhile
     */
    public Unfinished keep(TypedDraft typed, Person person) {
        if (typed.items().size() > MOST_ITEMS) {
            throw RequestRejected.invalid(
                    "items",
                    "一项信息资源最多 500 个信息项，现有 %d 个，请拆分。".formatted(typed.items().size()));
        }
        compilation.require(typed.fields(), person);
        String id = typed.fields().tie().unfinished();
        if (id.isBlank()) {
            id = UUID.randomUUID().toString();
            insert(id, typed, person);
        } else {
            find(id, person);
            int revision = Numbers.integer(typed.fields().tie().unfinishedRevision());
            if (mapper.update(id, revision, name(typed), text(typed), person.id(), LocalDateTime.now(clock)) == 0) {
                throw changedElsewhere();
            }
        }
        mapper.noteCompiler(id, person.id());
        return find(id, person);
    }

    private void insert(String id, TypedDraft typed, Person person) {
        DraftFields fields = typed.fields();
        @Nullable Long draft = Numbers.id(fields.tie().draft());
        try {
            mapper.insert(
                    id,
                    person.departmentCode(),
                    draft,
                    draft == null ? Numbers.id(fields.tie().resource()) : null,
                    name(typed),
                    text(typed),
                    person.id(),
                    LocalDateTime.now(clock));
        } catch (DuplicateKeyException alsoLaidAside) {
            throw changedElsewhere();
        }
    }

    static RequestRejected changedElsewhere() {
        return RequestRejected.conflict("这份草案在别的窗口里已暂存或保存过。您填写的内容还在本页；请先在另一窗口打开“目录草案”核对，再次保存或暂存将以本页为准。");
    }

    /** Throws away what was laid aside. */
    public void delete(String id, Person person) {
        find(id, person);
        mapper.delete(id, person.departmentCode());
    }

    /**
     * Throws several away, as far as they are there and the department's.
     *
     * @return how many
     */
    public int delete(List<String> ids, Person person) {
        return ids.stream()
                .mapToInt(id -> mapper.delete(id, person.departmentCode()))
                .sum();
    }

    private static String name(TypedDraft typed) {
        String name = typed.fields().said(CatalogField.NAME).strip();
        return name.isEmpty()
                ? NAMELESS
                : name.substring(
                        0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }

    private String text(TypedDraft typed) {
        try {
            return json.writeValueAsString(typed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
