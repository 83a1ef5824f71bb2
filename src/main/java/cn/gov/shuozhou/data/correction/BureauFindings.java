package cn.gov.shuozhou.data.correction;

import static cn.gov.shuozhou.data.casework.Recipient.ofDepartment;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.correction.BureauForms.RulingForm;
import cn.gov.shuozhou.data.correction.BureauForms.SourceForm;
import cn.gov.shuozhou.data.correction.Finding.Result;
import cn.gov.shuozhou.data.correction.Finding.Stage;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bureau does: it names where data come from and settles what provider and reporter see differently. */
@Service
@Transactional
@Article({"第七条", "第十九条"})
class BureauFindings {

    private static final int LONGEST_VIEW = 500;

    private final Corrections corrections;
    private final CorrectionMapper mapper;
    private final CorrectionTaskRule rule;
    private final CorrectionClosing closing;
    private final Verification verification;
    private final DataCorrectionProcess process;
    private final Decisions decisions;
    private final Organization organization;
    private final Clocks clocks;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    BureauFindings(
            Corrections corrections,
            CorrectionMapper mapper,
            CorrectionTaskRule rule,
            CorrectionClosing closing,
            Verification verification,
            DataCorrectionProcess process,
            Decisions decisions,
            Organization organization,
            Clocks clocks,
            CaseFiles files,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.corrections = corrections;
        this.mapper = mapper;
        this.rule = rule;
        this.closing = closing;
        this.verification = verification;
        this.process = process;
        this.decisions = decisions;
        this.organization = organization;
        this.clocks = clocks;
        this.files = files;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** Names the department from which the data come, or finds that they are the provider's after all; its limit goes on. */
    void nameSource(String taskId, SourceForm form, Person person) {
        OpenTask task = process.task(taskId, DataCorrectionProcess.TASK_NAME_SOURCE);
        Correction correction = decidable(task, person);
        correction.requireThat(correction.status() == CorrectionStatus.NAMING_SOURCE, "指明来源");
        boolean named = form.result() == Result.SOURCE_NAMED;
        if (!named && form.result() != Result.PROVIDERS) {
            throw RequestRejected.invalid("result", "请选择：指明来源部门，或者认定仍属提供部门。");
        }
        Optional<Department> source =
                Optional.ofNullable(form.department()).map(String::strip).flatMap(organization::findDepartment);
        List<Problem> problems = new ArrayList<>();
        if (named
                && source.filter(one -> !one.code().equals(correction.providerCode()))
                        .isEmpty()) {
            problems.add(new Problem("department", "请选择数据的来源部门，不能是提供部门自己；属提供部门的，请选“仍属提供部门”。"));
        }
        opinion(form.opinion(), "意见").ifPresent(problems::add);
        RequestRejected.throwIf(problems);
        String words = said(form.opinion());
        String verdict = Objects.requireNonNull(form.result()).label();
        record(task, Finding.byBureau(Stage.SOURCE, form.result(), words, "", "", person, now()), person);
        String name = named ? source.orElseThrow().name() : "";
        steps.add(correction.caseNumber(), person, verdict, name.isEmpty() ? words : name + "：" + words);
        closing.move(correction, CorrectionStatus.VERIFYING);
        if (named) {
            tellSource(correction, source.orElseThrow(), words);
        }
        closing.tellProvider(
                correction.caseNumber(),
                verdict,
                (named ? "数据来源为%s，请会同查清并反馈。".formatted(name) : "请继续校核并反馈。") + "校核期限不变。意见：" + words);
        process.sourceNamed(task, person.id(), verification.isOnRecord(correction));
    }

    private void tellSource(Correction correction, Department source, String words) {
        mapper.nameSource(correction.caseNumber(), source.code());
        files.concern(correction.caseNumber(), source.code());
        messages.tell(
                correction.caseNumber(),
                ofDepartment(source.code(), List.of(Role.DATA_OFFICER, Role.APPROVER)),
                "请协助校核",
                "市政务信息管理局指明该数据来源于本部门，请在办件页面说明情况。意见：%s".formatted(words));
    }

    /** Settles a dispute: the doubt was right, the data are right, or both views stand side by side. */
    void settle(String taskId, RulingForm form, Person person) {
        OpenTask task = process.task(taskId, DataCorrectionProcess.TASK_SETTLE);
        Correction correction = decidable(task, person);
        correction.requireThat(correction.status() == CorrectionStatus.RULING, "裁定");
        RequestRejected.throwIf(problems(form));
        Result ruling = Objects.requireNonNull(form.result());
        boolean undecided = ruling == Result.UNDECIDED;
        boolean corrected = corrections.feedback(correction.caseNumber()).result() == Result.CORRECTED;
        boolean due = ruling == Result.UPHELD && (!corrected || "true".equals(form.redo()));
        String words = said(form.opinion());
        record(
                task,
                Finding.byBureau(
                        Stage.RULING,
                        ruling,
                        words,
                        undecided ? said(form.reporterView()) : "",
                        undecided ? said(form.providerView()) : "",
                        person,
                        now()),
                person);
        clocks.stop(correction.caseNumber(), CorrectionLimits.RULING);
        steps.add(correction.caseNumber(), person, "裁定：" + ruling.label(), words);
        if (due) {
            closing.move(correction, CorrectionStatus.CORRECTING);
            clocks.start(correction.caseNumber(), CorrectionLimits.EXECUTION, LocalDate.now(clock));
            closing.tellProvider(correction.caseNumber(), "裁定更正成立", "请按裁定更正。裁定意见：" + words);
        }
        process.ruled(task, person.id(), due);
    }

    private static List<Problem> problems(RulingForm form) {
        if (form.result() == null
                || !Set.of(Result.UPHELD, Result.UNFOUNDED, Result.UNDECIDED).contains(form.result())) {
            return List.of(new Problem("result", "请选择裁定结果：更正成立、无误，或者两种意见并存。"));
        }
        List<Problem> problems = new ArrayList<>();
        opinion(form.opinion(), "裁定意见").ifPresent(problems::add);
        if (form.result() == Result.UNDECIDED) {
            view("reporterView", "使用部门的意见", form.reporterView()).ifPresent(problems::add);
            view("providerView", "提供部门的意见", form.providerView()).ifPresent(problems::add);
        }
        return problems;
    }

    /** @throws RequestRejected forbidden for whoever is not of the bureau, and as {@link CorrectionTaskRule} */
    private Correction decidable(OpenTask task, Person person) {
        if (!person.has(Role.BUREAU)) {
            throw RequestRejected.forbidden("该待办由市政务信息管理局办理，您不能办理。");
        }
        rule.requireOther(task.caseNumber(), task.key(), person.id());
        return corrections.held(task.caseNumber());
    }

    private void record(OpenTask task, Finding finding, Person person) {
        decisions.record(task, finding.result().label(), person);
        mapper.insertFinding(task.caseNumber(), task.id(), finding);
    }

    static Optional<Problem> opinion(@Nullable String opinion, String label) {
        return Substance.problem("opinion", label, DoubtRules.SHORTEST, DoubtRules.LONGEST, said(opinion));
    }

    private static Optional<Problem> view(String field, String label, @Nullable String view) {
        return Substance.problem(field, label, DoubtRules.SHORTEST, LONGEST_VIEW, said(view));
    }

    static String said(@Nullable String words) {
        return Objects.requireNonNullElse(words, "").strip();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
