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
        procedure.lapse(caseNumber);
        close(caseNumber, ApplicationStatus.REFUSED, Outcome.IN_TIME, CaseOutcome.REFUSED);
        steps.addBySystem(caseNumber, "办结", "不同意共享");
        messages.tell(caseNumber, applicant(), "办件已办结", "结果：不同意共享。");
    }

    void closeWithdrawn(String caseNumber) {
        boolean bureauAtWork = applications.application(caseNumber).status() == ApplicationStatus.MEDIATING
                || !overdues.unhandled(caseNumber, SharingLimits.SUPERVISED).isEmpty();
        close(caseNumber, ApplicationStatus.WITHDRAWN, Outcome.WITHDRAWN, CaseOutcome.WITHDRAWN);
        messages.tell(caseNumber, ofHandler(Role.APPROVER), "使用部门已撤回申请", "该申请无需再办理。");
        if (bureauAtWork) {
            messages.tell(caseNumber, bureau(), "使用部门已撤回申请", "协调、督办的待办随之结束；已登记的超期仍然在册。");
        }
    }

    void closeLapsed(String caseNumber) {
        procedure.lapse(caseNumber);
        close(caseNumber, ApplicationStatus.WITHDRAWN, Outcome.LAPSED, CaseOutcome.LAPSED);
        steps.addBySystem(caseNumber, "按撤回办结", "补正期限届满未补正");
        messages.tell(caseNumber, applicant(), "申请按撤回办结", "补正期限届满未收到补正材料。可重新申请。");
    }

    /** What was agreed to has left the catalogue before its data came (第十二条). */
    void closeResourceGone(String caseNumber) {
        close(caseNumber, ApplicationStatus.RESOURCE_GONE, Outcome.WITHDRAWN, CaseOutcome.TERMINATED);
        steps.addBySystem(caseNumber, "因停用办结", "同意提供的信息项已全部停用，没有数据可以提供");
        SharingApplication application = applications.submitted(caseNumber);
        messages.tell(application.number(), applicant(), "办件已办结", "结果：同意提供的信息项已随目录变更全部停用（第十二条），无法提供数据。");
        messages.tell(application.number(), ofHandler(Role.APPROVER), "办件已办结", "同意提供的信息项已随目录变更全部停用（第十二条），无须再提供数据。");
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
                .orElseGet(() -> order(application, everything(wanted), application.wantedTo(), ""));
    }

    private Optional<Answer> lastAgreement(String caseNumber) {
        return records.answers(caseNumber).stream()
                .filter(answer -> answer.decision() == Decision.AGREE)
                .reduce((earlier, later) -> later);
    }

    private GrantOrder agreed(SharingApplication application, List<Item> wanted, Answer answer) {
        List<AnsweredItem> answered = records.answeredItems(answer.id());
        List<OrderedItem> items = wanted.stream()
                .flatMap(item -> answered.stream().filter(a -> a.granted() && a.itemId() == item.id()))
                .map(a -> new OrderedItem(a.itemId(), a.masking()))
                .toList();
        LocalDate until = Objects.requireNonNullElse(answer.expiresOn(), application.wantedTo());
        return order(application, items, until, Objects.requireNonNullElse(answer.conditions(), ""));
    }

    private static List<OrderedItem> everything(List<Item> wanted) {
        return wanted.stream()
                .map(item -> new OrderedItem(item.id(), MaskingRule.NONE))
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
                conditions);
    }

    /** Whether the provider withheld something of what was asked for. */
    private CaseOutcome agreement(String caseNumber) {
        return lastAgreement(caseNumber)
                .filter(answer -> records.answeredItems(answer.id()).stream().anyMatch(item -> !item.granted()))
                .map(answer -> CaseOutcome.PARTLY_AGREED)
                .orElse(CaseOutcome.AGREED);
    }

    /** Whatever becomes of the case, the bureau goes on supervising what was exceeded; a withdrawal ends that too. */
    private void stopClocks(String caseNumber, ApplicationStatus status, Outcome outcome) {
        if (status == ApplicationStatus.WITHDRAWN && outcome == Outcome.WITHDRAWN) {
            clocks.stopAll(caseNumber, outcome);
        } else {
            clocks.stopAllBut(caseNumber, SharingLimits.SUPERVISION, outcome);
        }
    }

    private void close(String caseNumber, ApplicationStatus status, Outcome clockOutcome, CaseOutcome outcome) {
        stopClocks(caseNumber, status, clockOutcome);
        mapper.releaseItems(caseNumber);
        if (mapper.close(caseNumber, status, LocalDateTime.now(clock)) == 0) {
            throw new IllegalStateException("Case " + caseNumber + " is closed already");
        }
        files.close(caseNumber, status, outcome);
    }
}
