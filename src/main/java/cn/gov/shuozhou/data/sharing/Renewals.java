package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantRenewals;
import cn.gov.shuozhou.data.delivery.GrantedItem;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Renews a grant by an application like any other: what it gave is written into a draft, which the requester looks through
 * and sends. How it masked is proposed to the provider, who decides anew.
 */
@Service
@Article("第二十九条")
class Renewals implements GrantRenewals {

    private final SharingApplicationMapper mapper;
    private final Drafts drafts;
    private final Grants grants;
    private final Catalog catalog;
    private final Clock clock;

    Renewals(SharingApplicationMapper mapper, Drafts drafts, Grants grants, Catalog catalog, Clock clock) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.grants = grants;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> caseOf(String grantNumber) {
        return Optional.ofNullable(mapper.renewalOf(grantNumber));
    }

    /**
     * Writes a draft for the person to look through. Who has one already is given that.
     *
     * @return the draft's token
     * @throws RequestRejected not found, forbidden, or conflict when the grant cannot be renewed
     */
    @Transactional
    String prepare(String grantNumber, Person person) {
        SharingApplications.requireRequester(person);
        Grant grant = grants.find(grantNumber)
                .filter(one -> one.departmentCode().equals(person.departmentCode()))
                .orElseThrow(
                        () -> RequestRejected.notFound("本部门没有编号为“%s”的授权。请从“我的授权”打开要续期的授权。".formatted(grantNumber)));
        requireRenewable(grant);
        return Objects.requireNonNullElseGet(mapper.renewalDraft(grantNumber, person.id()), () -> draft(grant, person));
    }

    /** The grant that the application is to renew. */
    Optional<Grant> renewedBy(SharingApplication application) {
        return Optional.ofNullable(application.renewsGrant()).flatMap(grants::find);
    }

    /** The grant that the person's draft of this token is to renew. */
    @Transactional(readOnly = true)
    Optional<Grant> renewedBy(@Nullable String token, Person person) {
        return Optional.ofNullable(token)
                .map(mapper::byToken)
                .filter(draft -> draft.requesterPerson().equals(person.id()))
                .flatMap(this::renewedBy);
    }

    /** How that grant masks, by item. */
    Map<Long, MaskingRule> maskings(SharingApplication application) {
        return renewedBy(application).stream()
                .flatMap(grant -> grant.items().stream())
                .collect(Collectors.toMap(GrantedItem::itemId, GrantedItem::masking));
    }

    private void requireRenewable(Grant grant) {
        switch (grant.status(LocalDate.now(clock))) {
            case REVOKED, RETURNED ->
                throw RequestRejected.conflict("授权 %s 已经收回或者交回，不能续期。仍需使用的，请从资源页面重新申请。".formatted(grant.number()));
            case SUSPENDED ->
                throw RequestRejected.conflict("授权 %s 已暂停，解除以后才能续期。请先与暂停的部门联系。".formatted(grant.number()));
            case NOT_YET_VALID ->
                throw RequestRejected.conflict("授权 %s 自 %s 起才生效，现在不须续期。".formatted(grant.number(), grant.validFrom()));
            case VALID, EXPIRED ->
                caseOf(grant.number()).ifPresent(number -> {
                    throw RequestRejected.conflict(
                            "授权 %s 已由办件 %s 续期，没有重复准备。请打开该办件查看。".formatted(grant.number(), number));
                });
        }
        if (grant.items().isEmpty()) {
            throw RequestRejected.conflict("授权 %s 的信息项都已停用，不能续期。仍需使用的，请从“数据目录”另行申请。".formatted(grant.number()));
        }
    }

    private String draft(Grant grant, Person person) {
        ApplicationForm form = form(grant);
        long draft = drafts.store(form, catalog.resource(grant.resourceId()), person);
        mapper.setRenewedGrant(draft, grant.number());
        return form.token();
    }

    /** For as long as before, from the day after the grant's last one on, or from today. */
    private ApplicationForm form(Grant grant) {
        LocalDate today = LocalDate.now(clock);
        LocalDate next = grant.validTo().plusDays(1);
        LocalDate from = next.isBefore(today) ? today : next;
        Optional<SharingApplication> first = Optional.ofNullable(mapper.byCase(grant.caseNumber()));
        return new ApplicationForm(
                UUID.randomUUID().toString(),
                0,
                grant.resourceId(),
                List.copyOf(grant.itemIds()),
                grant.purpose(),
                first.map(SharingApplication::legalBasis).orElse(""),
                first.map(SharingApplication::enterpriseBasis).orElse(""),
                first.map(SharingApplication::scope).orElse(""),
                grant.mode(),
                from,
                from.plus(Period.between(grant.validFrom(), next)).minusDays(1),
                List.of(),
                reasons(grant, first),
                null);
    }

    /** What the requester has said, else what the provider has. */
    private Map<Long, String> reasons(Grant grant, Optional<SharingApplication> first) {
        Map<Long, Item> items = new HashMap<>();
        catalog.items(grant.resourceId()).forEach(item -> items.put(item.id(), item));
        Map<Long, String> reasons = new HashMap<>();
        for (GrantedItem granted : grant.items()) {
            Item item = items.get(granted.itemId());
            String reason = granted.unmaskedReason();
            if (reason != null
                    && item != null
                    && (UnmaskedReasons.isAskedOfRequester(item) || UnmaskedReasons.isWeighed(item))) {
                reasons.put(granted.itemId(), reason);
            }
        }
        first.ifPresent(application -> drafts.unmaskedReasons(application).forEach((item, reason) -> {
            if (grant.itemIds().contains(item)) {
                reasons.put(item, reason);
            }
        }));
        return reasons;
    }
}
