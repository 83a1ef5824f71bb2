package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ItemChange;
import cn.gov.shuozhou.data.catalog.MaskingChoice;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.delivery.GrantOrder;
import cn.gov.shuozhou.data.delivery.GrantOrder.OrderedItem;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.delivery.OnwardConsents;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final OnwardConsents consents;
    private final Clock clock;

    CaseItems(
            SharingApplications applications,
            SharingApplicationMapper mapper,
            ApplicationRecordMapper records,
            Catalog catalog,
            Grants grants,
            OnwardConsents consents,
            Clock clock) {
        this.applications = applications;
        this.mapper = mapper;
        this.records = records;
        this.catalog = catalog;
        this.grants = grants;
        this.consents = consents;
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
        return mapper.askedItems(application.id()).stream()
                .filter(AskedItem::givenAtReceipt)
                .map(AskedItem::itemId)
                .collect(Collectors.toSet());
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
        Map<Long, Item> open = inCatalog.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        given(application).forEach(open::remove);
        List<GrantOrder> orders = new ArrayList<>();
        Map<Long, String> reasons = applications.unmaskedReasons(application);
        List<OrderedItem> given = dueFromReceipt(application)
                .flatMap(id -> Stream.ofNullable(open.get(id)))
                .map(item -> asRegistered(item, reasons.get(item.id())))
                .toList();
        orders.add(order(application, given, application.wantedTo(), ""));
        for (Answer answer : agreements(application.number())) {
            LocalDate until = Objects.requireNonNullElse(answer.expiresOn(), application.wantedTo());
            String conditions = Objects.requireNonNullElse(answer.conditions(), "");
            List<OrderedItem> agreed = agreed(answer).stream()
                    .flatMap(item -> Stream.ofNullable(open.get(item.itemId())).map(one -> asAgreed(one, item)))
                    .toList();
            orders.add(order(application, agreed, until, conditions));
        }
        return orders.stream().filter(order -> !order.items().isEmpty()).toList();
    }

    /** What would be granted if the provider agreed so now. */
    GrantOrder planned(SharingApplication application, List<Item> wanted, List<AnsweredItem> agreed) {
        Map<Long, Item> items = wanted.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<OrderedItem> given = agreed.stream()
                .filter(AnsweredItem::isDue)
                .map(item -> asAgreed(Objects.requireNonNull(items.get(item.itemId())), item))
                .toList();
        return order(application, given, application.wantedTo(), "");
    }

    /** Nobody has decided otherwise. */
    private static OrderedItem asRegistered(Item item, @Nullable String reason) {
        return new OrderedItem(
                item.id(), MaskingChoice.undecided(item), UnmaskedReasons.isAskedOfRequester(item) ? reason : null);
    }

    /** What has become 不予共享 since it was agreed to is given masked (第十八条). */
    private static OrderedItem asAgreed(Item item, AnsweredItem agreed) {
        boolean plain = agreed.masking() == MaskingRule.NONE;
        return new OrderedItem(item.id(), plain ? item.leastMasking() : agreed.masking(), agreed.reason());
    }

    /** What of the changed items this case is to get and has not got. */
    List<ItemChange> notYetGranted(SharingApplication application, List<ItemChange> changes) {
        Set<Long> waiting = dueFromReceipt(application).collect(Collectors.toCollection(HashSet::new));
        agreed(application.number()).forEach(item -> waiting.add(item.itemId()));
        waiting.removeAll(given(application));
        return changes.stream().filter(one -> waiting.contains(one.item().id())).toList();
    }

    /** What is to be granted follows the catalogue as what was granted does (第十二条、第十八条). */
    void follow(SharingApplication application, List<ItemChange> changes, String change) {
        for (ItemChange one : notYetGranted(application, changes)) {
            long item = one.item().id();
            if (one.ends(application.askedAt())) {
                mapper.endGiven(application.id(), item, change);
                records.endAnsweredItem(application.number(), item, change);
            } else {
                agreed(application.number()).stream()
                        .filter(agreed ->
                                agreed.itemId() == item && one.masking().isStricterThan(agreed.masking()))
                        .forEach(agreed -> records.maskAnsweredItem(application.number(), item, one.masking()));
            }
        }
    }

    /** Whether something is due that the provider can still provide: not of a resource that is retired (第十二条). */
    boolean isAnythingDue(SharingApplication application) {
        return catalog.resource(application.resourceId()).status() != ResourceStatus.RETIRED
                && !due(application, applications.wantedItems(application)).isEmpty();
    }

    /** Whether what is in the catalogue of the wanted items has been granted to the last one, these orders included. */
    boolean allGranted(SharingApplication application, List<GrantOrder> orders) {
        Set<Long> granted = new HashSet<>(given(application));
        orders.forEach(order -> order.items().forEach(item -> granted.add(item.itemId())));
        return applications.wantedItems(application).stream().map(Item::id).allMatch(granted::contains);
    }

    boolean anyGranted(SharingApplication application) {
        return !given(application).isEmpty();
    }

    /** What the case has come to so far: items granted, or consent that they are passed on. */
    private Set<Long> given(SharingApplication application) {
        return application.isOnward()
                ? consents.itemsOfCase(application.number())
                : grants.itemsEverOf(application.number());
    }

    private Stream<Long> dueFromReceipt(SharingApplication application) {
        return mapper.askedItems(application.id()).stream()
                .filter(AskedItem::isDueFromReceipt)
                .map(AskedItem::itemId);
    }

    private List<Answer> agreements(String caseNumber) {
        return records.answers(caseNumber).stream()
                .filter(answer -> answer.decision() == Decision.AGREE)
                .toList();
    }

    private List<AnsweredItem> agreed(Answer answer) {
        return records.answeredItems(answer.id()).stream()
                .filter(AnsweredItem::isDue)
                .toList();
    }

    /**
     * A period that passed while the data were awaited begins anew with them: the requester does not lose it by the
     * provider's delay.
     */
    private GrantOrder order(
            SharingApplication application, List<OrderedItem> items, LocalDate validTo, String conditions) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = application.wantedFrom();
        boolean passed = validTo.isBefore(today);
        return new GrantOrder(
                application.number(),
                application.resourceId(),
                application.requesterDepartment(),
                items,
                application.purpose(),
                application.accessMode(),
                passed ? today : from,
                passed ? today.plusDays(ChronoUnit.DAYS.between(from, validTo)) : validTo,
                conditions,
                application.askedAt());
    }
}
