package cn.gov.shuozhou.data.supervision.rectification;

import static cn.gov.shuozhou.data.casework.Recipient.role;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deeds that the model orders between the tasks: who is heard, what is served, which limit runs. */
@Service
@Transactional
@Article("第三十三条")
class RectificationProcedure {

    private final Rectifications rectifications;
    private final Dossiers dossiers;
    private final Documents documents;
    private final LadderDocuments drafts;
    private final Clocks clocks;
    private final Calendars calendars;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    RectificationProcedure(
            Rectifications rectifications,
            Dossiers dossiers,
            Documents documents,
            LadderDocuments drafts,
            Clocks clocks,
            Calendars calendars,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.rectifications = rectifications;
        this.dossiers = dossiers;
        this.documents = documents;
        this.drafts = drafts;
        this.clocks = clocks;
        this.calendars = calendars;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** Before anything is demanded, the department is heard. */
    void hear(String caseNumber) {
        clocks.start(caseNumber, RectificationProcess.DEFENCE_LIMIT, today());
        messages.tell(
                caseNumber,
                RectificationCaseType.DEPARTMENT,
                "拟通知整改，请陈述申辩",
                "拟通知本部门整改，事实和要求见办件页面。有不同意见的，请在期限内陈述、申辩；逾期未提出的，视为没有意见。");
    }

    /** It has spoken, or let the time go by. */
    void endHearing(String caseNumber) {
        if (clocks.running(caseNumber, RectificationProcess.DEFENCE_LIMIT).isPresent()) {
            clocks.stopByLastDay(caseNumber, RectificationProcess.DEFENCE_LIMIT, Outcome.LAPSED);
            steps.addBySystem(caseNumber, "申辩期限已过", "部门没有提出意见");
        }
        rectifications.move(caseNumber, RectificationState.ISSUING);
        clocks.start(caseNumber, RectificationProcess.ISSUE_LIMIT, today());
        messages.tell(caseNumber, RectificationCaseType.SUPERVISORS, "待签发整改通知", "请看过部门的申辩，由立案人以外的人员决定是否通知整改。");
    }

    /** Issues what was decided and puts it before the department. */
    void serve(String caseNumber) {
        Rectification one = rectifications.rectification(caseNumber);
        drafts.issueDemand(one);
        rectifications.move(caseNumber, RectificationState.SERVING);
        clocks.start(caseNumber, RectificationProcess.RECEIPT_LIMIT, today());
        IssuedDocument served = documents.lastServed(caseNumber);
        steps.addBySystem(caseNumber, "送达文书", served.number() + " " + served.title());
        messages.tell(
                caseNumber,
                RectificationCaseType.DEPARTMENT,
                served.kind().label() + "待签收",
                "%s《%s》已送达，请签收。整改期限自签收之日起计算；逾期未签收的，视为送达。".formatted(served.number(), served.title()));
    }

    /** The days of 整改 begin with the receipt; without one, with the day on whose end the document is deemed served. */
    void startRectification(String caseNumber) {
        clocks.running(caseNumber, RectificationProcess.RECEIPT_LIMIT).ifPresent(unsigned -> deemServed(unsigned));
        Rectification one = rectifications.rectification(caseNumber);
        LocalDate received =
                Objects.requireNonNullElse(documents.lastServed(caseNumber).receivedOn(), today());
        CaseClock started = clocks.start(caseNumber, RectificationProcess.LIMIT, received, days(one, received));
        rectifications.move(caseNumber, RectificationState.RECTIFYING);
        messages.tell(
                caseNumber,
                RectificationCaseType.DEPARTMENT,
                "整改期限开始",
                "请于 %s 前完成整改并提交整改情况。要求：%s".formatted(clocks.deadline(started).until(), one.demand()));
    }

    /** What is left of the first case's time is at least a day: the notice has to be read. */
    private int days(Rectification one, LocalDate received) {
        return one.until() == null || one.ordered()
                ? one.days()
                : Math.max(1, calendars.workingDays().workingDaysBetween(received, one.until()));
    }

    private void deemServed(CaseClock unsigned) {
        String caseNumber = unsigned.caseNumber();
        clocks.stopByLastDay(caseNumber, RectificationProcess.RECEIPT_LIMIT, Outcome.LAPSED);
        documents.receive(documents.lastServed(caseNumber), null, unsigned.dueOn());
        steps.addBySystem(caseNumber, "视为送达", "逾期未签收，自 %s 起视为送达".formatted(unsigned.dueOn()));
    }

    /** The time is over: the next rung decides. What is owed is still owed. */
    void escalate(String caseNumber) {
        Rectification one = rectifications.rectification(caseNumber);
        clocks.running(caseNumber, RectificationProcess.LIMIT)
                .ifPresent(open -> clocks.stop(caseNumber, RectificationProcess.LIMIT));
        if (one.extensionAsked() != null) {
            rectifications.decideExtension(caseNumber, 0);
            steps.addBySystem(caseNumber, "延期未获同意", "至期限届满没有决定");
        }
        if (!one.ordered()) {
            dossiers.join(one);
        }
        if (!one.ordered() && one.raised()) {
            drafts.issueReply(one, "现有事实成立，直接上报领导小组。");
        }
        rectifications.move(caseNumber, one.ordered() ? RectificationState.CRITICIZING : RectificationState.REPORTING);
        clocks.start(
                caseNumber,
                one.ordered() ? RectificationProcess.CRITICISM_LIMIT : RectificationProcess.REPORT_LIMIT,
                today());
        messages.tell(
                caseNumber,
                one.ordered() ? role(Role.LEADING_GROUP) : RectificationCaseType.SUPERVISORS,
                one.ordered() ? "逾期不改正，待决定通报批评" : "待上报领导小组",
                "%s%s，请办理。".formatted(one.departmentName(), one.unfinished()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
