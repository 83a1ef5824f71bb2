package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.casework.Recipient.applicant;
import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofHandler;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ResourceTakenUp;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.delivery.GrantOrder;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
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
    private final OnwardMapper onward;
    private final CaseItems items;
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
            OnwardMapper onward,
            CaseItems items,
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
        this.onward = onward;
        this.items = items;
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

    /** Grants what is due: shared unconditionally, or agreed to. The case is over when nothing else is open. */
    void grantAccess(String caseNumber) {
        SharingApplication application = applications.application(caseNumber);
        List<GrantOrder> due = items.due(application, applications.wantedItems(application));
        CaseOutcome outcome = shared(application, due);
        String numbers = due.stream().map(order -> grants.grant(order).number()).collect(Collectors.joining("、"));
        if (clocks.running(caseNumber, SharingLimits.DELIVERY).isPresent()) {
            clocks.stop(caseNumber, SharingLimits.DELIVERY);
        }
        closeIfNothingIsOpen(application, outcome);
        steps.addBySystem(caseNumber, "授予数据权限", "授权编号 " + numbers);
        events.publishEvent(new ResourceTakenUp(application.resourceId()));
    }

    /** Closes a case of which everything is answered, once what was agreed to has been given. */
    void closeIfNothingIsOpen(SharingApplication application) {
        closeIfNothingIsOpen(application, shared(application, List.of()));
    }

    private void closeIfNothingIsOpen(SharingApplication application, CaseOutcome outcome) {
        if (application.status() == ApplicationStatus.PROVIDING) {
            close(application.number(), ApplicationStatus.SHARED, Outcome.IN_TIME, outcome);
        }
    }

    void notifyRequester(String caseNumber) {
        CaseFile file = files.file(caseNumber);
        messages.tell(
                caseNumber,
                applicant(),
                "已同意共享",
                "“%s”%s已可使用。请在“我的授权”下载，并按申请的用途使用（第二十九条）。"
                        .formatted(file.subject(), file.outcome() == CaseOutcome.AGREED ? "" : "的部分信息项"));
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

    /**
     * The refusal stands: accepted, upheld, or, when the limit for mediation has passed, lapsed. The case is held, as the data
     * for what was agreed to may arrive at the same moment.
     */
    void closeRefused(String caseNumber) {
        SharingApplication application = applications.held(caseNumber);
        String deed = application.kind().deed();
        procedure.lapse(caseNumber);
        if (items.isAnythingDue(application)) {
            awaitDelivery(application, Outcome.IN_TIME, "不同意的部分已了结");
        } else if (items.anyGranted(application)) {
            close(caseNumber, ApplicationStatus.SHARED, Outcome.IN_TIME, CaseOutcome.PARTLY_AGREED);
            steps.addBySystem(caseNumber, "办结", "部分同意" + deed);
            messages.tell(caseNumber, applicant(), "办件已办结", "结果：部分同意%s，同意的信息项继续有效。".formatted(deed));
        } else {
            close(caseNumber, ApplicationStatus.REFUSED, Outcome.IN_TIME, CaseOutcome.REFUSED);
            steps.addBySystem(caseNumber, "办结", "不同意" + deed);
            messages.tell(caseNumber, applicant(), "办件已办结", "结果：不同意%s。".formatted(deed));
        }
    }

    /** One part is over, the data for the other part are still to come. */
    private void awaitDelivery(SharingApplication application, Outcome outcome, String what) {
        clocks.of(application.number()).stream()
                .filter(open -> open.isOpen() && SharingLimits.OF_ANSWERING.contains(open.limitKey()))
                .forEach(open -> clocks.stop(application.number(), open.limitKey(), outcome));
        applications.move(application.number(), application.status(), ApplicationStatus.PROVIDING);
        steps.addBySystem(application.number(), what, "可以使用的信息项等待提供数据");
    }

    void closeWithdrawn(String caseNumber) {
        SharingApplication application = applications.application(caseNumber);
        boolean bureauAtWork = application.status() == ApplicationStatus.MEDIATING
                || !overdues.unhandled(caseNumber, SharingLimits.SUPERVISED).isEmpty();
        close(caseNumber, ApplicationStatus.WITHDRAWN, Outcome.WITHDRAWN, CaseOutcome.WITHDRAWN);
        messages.tell(
                caseNumber,
                ofHandler(Role.APPROVER),
                "使用部门已撤回申请",
                "该申请无需再办理。" + (items.anyGranted(application) ? "已经同意的信息项继续有效。" : ""));
        if (bureauAtWork) {
            messages.tell(caseNumber, bureau(), "使用部门已撤回申请", "协调、督办的待办随之结束；已登记的超期仍然在册。");
        }
    }

    void closeLapsed(String caseNumber) {
        SharingApplication application = applications.held(caseNumber);
        procedure.lapse(caseNumber);
        if (items.isAnythingDue(application)) {
            awaitDelivery(application, Outcome.LAPSED, "须答复的部分按撤回了结");
            return;
        }
        close(caseNumber, ApplicationStatus.WITHDRAWN, Outcome.LAPSED, CaseOutcome.LAPSED);
        steps.addBySystem(caseNumber, "按撤回办结", "补正期限届满未补正");
        messages.tell(caseNumber, applicant(), "申请按撤回办结", "补正期限届满未收到补正材料。可重新申请。");
    }

    /** What was agreed to has left the catalogue before its data came (第十二条), or its provider has no data to give. */
    void closeResourceGone(String caseNumber) {
        SharingApplication application = applications.application(caseNumber);
        boolean gone = nothingToGrant(application);
        String how = gone ? "应提供的信息项已随目录变更全部不再提供（第十二条）" : "提供部门不能提供数据，理由见办理过程";
        if (!gone) {
            messages.tell(
                    caseNumber,
                    bureau(),
                    "可以使用而未提供数据",
                    "%s不能提供“%s”的数据，请核实。".formatted(application.providerName(), application.resourceName()));
        }
        if (application.status() != ApplicationStatus.PROVIDING) {
            clocks.stop(caseNumber, SharingLimits.DELIVERY, Outcome.WITHDRAWN);
            steps.addBySystem(caseNumber, "不再等待数据", how + "；其余部分照常办理");
            return;
        }
        close(
                caseNumber,
                gone ? ApplicationStatus.RESOURCE_GONE : ApplicationStatus.NOT_PROVIDED,
                Outcome.WITHDRAWN,
                CaseOutcome.TERMINATED);
        steps.addBySystem(caseNumber, gone ? "因停用办结" : "未提供数据，办结", how);
        messages.tell(caseNumber, applicant(), "办件已办结", "结果：%s。仍需使用的，可以重新申请。".formatted(how));
        messages.tell(caseNumber, ofHandler(Role.APPROVER), "办件已办结", "%s，无须再提供数据。".formatted(how));
    }

    /** Whether the catalogue has left nothing of what was agreed to, or asked for where nothing was decided yet. */
    boolean nothingToGrant(SharingApplication application) {
        return items.due(application, applications.wantedItemsNow(application)).isEmpty();
    }

    /** Whether something was withheld of what was asked for, when what is due has been granted too. */
    private CaseOutcome shared(SharingApplication application, List<GrantOrder> due) {
        return items.allGranted(application, due) ? CaseOutcome.AGREED : CaseOutcome.PARTLY_AGREED;
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
        // The file reads the clocks before anything else is written.
        stopClocks(caseNumber, status, clockOutcome);
        files.close(caseNumber, status, outcome);
        if (applications.submitted(caseNumber).isOnward()) {
            onward.release(caseNumber);
        } else {
            mapper.releaseItems(caseNumber);
        }
        if (mapper.close(caseNumber, status, LocalDateTime.now(clock)) == 0) {
            throw new IllegalStateException("Case " + caseNumber + " is closed already");
        }
    }
}
