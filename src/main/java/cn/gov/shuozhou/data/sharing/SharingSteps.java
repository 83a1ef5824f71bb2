package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.ApplicationStatus.ANSWERING;
import static cn.gov.shuozhou.data.sharing.ApplicationStatus.MEDIATING;
import static cn.gov.shuozhou.data.sharing.ApplicationStatus.PROVIDING;
import static cn.gov.shuozhou.data.sharing.ApplicationStatus.REFUSED_OPEN;
import static cn.gov.shuozhou.data.sharing.ApplicationStatus.SUPPLEMENTING;

import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.process.CaseSteps;
import cn.gov.shuozhou.data.process.DeadlineWarnings;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deeds between submission and closing that the model orders while an application is being answered. */
@Service
@Transactional
@Article({"第十六条", "第三十三条"})
class SharingSteps {

    private final SharingApplications applications;
    private final SharingApplicationMapper mapper;
    private final CaseRecordMapper records;
    private final Clocks clocks;
    private final DeadlineWarnings warnings;
    private final CaseSteps steps;
    private final SharingMessages messages;
    private final Clock clock;

    SharingSteps(
            SharingApplications applications,
            SharingApplicationMapper mapper,
            CaseRecordMapper records,
            Clocks clocks,
            DeadlineWarnings warnings,
            CaseSteps steps,
            SharingMessages messages,
            Clock clock) {
        this.applications = applications;
        this.mapper = mapper;
        this.records = records;
        this.clocks = clocks;
        this.warnings = warnings;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** 收到申请之日为第零日，次工作日起算（第十六条）. */
    void startAnswerClock(String caseNumber) {
        CaseClock answer = clocks.start(caseNumber, SharingLimits.ANSWER, today());
        SharingApplication application = applications.application(caseNumber);
        if (application.status() != ANSWERING) {
            mapper.move(caseNumber, Set.of(MEDIATING), ANSWERING);
        }
        String until = clocks.deadline(answer).until();
        steps.addBySystem(caseNumber, "开始答复计时", "提供部门应于 " + until + " 前答复");
        messages.tellProvider(
                application,
                "待答复共享申请",
                "%s申请共享“%s”，请于 %s 前答复。".formatted(application.requesterName(), application.resourceName(), until));
    }

    void warnProvider(String caseNumber) {
        warnings.warn(
                caseNumber,
                SharingLimits.ANSWER,
                "答复",
                "提供部门",
                text -> messages.tellProvider(applications.submitted(caseNumber), "答复期限将至", text));
    }

    /** The system records it; nobody can edit it away (第三十三条第四项). */
    void recordOverdue(String caseNumber) {
        CaseClock overdue = clocks.of(caseNumber).stream()
                .filter(CaseClock::isOpen)
                .filter(open -> open.limitKey().equals(SharingLimits.ANSWER)
                        || open.limitKey().equals(SharingLimits.DELIVERY))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        records.insertOverdue(caseNumber, overdue.limitKey(), overdue.dueOn(), LocalDateTime.now(clock));
        SharingApplication application = applications.submitted(caseNumber);
        String what = overdue.limitKey().equals(SharingLimits.ANSWER) ? "答复" : "提供数据";
        String text = "%s未在 %s 前%s，已登记为疑似违规（第三十三条第四项），转市政务信息管理局督办。"
                .formatted(application.providerName(), overdue.dueOn(), what);
        steps.addBySystem(caseNumber, "登记超期", text);
        messages.tellBureau(application, what + "超期，待督办", text);
        messages.tellProvider(application, what + "已超期", text + "答复义务不因超期而免除，请尽快办理。");
        messages.tellRequester(application, "提供部门" + what + "超期", text);
    }

    void relayUrge(String caseNumber) {
        SharingApplication application = applications.submitted(caseNumber);
        messages.tellProvider(
                application, "使用部门催办", "%s催办办件 %s，请尽快答复。".formatted(application.requesterName(), caseNumber));
    }

    void requestSupplement(String caseNumber) {
        String missing = Objects.requireNonNull(lastAnswer(caseNumber).missing());
        records.insertSupplement(caseNumber, missing, today());
        clocks.pause(caseNumber, SharingLimits.ANSWER, "等待使用部门补正");
        CaseClock supplement = clocks.start(caseNumber, SharingLimits.SUPPLEMENT, today());
        mapper.move(caseNumber, Set.of(ANSWERING), SUPPLEMENTING);
        messages.tellRequester(
                applications.submitted(caseNumber),
                "请补正共享申请",
                "提供部门要求补正：%s请于 %s 前提交，逾期按撤回办结。"
                        .formatted(
                                sentence(missing), clocks.deadline(supplement).until()));
    }

    void resumeAnswerClock(String caseNumber) {
        clocks.stop(caseNumber, SharingLimits.SUPPLEMENT);
        clocks.resume(caseNumber, SharingLimits.ANSWER);
        mapper.move(caseNumber, Set.of(SUPPLEMENTING), ANSWERING);
        CaseClock answer = clocks.running(caseNumber, SharingLimits.ANSWER).orElseThrow();
        String until = clocks.deadline(answer).until();
        steps.addBySystem(caseNumber, "恢复答复计时", "提供部门应于 " + until + " 前答复");
        messages.tellProvider(applications.submitted(caseNumber), "补正材料已收到", "请于 %s 前答复。".formatted(until));
    }

    /** 不同意共享的，应当说明理由并提供依据（第十六条）. */
    void deliverRefusal(String caseNumber) {
        clocks.stop(caseNumber, SharingLimits.ANSWER);
        Answer refusal = lastAnswer(caseNumber);
        mapper.move(caseNumber, Set.of(ANSWERING), REFUSED_OPEN);
        CaseClock mediation = clocks.start(caseNumber, SharingLimits.MEDIATION, today());
        messages.tellRequester(
                applications.submitted(caseNumber),
                "提供部门不同意共享",
                "理由：%s依据：%s。请于 %s 前接受答复%s，逾期按不同意办结。"
                        .formatted(
                                sentence(Objects.requireNonNull(refusal.reason())),
                                refusal.basis(),
                                clocks.deadline(mediation).until(),
                                records.mediation(caseNumber) == null ? "或申请市政务信息管理局协调" : ""));
    }

    /** The requester has responded to the refusal, by accepting it or by asking for mediation. */
    void stopMediationClock(String caseNumber) {
        clocks.stop(caseNumber, SharingLimits.MEDIATION);
    }

    void startMediation(String caseNumber) {
        stopMediationClock(caseNumber);
        mapper.move(caseNumber, Set.of(REFUSED_OPEN), MEDIATING);
        SharingApplication application = applications.submitted(caseNumber);
        messages.tellBureau(
                application,
                "待协调共享分歧",
                "%s对%s的不同意答复申请协调。".formatted(application.requesterName(), application.providerName()));
    }

    /** The provider has agreed: the answer is given; what the platform does not hold yet must be handed over. */
    void agreed(String caseNumber, boolean dataReady) {
        clocks.stop(caseNumber, SharingLimits.ANSWER);
        if (!dataReady) {
            startDelivery(caseNumber);
        }
    }

    private void startDelivery(String caseNumber) {
        CaseClock delivery = clocks.start(caseNumber, SharingLimits.DELIVERY, today());
        mapper.move(caseNumber, Set.of(ANSWERING), PROVIDING);
        SharingApplication application = applications.submitted(caseNumber);
        String text = "已同意向%s共享“%s”，平台尚无数据，请于 %s 前上传。"
                .formatted(
                        application.requesterName(),
                        application.resourceName(),
                        clocks.deadline(delivery).until());
        steps.addBySystem(caseNumber, "等待提供数据", text);
        messages.tellDataOfficers(application, "待提供共享数据", text);
        messages.tellProvider(application, "待提供共享数据", text);
    }

    /** Whether a limit of the case has passed without what it was for. */
    boolean hasLapsed(String caseNumber) {
        return clocks.of(caseNumber).stream().anyMatch(open -> open.isOpen() && open.isOverdue(today()));
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
