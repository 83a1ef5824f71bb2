package cn.gov.shuozhou.data.correction;

import static cn.gov.shuozhou.data.casework.Recipient.applicant;
import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofDepartment;
import static cn.gov.shuozhou.data.casework.Recipient.ofHandler;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.correction.Finding.Result;
import cn.gov.shuozhou.data.correction.Finding.Stage;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the model orders at the feedback and at the end; everybody who has reported is told. */
@Service
@Transactional
@Article("第十九条")
class CorrectionClosing {

    private final Corrections corrections;
    private final CorrectionMapper mapper;
    private final Clocks clocks;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    CorrectionClosing(
            Corrections corrections,
            CorrectionMapper mapper,
            Clocks clocks,
            CaseFiles files,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.corrections = corrections;
        this.mapper = mapper;
        this.clocks = clocks;
        this.files = files;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * 完成校核并反馈政务数据使用方: here the provider's limit stops.
     *
     * @return whether the provider has corrected something
     */
    boolean deliverFeedback(String caseNumber) {
        Correction correction = corrections.correction(caseNumber);
        clocks.stop(caseNumber, CorrectionLimits.VERIFY);
        clocks.start(caseNumber, CorrectionLimits.CONFIRM, LocalDate.now(clock));
        move(correction, CorrectionStatus.CONFIRMING);
        Finding feedback = corrections.feedback(caseNumber);
        String text = "%s的校核结论：%s。"
                .formatted(correction.providerName(), feedback.result().label());
        messages.tell(caseNumber, applicant(), "校核已反馈", text + "请确认或者提出一次异议；期满没有异议的，视为确认。");
        tellJoined(correction, "校核已反馈", text);
        return feedback.result() == Result.CORRECTED;
    }

    /** @return whether something was corrected */
    boolean close(String caseNumber) {
        Correction correction = corrections.correction(caseNumber);
        clocks.running(caseNumber, CorrectionLimits.CONFIRM).ifPresent(silent -> {
            clocks.stopByLastDay(caseNumber, CorrectionLimits.CONFIRM, Outcome.LAPSED);
            steps.addBySystem(caseNumber, "视为确认", "期满没有异议");
        });
        CorrectionStatus end = end(caseNumber);
        close(correction, end, Outcome.IN_TIME);
        if (end != CorrectionStatus.UNDECIDED) {
            mapper.unmarkSettledBy(correction);
        }
        steps.addBySystem(caseNumber, "办结", end.label());
        String text = "结果：%s。".formatted(end.label());
        messages.tell(caseNumber, applicant(), "校核已办结", text);
        tellJoined(correction, "校核已办结", text);
        tellProvider(caseNumber, "校核已办结", text);
        return end == CorrectionStatus.CORRECTED;
    }

    /** The bureau's ruling, if there is one, otherwise what the provider has found. */
    private CorrectionStatus end(String caseNumber) {
        Result result = corrections
                .last(caseNumber, Stage.RULING)
                .orElseGet(() -> corrections.feedback(caseNumber))
                .result();
        return switch (result) {
            case CORRECTED, UPHELD -> CorrectionStatus.CORRECTED;
            case UNFOUNDED -> CorrectionStatus.UNFOUNDED;
            case UNDECIDED -> CorrectionStatus.UNDECIDED;
            case NOT_OURS, SOURCE_NAMED, PROVIDERS -> throw new IllegalStateException(result + " ends no correction");
        };
    }

    void closeWithdrawn(String caseNumber) {
        Correction correction = corrections.correction(caseNumber);
        boolean bureauAtWork = correction.status() == CorrectionStatus.NAMING_SOURCE
                || clocks.running(caseNumber, CorrectionLimits.SUPERVISION).isPresent();
        clocks.stopAll(caseNumber, Outcome.WITHDRAWN);
        close(correction, CorrectionStatus.WITHDRAWN, Outcome.WITHDRAWN);
        tellProvider(caseNumber, "使用部门已撤回疑义", "无须再校核。");
        if (bureauAtWork) {
            messages.tell(caseNumber, bureau(), "使用部门已撤回疑义", "相关待办随之结束；已登记的超期仍然在册。");
        }
    }

    private void close(Correction correction, CorrectionStatus end, Outcome outcome) {
        clocks.stopAllBut(correction.caseNumber(), CorrectionLimits.SUPERVISION, outcome);
        boolean marked = end == CorrectionStatus.UNDECIDED;
        if (mapper.close(correction.caseNumber(), end, marked, LocalDateTime.now(clock)) == 0) {
            throw new IllegalStateException("Correction " + correction.caseNumber() + " is closed already");
        }
        files.close(correction.caseNumber(), end, end.outcome());
    }

    /** @throws RequestRejected conflict when the case stands elsewhere by now */
    void move(Correction correction, CorrectionStatus to) {
        if (mapper.move(correction.caseNumber(), correction.status(), to) == 0) {
            correction.requireThat(false, "继续办理");
        }
        files.move(correction.caseNumber(), to);
    }

    void tellProvider(String caseNumber, String what, String text) {
        messages.tell(caseNumber, ofHandler(Role.APPROVER), what, text);
        messages.tell(caseNumber, ofHandler(Role.DATA_OFFICER), what, text);
    }

    private void tellJoined(Correction correction, String what, String text) {
        corrections
                .joined(correction)
                .forEach(department ->
                        messages.tell(correction.caseNumber(), ofDepartment(department, Doubts.REPORTERS), what, text));
    }
}
