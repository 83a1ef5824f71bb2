package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantOrder;
import cn.gov.shuozhou.data.delivery.GrantOrder.OrderedItem;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The items of a case by how far they have come: those shared unconditionally need no answer, those agreed to are not answered
 * again, both are due until they are granted, and all the others are to be answered.
 */
@Component
@Article({"第十四条", "第十六条", "第三十五条"})
class CaseItems {

    private final SharingApplications applications;
    private final SharingApplicationMapper mapper;
    private final ApplicationRecordMapper records;
    private final Catalog catalog;
    private final Grants grants;
    private final Clock clock;

    CaseItems(
            SharingApplications applications,
            SharingApplicationMapper mapper,
            ApplicationRecordMapper records,
            Catalog catalog,
            Grants grants,
            Clock clock) {
        this.applications = applications;
        this.mapper = mapper;
        this.records = records;
        this.catalog = catalog;
        this.grants = grants;
        this.clock = clock;
    }

    /** What of the wanted items is given without an answer: 公共服务企业 are not 政务部门 (第十四条、第三十五条). */
    static List<Long> givenAtReceipt(List<Item> wanted, boolean enterprise) {
        return enterprise
                ? List.of()
                : wanted.stream()
                        .filter(item -> item.sharingType() == SharingType.UNCONDITIONAL)
                        .map(Item::id)
                        .toList();
    }

    /** What was given without an answer, whatever the catalogue says by now. */
    Set<Long> givenAtReceipt(SharingApplication application) {
        return Set.copyOf(mapper.itemIdsGivenAtReceipt(application.id()));
    }

    /** What the provider has to answer, or to answer anew. */
    List<Item> toAnswer(SharingApplication application) {
        Set<Long> settled = new HashSet<>(givenAtReceipt(application));
        agreements(application.number()).forEach(answer -> agreed(answer).forEach(item -> settled.add(item.itemId())));
        return applications.wantedItems(application).stream()
                .filter(item -> !settled.contains(item.id()))
                .toList();
    }

    /** The items that answers have agreed to, by all answers of the case. */
    List<AnsweredItem> agreed(String caseNumber) {
        return agreements(caseNumber).stream()
                .flatMap(answer -> agreed(answer).stream())
                .toList();
    }

    /** What is to be granted and is not yet: what came without an answer, and each agreement by its own conditions. */
    List<GrantOrder> due(SharingApplication application, Collection<Item> inCatalog) {
        Set<Long> open = inCatalog.stream().map(Item::id).collect(Collectors.toCollection(HashSet::new));
        granted(application.number()).forEach(open::remove);
        List<GrantOrder> orders = new ArrayList<>();
        List<OrderedItem> given = givenAtReceipt(application).stream()
                .sorted()
                .map(item -> new OrderedItem(item, MaskingRule.NONE))
                .toList();
        orders.add(order(application, given, open, application.wantedTo(), ""));
        for (Answer answer : agreements(application.number())) {
            LocalDate until = Objects.requireNonNullElse(answer.expiresOn(), application.wantedTo());
            String conditions = Objects.requireNonNullElse(answer.conditions(), "");
            List<OrderedItem> agreed = agreed(answer).stream()
                    .map(item -> new OrderedItem(item.itemId(), item.masking()))
                    .toList();
            orders.add(order(application, agreed, open, until, conditions));
        }
        return orders.stream().filter(order -> !order.items().isEmpty()).toList();
    }

    /** Whether something is due that the provider can still provide: not of a resource that is retired (第十二条). */
    boolean isAnythingDue(SharingApplication application) {
        return catalog.resource(application.resourceId()).status() != ResourceStatus.RETIRED
                && !due(application, applications.wantedItems(application)).isEmpty();
    }

    /** Whether what is in the catalogue of the wanted items has been granted to the last one. */
    boolean allGranted(SharingApplication application) {
        Set<Long> granted = granted(application.number());
        return applications.wantedItems(application).stream().map(Item::id).allMatch(granted::contains);
    }

    boolean anyGranted(String caseNumber) {
        return !grants.ofCase(caseNumber).isEmpty();
    }

    private Set<Long> granted(String caseNumber) {
        return grants.ofCase(caseNumber).stream()
                .map(Grant::itemIds)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private List<Answer> agreements(String caseNumber) {
        return records.answers(caseNumber).stream()
                .filter(answer -> answer.decision() == Decision.AGREE)
                .toList();
    }

    private List<AnsweredItem> agreed(Answer answer) {
        return records.answeredItems(answer.id()).stream()
                .filter(AnsweredItem::granted)
                .toList();
    }

    /**
     * A period that passed while the data were awaited begins anew with them: the requester does not lose it by the
     * provider's delay.
     */
    private GrantOrder order(
            SharingApplication application,
            List<OrderedItem> items,
            Set<Long> open,
            LocalDate validTo,
            String conditions) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = application.wantedFrom();
        boolean passed = validTo.isBefore(today);
        return new GrantOrder(
                application.number(),
                application.resourceId(),
                application.requesterDepartment(),
                items.stream().filter(item -> open.contains(item.itemId())).toList(),
                application.purpose(),
                application.accessMode(),
                passed ? today : from,
                passed ? today.plusDays(ChronoUnit.DAYS.between(from, validTo)) : validTo,
                conditions);
    }
}
