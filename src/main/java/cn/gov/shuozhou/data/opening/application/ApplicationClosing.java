package cn.gov.shuozhou.data.opening.application;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofHandler;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Decision;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the model orders between receipt and end; the applicant is told of each. */
@Service
@Transactional
@Article("第二十五条")
class ApplicationClosing {

    private final OpenApplications applications;
    private final ApplicationMapper mapper;
    private final ApplicationSettings settings;
    private final Clocks clocks;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final ApplicantMail mail;
    private final Clock clock;

    ApplicationClosing(
            OpenApplications applications,
            ApplicationMapper mapper,
            ApplicationSettings settings,
            Clocks clocks,
            CaseFiles files,
            CaseSteps steps,
            CaseMessages messages,
            ApplicantMail mail,
            Clock clock) {
        this.applications = applications;
        this.mapper = mapper;
        this.settings = settings;
        this.clocks = clocks;
        this.files = files;
        this.steps = steps;
        this.messages = messages;
        this.mail = mail;
        this.clock = clock;
    }

    /** The limit to answer stands still while the applicant owes something (系统约定). */
    void requestSupplement(String caseNumber) {
        clocks.pause(caseNumber, ApplicationLimits.ANSWER, "申请人补正");
        clocks.start(caseNumber, ApplicationLimits.SUPPLEMENT, today());
        move(applications.application(caseNumber), OpenApplicationStatus.SUPPLEMENTING);
        mail.tell(caseNumber, "您的开放申请需要补正");
    }

    /** However it was accepted: found complete, completed, or not looked at in time. */
    void accept(String caseNumber) {
        clocks.running(caseNumber, ApplicationLimits.CHECK).ifPresent(silent -> {
            clocks.stopByLastDay(caseNumber, ApplicationLimits.CHECK, Outcome.LAPSED);
            steps.addBySystem(caseNumber, "视为受理", "期限届满没有审查");
        });
        clocks.running(caseNumber, ApplicationLimits.SUPPLEMENT).ifPresent(owed -> {
            clocks.stop(caseNumber, ApplicationLimits.SUPPLEMENT);
            clocks.resume(caseNumber, ApplicationLimits.ANSWER);
        });
        move(applications.application(caseNumber), OpenApplicationStatus.ANSWERING);
        messages.ask(
                caseNumber,
                ofHandler(Role.APPROVER),
                ApplicationLimits.ANSWER,
                "待答复",
                "请在期限内答复并开放；不同意的说明理由并提供依据（第二十五条）。");
    }

    void askThirdParty(String caseNumber) {
        OpenDataApplication application = applications.application(caseNumber);
        steps.addBySystem(caseNumber, "登记征求第三方意见", "答复期限不停（第二十五条）：" + application.consentAsked());
    }

    /** 通过开放平台向申请方开放其所需数据: here the provider's limit stops. */
    void open(String caseNumber) {
        clocks.stop(caseNumber, ApplicationLimits.ANSWER);
        deliver(caseNumber);
        awaitObjection(caseNumber);
    }

    void refuse(String caseNumber) {
        clocks.stop(caseNumber, ApplicationLimits.ANSWER);
        awaitObjection(caseNumber);
    }

    private void awaitObjection(String caseNumber) {
        clocks.start(caseNumber, ApplicationLimits.OBJECTION, today());
        move(applications.application(caseNumber), OpenApplicationStatus.REPLIED);
        mail.tell(caseNumber, "您的开放申请已答复");
    }

    private void deliver(String caseNumber) {
        OpenAnswer answer = last(caseNumber);
        LocalDate expires = today().plusDays(settings.dataValidDays());
        if (mapper.deliverAgain(caseNumber, answer.id(), expires, now()) == 0) {
            mapper.deliver(caseNumber, answer.id(), expires, now());
        }
        steps.addBySystem(caseNumber, "开放数据", "可取用至 " + expires);
    }

    /** The opening attribute itself is changed by a publication of the catalogue, with its own reviews. */
    void adjustOpening(String caseNumber) {
        String text = "已决定向社会开放。请打开本办件“编制开放草案”，核对后提交审查：经保密审查、政务公开审查和市政务信息管理局审核后即发布，不必提前一个月通知（第二十三条）。";
        messages.tell(caseNumber, ofHandler(Role.DATA_OFFICER), "请调整开放属性", text);
        steps.addBySystem(caseNumber, "提请调整开放属性", "已告知数据专员");
    }

    void deliverSecond(String caseNumber) {
        clocks.stop(caseNumber, ApplicationLimits.SECOND_ANSWER);
        Decision decision = last(caseNumber).decision();
        if (decision.opens()) {
            deliver(caseNumber);
        }
        if (decision == Decision.OPEN_TO_ALL) {
            adjustOpening(caseNumber);
        }
    }

    void close(String caseNumber) {
        OpenDataApplication application = applications.application(caseNumber);
        clocks.running(caseNumber, ApplicationLimits.OBJECTION)
                .ifPresent(silent -> clocks.stopByLastDay(caseNumber, ApplicationLimits.OBJECTION, Outcome.LAPSED));
        OpenApplicationStatus end = switch (last(caseNumber).decision()) {
            case OPEN_TO_ALL, OPEN -> OpenApplicationStatus.OPENED;
            case PARTLY -> OpenApplicationStatus.PARTLY_OPENED;
            case REFUSE -> OpenApplicationStatus.REFUSED;
            case CONSENT -> throw new IllegalStateException("No answer yet on " + caseNumber);
        };
        close(application, end, Outcome.IN_TIME);
        messages.tell(caseNumber, ofHandler(Role.APPROVER), "开放申请已办结", "结果：%s。".formatted(end.label()));
    }

    void closeLapsed(String caseNumber) {
        OpenDataApplication application = applications.application(caseNumber);
        clocks.stopByLastDay(caseNumber, ApplicationLimits.SUPPLEMENT, Outcome.LAPSED);
        close(application, OpenApplicationStatus.LAPSED, Outcome.LAPSED);
        messages.tell(caseNumber, ofHandler(Role.APPROVER), "申请人逾期未补正", "视为撤回申请，无须再答复。");
    }

    void closeWithdrawn(String caseNumber) {
        OpenDataApplication application = applications.application(caseNumber);
        boolean supervised =
                clocks.running(caseNumber, ApplicationLimits.SUPERVISION).isPresent();
        clocks.stopAll(caseNumber, Outcome.WITHDRAWN);
        close(application, OpenApplicationStatus.WITHDRAWN, Outcome.WITHDRAWN);
        messages.tell(caseNumber, ofHandler(Role.APPROVER), "申请人已撤回申请", "无须再答复。");
        if (supervised) {
            messages.tell(caseNumber, bureau(), "申请人已撤回申请", "督办随之结束；已登记的超期仍然在册。");
        }
    }

    private void close(OpenDataApplication application, OpenApplicationStatus end, Outcome outcome) {
        clocks.stopAllBut(application.caseNumber(), ApplicationLimits.SUPERVISION, outcome);
        if (mapper.close(application.caseNumber(), end, now()) == 0) {
            throw new IllegalStateException("Application " + application.caseNumber() + " is closed already");
        }
        files.close(application.caseNumber(), end, end.outcome());
        steps.addBySystem(application.caseNumber(), "办结", end.label());
        mail.tell(application.caseNumber(), "您的开放申请已办结");
    }

    /** The answer that counts. */
    private OpenAnswer last(String caseNumber) {
        List<OpenAnswer> answers = mapper.answers(caseNumber);
        return answers.get(answers.size() - 1);
    }

    /** @throws cn.gov.shuozhou.data.refusal.RequestRejected conflict when the case stands elsewhere by now */
    void move(OpenDataApplication application, OpenApplicationStatus to) {
        if (mapper.move(application.caseNumber(), application.status(), to) == 0) {
            application.requireThat(false, "继续办理");
        }
        files.move(application.caseNumber(), to);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
