package cn.gov.shuozhou.data.correction;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.correction.CellCorrection.PreparedCopy;
import cn.gov.shuozhou.data.correction.Finding.Result;
import cn.gov.shuozhou.data.correction.Finding.Stage;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 校核: the provider finds out, feeds back and corrects. Where cells are edited, {@link ProviderFindings} has made the copy of
 * the data before.
 */
@Service
@Transactional
@Article("第十九条")
class Verification {

    private final Corrections corrections;
    private final CorrectionMapper mapper;
    private final CorrectionProof proof;
    private final ProviderTasks tasks;
    private final CellCorrection cells;
    private final CorrectionClosing closing;
    private final DataCorrectionProcess process;
    private final Decisions decisions;
    private final Attachments attachments;
    private final Overdues overdues;
    private final Clocks clocks;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    Verification(
            Corrections corrections,
            CorrectionMapper mapper,
            CorrectionProof proof,
            ProviderTasks tasks,
            CellCorrection cells,
            CorrectionClosing closing,
            DataCorrectionProcess process,
            Decisions decisions,
            Attachments attachments,
            Overdues overdues,
            Clocks clocks,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.corrections = corrections;
        this.mapper = mapper;
        this.proof = proof;
        this.tasks = tasks;
        this.cells = cells;
        this.closing = closing;
        this.process = process;
        this.decisions = decisions;
        this.attachments = attachments;
        this.overdues = overdues;
        this.clocks = clocks;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Records what was found and lets the case go on.
     *
     * @throws RequestRejected invalid with a sentence for each field; conflict when somebody has decided already
     */
    void verify(String taskId, VerificationForm form, @Nullable PreparedCopy copy, Person person) {
        OpenTask task = process.verification(taskId);
        Correction correction = tasks.held(task, person);
        correction.requireThat(correction.status() == CorrectionStatus.VERIFYING, "校核");
        RequestRejected.throwIf(problems(form, correction, task, person));
        Result found = Objects.requireNonNull(form.finding());
        boolean notOurs = found == Result.NOT_OURS;
        record(task, Stage.VERIFICATION, found, form, correction, copy, person);
        steps.add(correction.caseNumber(), person, "校核：" + found.label(), form.said());
        if (notOurs) {
            closing.move(correction, CorrectionStatus.NAMING_SOURCE);
            messages.tell(
                    correction.caseNumber(),
                    bureau(),
                    "待指明数据来源",
                    "%s认为数据不是本部门产生的：%s".formatted(correction.providerName(), form.said()));
        }
        process.verified(task, person.id(), notOurs, isOnRecord(correction));
    }

    private List<Problem> problems(VerificationForm form, Correction correction, OpenTask task, Person person) {
        List<Problem> problems = new ArrayList<>();
        boolean withSource = DataCorrectionProcess.isWithSource(task);
        if (form.finding() == null
                || !Set.of(Result.CORRECTED, Result.UNFOUNDED, Result.NOT_OURS).contains(form.finding())) {
            return List.of(new Problem("finding", "请选择校核结论：更正、无误" + (withSource ? "。" : "，或者非本部门产生。")));
        }
        if (withSource && form.finding() == Result.NOT_OURS) {
            return List.of(new Problem("finding", "数据来源已由市政务信息管理局指明，请会同来源部门查清，选择更正或者无误。"));
        }
        if (form.finding() == Result.CORRECTED) {
            problems.addAll(proof(form, correction, correction.receivedAt(), person));
        }
        if (form.finding() == Result.UNFOUNDED && !form.hasEvidence()) {
            problems.add(new Problem("attachments", "认为无误的，请上传证据，例如档案、原始记录的扫描件。"));
        }
        Substance.problem("explanation", "说明", DoubtRules.SHORTEST, DoubtRules.LONGEST, form.said())
                .ifPresent(problems::add);
        return problems;
    }

    /** Records by what the bureau's ruling was carried out; what was done before the finding it overrules does not count. */
    void correct(String taskId, VerificationForm form, @Nullable PreparedCopy copy, Person person) {
        OpenTask task = process.task(taskId, DataCorrectionProcess.TASK_CORRECT);
        Correction correction = tasks.held(task, person);
        correction.requireThat(correction.status() == CorrectionStatus.CORRECTING, "更正");
        List<Problem> problems = new ArrayList<>(proof(form, correction, overruledAt(correction), person));
        Substance.problem("explanation", "说明", DoubtRules.SHORTEST, DoubtRules.LONGEST, form.said())
                .ifPresent(problems::add);
        RequestRejected.throwIf(problems);
        record(task, Stage.EXECUTION, Result.CORRECTED, form, correction, copy, person);
        clocks.stop(correction.caseNumber(), CorrectionLimits.EXECUTION);
        steps.add(correction.caseNumber(), person, "按裁定更正", form.said());
        process.done(task, person.id());
    }

    LocalDateTime overruledAt(Correction correction) {
        Finding feedback = corrections.feedback(correction.caseNumber());
        return feedback.result() == Result.CORRECTED ? feedback.decidedAt() : correction.receivedAt();
    }

    private List<Problem> proof(VerificationForm form, Correction correction, LocalDateTime since, Person person) {
        return form.byCells()
                ? cells.obstacle(correction, person).stream().toList()
                : proof.problems(correction, form.named(), since);
    }

    private void record(
            OpenTask task,
            Stage stage,
            Result result,
            VerificationForm form,
            Correction correction,
            @Nullable PreparedCopy copy,
            Person person) {
        boolean named = result == Result.CORRECTED && copy == null;
        Integer version = copy == null ? null : Integer.valueOf(cells.use(correction, copy, person));
        decisions.record(task, result.label(), person);
        attachments.bind(form.attachments(), AttachmentStep.VERIFICATION, task.id(), task.caseNumber(), person);
        mapper.insertFinding(
                task.caseNumber(),
                task.id(),
                new Finding(
                        stage,
                        result,
                        named ? form.named().versionNumber() : version,
                        named ? form.named().change() : null,
                        form.said(),
                        "",
                        "",
                        person.id(),
                        person.name(),
                        LocalDateTime.now(clock)));
    }

    /** Whether the bureau supervises already that the limit to verify was exceeded. */
    boolean isOnRecord(Correction correction) {
        return overdues.of(correction.caseNumber()).stream()
                .anyMatch(overdue -> overdue.stands() && CorrectionLimits.SUPERVISED.contains(overdue.limitKey()));
    }
}
