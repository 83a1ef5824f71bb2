package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.casework.Recipient.applicant;
import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofHandler;
import static cn.gov.shuozhou.data.sharing.ApplicationStatus.ANSWERING;
import static cn.gov.shuozhou.data.sharing.ApplicationStatus.MEDIATING;
import static cn.gov.shuozhou.data.sharing.ApplicationStatus.PROVIDING;
import static cn.gov.shuozhou.data.sharing.ApplicationStatus.REFUSED_OPEN;
import static cn.gov.shuozhou.data.sharing.ApplicationStatus.SUPPLEMENTING;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deeds between submission and closing that the model orders while an application is being answered. */
@Service
@Transactional
@Article({"第十六条", "第三十三条"})
class SharingSteps {

    private final SharingApplications applications;
    private final ApplicationRecordMapper records;
    private final AwaitedData awaited;
    private final Clocks clocks;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    SharingSteps(
            SharingApplications applications,
            ApplicationRecordMapper records,
            AwaitedData awaited,
            Clocks clocks,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.applications = applications;
        this.records = records;
        this.awaited = awaited;
        this.clocks = clocks;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** 收到申请之日为第零日，次工作日起算（第十六条）. */
    void startAnswerClock(String caseNumber) {
        SharingApplication application = applications.application(caseNumber);
        ApplicationKind kind = application.kind();
        CaseClock answer = clocks.start(caseNumber, kind.answerLimit(), today());
        if (application.status() != ANSWERING) {
            applications.move(caseNumber, MEDIATING, ANSWERING);
        }
        String until = clocks.deadline(answer).until();
        steps.addBySystem(caseNumber, "开始答复计时", "提供部门应于 " + until + " 前答复");
        messages.ask(
                application.number(),
                ofHandler(Role.APPROVER),
                kind.answerLimit(),
                "待答复" + kind.request(),
                "%s申请%s“%s”，请于 %s 前答复。"
                        .formatted(application.requesterName(), kind.deed(), application.resourceName(), until));
    }

    void relayUrge(String caseNumber) {
        SharingApplication application = applications.application(caseNumber);
        boolean providing = application.status() == PROVIDING;
        String text = "%s催办办件 %s，请尽快%s。".formatted(application.requesterName(), caseNumber, providing ? "提供数据" : "答复");
        String limit = providing ? SharingLimits.DELIVERY : application.kind().answerLimit();
        messages.ask(caseNumber, ofHandler(Role.APPROVER), limit, "使用部门催办", text);
        if (providing) {
            messages.ask(caseNumber, ofHandler(Role.DATA_OFFICER), limit, "使用部门催办", text);
        }
    }

    void requestSupplement(String caseNumber) {
        String missing = Objects.requireNonNull(lastAnswer(caseNumber).missing());
        records.insertSupplement(caseNumber, missing, today());
        ApplicationKind kind = applications.submitted(caseNumber).kind();
        clocks.pause(caseNumber, kind.answerLimit(), "等待使用部门补正");
        CaseClock supplement = clocks.start(caseNumber, SharingLimits.SUPPLEMENT, today());
        applications.move(caseNumber, ANSWERING, SUPPLEMENTING);
        messages.ask(
                caseNumber,
                applicant(),
                SharingLimits.SUPPLEMENT,
                "请补正" + kind.request(),
                "提供部门要求补正：%s请于 %s 前提交，逾期按撤回办结。"
                        .formatted(
                                sentence(missing), clocks.deadline(supplement).until()));
    }

    void resumeAnswerClock(String caseNumber) {
        clocks.stop(caseNumber, SharingLimits.SUPPLEMENT);
        String limit = applications.submitted(caseNumber).kind().answerLimit();
        clocks.resume(caseNumber, limit);
        applications.move(caseNumber, SUPPLEMENTING, ANSWERING);
        CaseClock answer = clocks.running(caseNumber, limit).orElseThrow();
        String until = clocks.deadline(answer).until();
        steps.addBySystem(caseNumber, "恢复答复计时", "提供部门应于 " + until + " 前答复");
        messages.ask(caseNumber, ofHandler(Role.APPROVER), limit, "补正材料已收到", "请于 %s 前答复。".formatted(until));
    }

    /** 不同意共享的，应当说明理由并提供依据（第十六条）. */
    void deliverRefusal(String caseNumber) {
        ApplicationKind kind = applications.submitted(caseNumber).kind();
        clocks.stop(caseNumber, kind.answerLimit());
        Answer refusal = lastAnswer(caseNumber);
        boolean partly = refusal.decision() == Decision.AGREE;
        applications.move(caseNumber, ANSWERING, REFUSED_OPEN);
        CaseClock mediation = clocks.start(caseNumber, SharingLimits.MEDIATION, today());
        messages.ask(
                caseNumber,
                applicant(),
                SharingLimits.MEDIATION,
                (partly ? "提供部门不同意部分" : "提供部门不同意") + kind.deed(),
                "%s理由：%s%s请于 %s 前接受答复%s，逾期按不同意办结。"
                        .formatted(
                                partly
                                        ? "同意的信息项照常%s；不同意的部分，"
                                                .formatted(kind == ApplicationKind.ONWARD ? kind.deed() : "提供")
                                        : "",
                                sentence(Objects.requireNonNull(refusal.reason())),
                                refusal.basis().isEmpty() ? "" : "依据：%s。".formatted(refusal.basis()),
                                clocks.deadline(mediation).until(),
                                records.mediation(caseNumber) == null ? "或申请市政务信息管理局协调" : ""));
    }

    /** The requester has responded to the refusal, by accepting it or by asking for mediation. */
    void stopMediationClock(String caseNumber) {
        clocks.stop(caseNumber, SharingLimits.MEDIATION);
    }

    void startMediation(String caseNumber) {
        stopMediationClock(caseNumber);
        CaseClock decision = clocks.start(caseNumber, SharingLimits.MEDIATION_DECISION, today());
        applications.move(caseNumber, REFUSED_OPEN, MEDIATING);
        SharingApplication application = applications.submitted(caseNumber);
        messages.ask(
                application.number(),
                bureau(),
                SharingLimits.MEDIATION_DECISION,
                "待协调%s分歧".formatted(application.kind().deed()),
                "%s对%s的不同意答复申请协调，请于 %s 前协调。"
                        .formatted(
                                application.requesterName(),
                                application.providerName(),
                                clocks.deadline(decision).until()));
    }

    /** The bureau has settled what was refused. */
    void mediated(String caseNumber) {
        if (clocks.running(caseNumber, SharingLimits.MEDIATION_DECISION).isPresent()) {
            clocks.stop(caseNumber, SharingLimits.MEDIATION_DECISION);
        }
    }

    /**
     * The provider has agreed to everything, which ends the answering, or to a part, which leaves a refusal to be delivered.
     * What the platform does not hold yet must be handed over.
     *
     * @param provided whether the data are there or awaited already
     */
    void agreed(String caseNumber, boolean partly, boolean provided) {
        if (!partly) {
            clocks.stop(caseNumber, applications.submitted(caseNumber).kind().answerLimit());
            applications.move(caseNumber, ANSWERING, PROVIDING);
        }
        if (!provided) {
            awaited.startDelivery(applications.submitted(caseNumber));
        }
    }

    /** The provider agrees after all to what it had refused: nobody has to respond or to mediate any more. */
    void agreedAnew(SharingApplication application, boolean provided) {
        String caseNumber = application.number();
        if (application.status() == MEDIATING) {
            mediated(caseNumber);
            messages.tell(caseNumber, bureau(), "无须再协调", "提供部门已改为同意，协调的待办随之结束。");
        } else {
            stopMediationClock(caseNumber);
        }
        applications.move(caseNumber, application.status(), PROVIDING);
        if (!provided) {
            awaited.startDelivery(applications.submitted(caseNumber));
        }
    }

    /** The requester's limit that has passed without an act; by its date, whether or not a timer has run since. */
    Optional<CaseClock> lapsed(String caseNumber) {
        return Stream.of(SharingLimits.SUPPLEMENT, SharingLimits.MEDIATION)
                .flatMap(limit -> clocks.running(caseNumber, limit).stream())
                .filter(open -> open.isOverdue(today()))
                .findFirst();
    }

    /** Refuses what comes after the last day of the requester's limit: the case closes by itself. */
    void requireInTime(String caseNumber) {
        lapsed(caseNumber).ifPresent(over -> {
            boolean supplement = over.limitKey().equals(SharingLimits.SUPPLEMENT);
            throw RequestRejected.conflict("%s期限已于 %s 24:00 届满，办件%s办结，不能再办理。%s"
                    .formatted(
                            supplement ? "补正" : "回应不同意答复的",
                            over.dueOn(),
                            supplement ? "按撤回" : "按不同意",
                            "如仍有需要，可以重新申请。"));
        });
    }

    /** The limit has run out, with its last day, whenever the platform comes to note that. */
    void lapse(String caseNumber) {
        lapsed(caseNumber).ifPresent(over -> clocks.stopByLastDay(caseNumber, over.limitKey(), Outcome.LAPSED));
    }

    Answer lastAnswer(String caseNumber) {
        List<Answer> answers = records.answers(caseNumber);
        return answers.get(answers.size() - 1);
    }

    /** What people typed, ended by one full stop whether or not they set it. */
    private static String sentence(String typed) {
        return typed.strip().replaceFirst("[。.；;]+$", "") + "。";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
