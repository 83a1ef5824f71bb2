package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.casework.Recipient.applicant;
import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofHandler;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ItemChange;
import cn.gov.shuozhou.data.catalog.ResourceTakenUp;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantOrder;
import cn.gov.shuozhou.data.delivery.GrantOrder.OrderedItem;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a case ends: granted, refused, withdrawn, without its resource. Items are free again, clocks stand still, the requester is told. */
@Service
@Transactional
@Article({"第十二条", "第十六条", "第十八条"})
class SharingClosing {

    private final SharingApplications applications;
    private final SharingApplicationMapper mapper;
    private final ApplicationRecordMapper records;
    private final SharingSteps procedure;
    private final Grants grants;
    private final Clocks clocks;
    private final CaseFiles files;
    private final Overdues overdues;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharingClosing(
            SharingApplications applications,
            SharingApplicationMapper mapper,
            ApplicationRecordMapper records,
            SharingSteps procedure,
            Grants grants,
            Clocks clocks,
            CaseFiles files,
            Overdues overdues,
            CaseSteps steps,
            CaseMessages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.mapper = mapper;
        this.records = records;
        this.procedure = procedure;
        this.grants = grants;
        this.clocks = clocks;
        this.files = files;
        this.overdues = overdues;
        this.steps = steps;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Grants what was agreed, or everything asked for when the resource is shared unconditionally. */
    void grantAccess(String caseNumber) {
        SharingApplication application = applications.submitted(caseNumber);
        Grant grant = grants.grant(order(application, applications.wantedItems(application)));
        close(caseNumber, ApplicationStatus.SHARED, Outcome.IN_TIME, agreement(caseNumber));
        steps.addBySystem(caseNumber, "授予数据权限", "授权编号 %s".formatted(grant.number()));
        events.publishEvent(new ResourceTakenUp(application.resourceId()));
    }

    void notifyRequester(String caseNumber) {
        SharingApplication application = applications.submitted(caseNumber);
        messages.tell(
                application.number(),
                applicant(),
                "已同意共享",
                "“%s”已可使用。请在“我的授权”下载，并按申请的用途使用（第二十九条）。".formatted(application.resourceName()));
    }

    /** 凡列入不予共享类的，必须有依据（第十六条）: the registered basis is the answer. */
    void refuseByRegister(String caseNumber) {
        SharingApplication application = applications.submitted(caseNumber);
        String basis = String.join(
                "；",
                applications.wantedItems(application).stream()
                        .filter(Item::notShared)
                        .map(Item::sharingCondition)
                        .distinct()
                        .toList());
        close(caseNumber, ApplicationStatus.REFUSED, Outcome.IN_TIME, CaseOutcome.REFUSED);
        steps.addBySystem(caseNumber, "告知不予共享", "登记的依据：" + basis);
        messages.tell(application.number(), applicant(), "该资源不予共享", "登记的依据：%s。".formatted(basis));
    }

    /** The refusal stands: accepted, upheld, or, when the limit for mediation has passed, lapsed. */
    void closeRefused(String caseNumber) {
        close(
                caseNumber,
                ApplicationStatus.REFUSED,
                procedure.hasLapsed(caseNumber) ? Outcome.LAPSED : Outcome.IN_TIME,
                CaseOutcome.REFUSED);
        steps.addBySystem(caseNumber, "办结", "不同意共享");
        messages.tell(caseNumber, applicant(), "办件已办结", "结果：不同意共享。");
    }

    void closeWithdrawn(String caseNumber) {
        boolean bureauAtWork = applications.application(caseNumber).status() == ApplicationStatus.MEDIATING
                || overdues.isUnhandled(caseNumber);
        close(caseNumber, ApplicationStatus.WITHDRAWN, Outcome.WITHDRAWN, CaseOutcome.WITHDRAWN);
        messages.tell(caseNumber, ofHandler(Role.APPROVER), "使用部门已撤回申请", "该申请无需再办理。");
        if (bureauAtWork) {
            messages.tell(caseNumber, bureau(), "使用部门已撤回申请", "协调、督办的待办随之结束；已登记的超期仍然在册。");
        }
    }

    void closeLapsed(String caseNumber) {
        close(caseNumber, ApplicationStatus.WITHDRAWN, Outcome.LAPSED, CaseOutcome.LAPSED);
        steps.addBySystem(caseNumber, "按撤回办结", "补正期限届满未补正");
        messages.tell(caseNumber, applicant(), "申请按撤回办结", "补正期限届满未收到补正材料。可重新申请。");
    }

    /** What was agreed to has left the catalogue before its data came (第十二条), or its provider has no data to give. */
    void closeResourceGone(String caseNumber) {
        SharingApplication application = applications.submitted(caseNumber);
        boolean gone = nothingToGrant(application);
        close(
                caseNumber,
                gone ? ApplicationStatus.RESOURCE_GONE : ApplicationStatus.NOT_PROVIDED,
                Outcome.WITHDRAWN,
                CaseOutcome.TERMINATED);
        String how = gone ? "同意提供的信息项已随目录变更全部不再提供（第十二条）" : "提供部门不能提供数据，理由见办理过程";
        steps.addBySystem(caseNumber, gone ? "因停用办结" : "未提供数据，办结", how);
        messages.tell(caseNumber, applicant(), "办件已办结", "结果：%s。仍需使用的，可以重新申请。".formatted(how));
        messages.tell(caseNumber, ofHandler(Role.APPROVER), "办件已办结", "%s，无须再提供数据。".formatted(how));
        if (!gone) {
            messages.tell(
                    caseNumber,
                    bureau(),
                    "同意共享后未提供数据",
                    "%s同意共享后不能提供数据，办件已终止，请核实。".formatted(application.providerName()));
        }
    }

    /** What was agreed to follows the catalogue as what was granted does (第十二条、第十八条). */
    void followAgreement(SharingApplication application, List<ItemChange> changes, String change) {
        lastAgreement(application.number())
                .ifPresent(answer -> records.answeredItems(answer.id()).stream()
                        .filter(AnsweredItem::isDue)
                        .forEach(item -> changes.stream()
                                .filter(one -> one.item().id() == item.itemId())
                                .forEach(one -> follow(answer, item, one, application, change))));
    }

    private void follow(
            Answer answer, AnsweredItem item, ItemChange one, SharingApplication application, String change) {
        if (one.ends(application.askedAt())) {
            records.endAnsweredItem(answer.id(), item.itemId(), change);
        } else if (one.masking().isStricterThan(item.masking())) {
            records.maskAnsweredItem(answer.id(), item.itemId(), one.masking());
        }
    }

    /** Whether the catalogue has left nothing of what was agreed to, or asked for where nothing was decided yet. */
    boolean nothingToGrant(SharingApplication application) {
        return order(application, applications.wantedItemsNow(application))
                .items()
                .isEmpty();
    }

    private GrantOrder order(SharingApplication application, List<Item> wanted) {
        return lastAgreement(application.number())
                .map(answer -> agreed(application, wanted, answer))
                .orElseGet(() -> order(application, everything(application, wanted), application.wantedTo(), ""));
    }

    private Optional<Answer> lastAgreement(String caseNumber) {
        return records.answers(caseNumber).stream()
                .filter(answer -> answer.decision() == Decision.AGREE)
                .reduce((earlier, later) -> later);
    }

    private GrantOrder agreed(SharingApplication application, List<Item> wanted, Answer answer) {
        List<AnsweredItem> answered = records.answeredItems(answer.id());
        List<OrderedItem> items = wanted.stream()
                .flatMap(item -> answered.stream()
                        .filter(a -> a.isDue() && a.itemId() == item.id())
                        .map(a -> agreed(item, a)))
                .toList();
        LocalDate until = Objects.requireNonNullElse(answer.expiresOn(), application.wantedTo());
        return order(application, items, until, Objects.requireNonNullElse(answer.conditions(), ""));
    }

    /** What has become 不予共享 since it was agreed to is given masked (第十八条). */
    private static OrderedItem agreed(Item item, AnsweredItem answered) {
        boolean plain = answered.masking() == MaskingRule.NONE;
        return new OrderedItem(item.id(), plain ? item.leastMasking() : answered.masking(), answered.reason());
    }

    /** As it is registered: nobody has decided otherwise. */
    private List<OrderedItem> everything(SharingApplication application, List<Item> wanted) {
        Map<Long, String> reasons = applications.unmaskedReasons(application);
        return wanted.stream()
                .map(item -> new OrderedItem(
                        item.id(),
                        item.masking(),
                        UnmaskedReasons.isAskedOfRequester(item) ? reasons.get(item.id()) : null))
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

    /** Whether the provider withheld something of what was asked for. */
    private CaseOutcome agreement(String caseNumber) {
        return lastAgreement(caseNumber)
                .filter(answer -> records.answeredItems(answer.id()).stream().anyMatch(item -> !item.granted()))
                .map(answer -> CaseOutcome.PARTLY_AGREED)
                .orElse(CaseOutcome.AGREED);
    }

    private void close(String caseNumber, ApplicationStatus status, Outcome clockOutcome, CaseOutcome outcome) {
        clocks.stopAll(caseNumber, clockOutcome);
        mapper.releaseItems(caseNumber);
        if (mapper.close(caseNumber, status, LocalDateTime.now(clock)) == 0) {
            throw new IllegalStateException("Case " + caseNumber + " is closed already");
        }
        files.close(caseNumber, status, outcome);
    }
}
