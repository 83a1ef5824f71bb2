package cn.gov.shuozhou.data.correction;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What departments do on the page of a case: the reporter confirms, disputes or withdraws, the source says what it knows. */
@Service
@Transactional
@Article("第十九条")
class ReporterActs {

    private final Corrections corrections;
    private final CorrectionMapper mapper;
    private final CorrectionClosing closing;
    private final DataCorrectionProcess process;
    private final Clocks clocks;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    ReporterActs(
            Corrections corrections,
            CorrectionMapper mapper,
            CorrectionClosing closing,
            DataCorrectionProcess process,
            Clocks clocks,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.corrections = corrections;
        this.mapper = mapper;
        this.closing = closing;
        this.process = process;
        this.clocks = clocks;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** Accepts what the provider has found. */
    void confirm(String caseNumber, Person person) {
        Correction correction = own(caseNumber, person);
        correction.requireThat(correction.status() == CorrectionStatus.CONFIRMING, "确认");
        requireInTime(caseNumber);
        steps.add(caseNumber, person, "确认校核结论", "");
        clocks.stop(caseNumber, CorrectionLimits.CONFIRM);
        process.tell(caseNumber, DataCorrectionProcess.CONFIRMED);
    }

    /** Asks the bureau to settle it; possible once. */
    void dispute(String caseNumber, String reason, Person person) {
        Correction correction = own(caseNumber, person);
        correction.requireThat(correction.status() == CorrectionStatus.CONFIRMING, "提出异议");
        requireInTime(caseNumber);
        RequestRejected.throwIf(
                Substance.problem("disputeReason", "异议的理由", DoubtRules.SHORTEST, DoubtRules.LONGEST, reason.strip()));
        if (mapper.dispute(caseNumber, reason.strip()) == 0) {
            throw RequestRejected.conflict("办件 %s 已经提出过一次异议，不能再次提出。".formatted(caseNumber));
        }
        steps.add(caseNumber, person, "提出异议", reason.strip());
        clocks.stop(caseNumber, CorrectionLimits.CONFIRM);
        clocks.start(caseNumber, CorrectionLimits.RULING, LocalDate.now(clock));
        closing.move(correction, CorrectionStatus.RULING);
        String text = "%s不认可校核结论：%s".formatted(correction.reporterName(), reason.strip());
        messages.tell(caseNumber, bureau(), "待裁定", text);
        closing.tellProvider(caseNumber, "使用部门有异议", text);
        process.tell(caseNumber, DataCorrectionProcess.DISPUTED);
    }

    /** Takes the report back; possible until the feedback, and as long as no other department relies on it. */
    void withdraw(String caseNumber, String reason, Person person) {
        Correction correction = own(caseNumber, person);
        correction.requireThat(correction.status().isBeforeFeedback(), "撤回");
        if (!corrections.joined(correction).isEmpty()) {
            throw RequestRejected.conflict("其他部门反馈了同一问题，已并入本件，校核须继续进行，不能撤回。");
        }
        RequestRejected.throwIf(Lengths.tooLong("reason", "撤回原因", DoubtRules.LONGEST, reason.strip()));
        steps.add(caseNumber, person, "撤回疑义", reason.strip());
        process.tell(caseNumber, DataCorrectionProcess.WITHDRAWN);
    }

    /** Says once, in the name of the department from which the data come, what it knows. */
    void state(String caseNumber, String statement, Person person) {
        Correction correction = corrections.held(caseNumber, person);
        if (!correction.hasSource(person) || !Doubts.mayReport(person)) {
            throw RequestRejected.forbidden("只有被指明的来源部门可以说明情况。");
        }
        correction.requireThat(correction.status() == CorrectionStatus.VERIFYING, "再说明情况");
        RequestRejected.throwIf(
                Substance.problem("statement", "说明", DoubtRules.SHORTEST, DoubtRules.LONGEST, statement.strip()));
        if (mapper.state(caseNumber, statement.strip()) == 0) {
            throw RequestRejected.conflict("本部门已经说明过情况，不能重复说明。");
        }
        steps.add(caseNumber, person, "来源部门说明", statement.strip());
        closing.tellProvider(caseNumber, "来源部门已说明", "%s：%s".formatted(correction.sourceName(), statement.strip()));
    }

    /** Silence is confirmation by the date, not by whether the timer has run. */
    private void requireInTime(String caseNumber) {
        clocks.running(caseNumber, CorrectionLimits.CONFIRM)
                .filter(limit -> limit.isOverdue(LocalDate.now(clock)))
                .ifPresent(limit -> {
                    throw RequestRejected.conflict("确认期限 %s 已过，没有异议视为确认，办件即将办结。".formatted(limit.dueOn()));
                });
    }

    private Correction own(String caseNumber, Person person) {
        Correction correction = corrections.held(caseNumber, person);
        if (!correction.isReportedBy(person) || !Doubts.mayReport(person)) {
            throw RequestRejected.forbidden("只有反馈疑义的部门可以进行此操作。");
        }
        return correction;
    }
}
