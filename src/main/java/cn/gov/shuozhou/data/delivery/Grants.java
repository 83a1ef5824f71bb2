package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.casework.CaseNumbers;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.delivery.GrantMapper.GrantRow;
import cn.gov.shuozhou.data.delivery.GrantMapper.Quiet;
import cn.gov.shuozhou.data.delivery.GrantOrder.OrderedItem;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rights to read data that closed cases have given: each case gives one or, part by part, several, for a department, a purpose and a time. */
@Service
@Article({"第十六条", "第二十九条"})
public class Grants {

    private static final String NUMBER_KIND = "SQ";
    private static final int LONGEST_REASON = 1_000;

    private final GrantMapper mapper;
    private final Catalog catalog;
    private final GrantTerms terms;
    private final Clock clock;

    Grants(GrantMapper mapper, Catalog catalog, GrantTerms terms, Clock clock) {
        this.mapper = mapper;
        this.catalog = catalog;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Grants what the case decided, or a part of it. What the case has granted already it gets again as it is: a step that
     * the engine repeats grants nothing twice.
     *
     * @throws RequestRejected invalid when the order breaks a rule; conflict when the same case is granted at the same moment
     */
    @Transactional
    public Grant grant(GrantOrder order) {
        List<Grant> before = ofCase(order.caseNumber());
        Set<Long> ordered = order.items().stream().map(OrderedItem::itemId).collect(Collectors.toSet());
        return before.stream()
                .filter(grant -> mapper.itemsEver(grant.number()).containsAll(ordered))
                .findFirst()
                .orElseGet(() -> add(order, numberAfter(before, order.caseNumber())));
    }

    /** What the order would give if it were granted now; nothing is granted. */
    Grant planned(GrantOrder order) {
        return terms.now(
                made(order, catalog.resource(order.resourceId()), CaseNumbers.ofKind(NUMBER_KIND, order.caseNumber())));
    }

    /** The case's number; behind it, from the second grant of the case on, which one it is. */
    private static String numberAfter(List<Grant> before, String caseNumber) {
        String number = CaseNumbers.ofKind(NUMBER_KIND, caseNumber);
        return before.isEmpty() ? number : number + "-" + (before.size() + 1);
    }

    private Grant add(GrantOrder order, String number) {
        // Else a version that takes effect meanwhile would not see this grant, nor this grant what it retires (第十二条).
        var resource = catalog.granted(order.resourceId());
        if (resource.status() == ResourceStatus.RETIRED) {
            throw RequestRejected.conflict("“%s”已停用，不能再授权（第十二条）。".formatted(resource.name()));
        }
        var grant = made(order, resource, number);
        try {
            mapper.add(grant);
        } catch (DuplicateKeyException grantedMeanwhile) {
            throw RequestRejected.conflict("办件 %s 已经授权，请刷新页面查看。".formatted(order.caseNumber()));
        }
        mapper.addItems(grant.number(), grant.items());
        return grant;
    }

    private Grant made(GrantOrder order, Resource resource, String number) {
        var items = GrantRules.check(order, catalog.items(order.resourceId()), today());
        var now = LocalDateTime.now(clock);
        return new Grant(
                number,
                order.caseNumber(),
                resource.id(),
                resource.name(),
                order.departmentCode(),
                resource.providerCode(),
                items,
                order.purpose(),
                order.mode(),
                order.validFrom(),
                order.validTo(),
                order.conditions(),
                now,
                Objects.requireNonNullElse(order.askedAt(), now),
                null,
                null,
                null,
                null,
                false);
    }

    /** The grant as it stands at this moment, by the calendar: what a change has taken from it by now is not in it. */
    public Optional<Grant> find(String number) {
        return Optional.ofNullable(mapper.find(number)).map(this::withItems).map(terms::now);
    }

    /** What the case was granted, part by part, the earliest first; as it stands at this moment. */
    public List<Grant> ofCase(String caseNumber) {
        return mapper.ofCase(caseNumber).stream()
                .map(this::withItems)
                .map(terms::now)
                .toList();
    }

    /** The items that the case was ever granted, also what a change has taken from its grants since. */
    public Set<Long> itemsEverOf(String caseNumber) {
        return Set.copyOf(mapper.itemsEverOf(caseNumber));
    }

    /**
     * The grant as whoever acted on it last has left it; nobody else suspends or ends it until this transaction ends.
     *
     * @throws RequestRejected not found
     */
    Grant held(String number) {
        mapper.hold(number);
        return find(number).orElseThrow(() -> unknown(number));
    }

    /** Everything the department was ever granted, the newest first. */
    public List<Grant> ofDepartment(String departmentCode) {
        return mapper.ofDepartment(departmentCode).stream().map(this::withItems).toList();
    }

    /** One page of it; a page past the end gives the last one. */
    @Transactional(readOnly = true)
    Page<Grant> search(ReaderScope scope, GrantFilter filter, int page) {
        return listing(scope, filter).page(page);
    }

    /** The same list to be taken away. */
    @Transactional(readOnly = true)
    Page<Grant> whole(ReaderScope scope, GrantFilter filter) {
        return listing(scope, filter).whole();
    }

    private Listing<Grant> listing(ReaderScope scope, GrantFilter filter) {
        Quiet quiet = Quiet.on(today());
        return new Listing<>(
                most -> mapper.count(scope, filter, today(), quiet, most),
                (limit, offset) -> mapper.search(scope, filter, today(), quiet, limit, offset).stream()
                        .map(this::withItems)
                        .toList());
    }

    /** When data were last taken under the grant; null when never. */
    @Nullable
    LocalDateTime lastUsed(String number) {
        return mapper.lastUsed(number);
    }

    /** Whether the grant is valid and nobody has used it for {@link Grant#UNUSED_AFTER_DAYS}. */
    boolean isUnused(String number) {
        return mapper.isUnused(number, Quiet.on(today()));
    }

    /** The grants whose holders depend on the resource: valid today or later, and not taken back. */
    public List<Grant> liveOfResource(long resourceId) {
        return mapper.liveOfResource(resourceId, today()).stream()
                .map(this::withItems)
                .toList();
    }

    /**
     * Takes a grant back from now on.
     *
     * @throws RequestRejected invalid without a reason, not found, or conflict when it was taken back before
     */
    @Transactional
    public Grant revoke(String number, String reason) {
        RequestRejected.throwIf(Lengths.missingOrTooLong("reason", "收回授权的理由", LONGEST_REASON, reason, ""));
        held(number);
        end(number, reason.strip(), null, false);
        return find(number).orElseThrow();
    }

    /** @param by department and name of whoever ends it; null when the system does */
    void end(String number, String reason, @Nullable String by, boolean returned) {
        if (mapper.revoke(number, reason, by, returned, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("授权 %s 此前已经收回。".formatted(number));
        }
    }

    static RequestRejected unknown(String number) {
        return RequestRejected.notFound("没有编号为“%s”的授权，或者它与本部门无关。请从“我的授权”进入；需要数据的，请从“数据目录”提出共享申请。".formatted(number));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Grant withItems(GrantRow row) {
        return row.with(mapper.items(row.number()));
    }
}
