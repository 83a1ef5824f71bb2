package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications that are still being written; a draft may be incomplete but not oversized. */
@Service
@Transactional
class Drafts {

    private final SharingApplicationMapper mapper;
    private final Clock clock;

    Drafts(SharingApplicationMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<SharingApplication> of(Person person) {
        return mapper.drafts(person.id());
    }

    /** The draft of this token, which must be the person's own and not yet submitted. */
    @Transactional(readOnly = true)
    SharingApplication draft(String token, Person person) {
        SharingApplication draft = mapper.byToken(token);
        if (draft == null || !draft.requesterPerson().equals(person.id())) {
            throw RequestRejected.notFound("没有这份草稿，可能已删除。请从“我的申请”重新打开。");
        }
        requireDraft(draft);
        return draft;
    }

    @Transactional(readOnly = true)
    List<Long> itemIds(SharingApplication draft) {
        return mapper.askedItems(draft.id()).stream().map(AskedItem::itemId).toList();
    }

    /**
     * Passes a form that was not submitted yet. Who sends one again because no answer came is told its case, not that
     * somebody was faster.
     */
    @Transactional(readOnly = true)
    void requireNotSubmitted(String token, Person person) {
        SharingApplication present = mapper.byToken(token);
        if (present != null && present.requesterPerson().equals(person.id())) {
            requireDraft(present);
        }
    }

    /** Saves what was typed and gives the draft as it then stands. */
    SharingApplication save(ApplicationForm form, Resource resource, Person person) {
        store(form, resource, person);
        return Objects.requireNonNull(mapper.byToken(form.token()));
    }

    /**
     * Saves what was typed.
     *
     * @param resource that the form asks for
     * @return the draft's id
     */
    long store(ApplicationForm form, Resource resource, Person person) {
        @Nullable SharingApplication present = mapper.byToken(form.token());
        return storeItems(
                form,
                present == null
                        ? insert(form, resource, person, ApplicationStatus.DRAFT, null)
                        : update(form, present, person));
    }

    /**
     * Saves what was typed as submitted.
     *
     * @param status in which it comes to stand
     * @return the application's id
     */
    long submit(ApplicationForm form, Resource resource, Person person, String caseNumber, ApplicationStatus status) {
        @Nullable SharingApplication present = mapper.byToken(form.token());
        if (present == null) {
            return storeItems(form, insert(form, resource, person, status, caseNumber));
        }
        long id = update(form, present, person);
        if (mapper.submit(id, caseNumber, status, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("该申请已提交，请勿重复提交；请在“我的申请”查看进展。");
        }
        return storeItems(form, id);
    }

    private long storeItems(ApplicationForm form, long id) {
        if (!form.itemIds().isEmpty()) {
            mapper.insertItems(
                    id,
                    form.itemIds().stream()
                            .map(item ->
                                    new ItemReason(item, form.unmaskedReasons().get(item)))
                            .toList());
        }
        return id;
    }

    /** Why items are needed plainly, by item. */
    Map<Long, String> unmaskedReasons(SharingApplication application) {
        Map<Long, String> reasons = new HashMap<>();
        for (AskedItem item : mapper.askedItems(application.id())) {
            if (item.unmaskedReason() != null) {
                reasons.put(item.itemId(), item.unmaskedReason());
            }
        }
        return reasons;
    }

    void delete(String token, Person person) {
        SharingApplication draft = draft(token, person);
        mapper.deleteItems(draft.id());
        mapper.deleteDraft(draft.id());
    }

    private long insert(
            ApplicationForm form,
            Resource resource,
            Person person,
            ApplicationStatus status,
            @Nullable String caseNumber) {
        SharingApplicationMapper.Key key = new SharingApplicationMapper.Key();
        LocalDateTime now = LocalDateTime.now(clock);
        try {
            mapper.insert(key, form, resource, person, status, now, caseNumber, caseNumber == null ? null : now);
        } catch (DuplicateKeyException doubleClick) {
            throw RequestRejected.conflict("该申请正在提交，请勿重复点击；稍后在“我的申请”查看结果。");
        }
        return key.id;
    }

    private long update(ApplicationForm form, SharingApplication present, Person person) {
        if (!present.requesterPerson().equals(person.id()) || present.resourceId() != form.resourceId()) {
            throw RequestRejected.notFound("没有这份草稿，可能已删除。请从“我的申请”重新打开。");
        }
        requireDraft(present);
        if (mapper.updateDraft(form, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("这份草稿在别的窗口里已被修改或提交，您看到的内容已过期。请从“我的申请”重新打开草稿后再修改。");
        }
        mapper.deleteItems(present.id());
        return present.id();
    }

    private static void requireDraft(SharingApplication application) {
        if (application.status() != ApplicationStatus.DRAFT) {
            throw RequestRejected.conflict("该申请已提交，办件编号 %s，无需重复提交。请在“我的申请”查看进展。".formatted(application.number()));
        }
    }
}
