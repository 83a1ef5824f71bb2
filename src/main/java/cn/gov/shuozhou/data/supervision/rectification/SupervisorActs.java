package cn.gov.shuozhou.data.supervision.rectification;

import static cn.gov.shuozhou.data.casework.Recipient.role;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.supervision.Violation;
import cn.gov.shuozhou.data.supervision.Violations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bureau does: it issues the notice, verifies what was put right, reports what was not, revokes what was wrong. */
@Service
@Transactional
@Article("第三十三条")
class SupervisorActs {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 4_000;

    private final RectificationProcess process;
    private final Rectifications rectifications;
    private final Dossiers dossiers;
    private final Violations violations;
    private final LadderDocuments documents;
    private final Decisions decisions;
    private final Clocks clocks;
    private final CaseMessages messages;
    private final Clock clock;

    SupervisorActs(
            RectificationProcess process,
            Rectifications rectifications,
            Dossiers dossiers,
            Violations violations,
            LadderDocuments documents,
            Decisions decisions,
            Clocks clocks,
            CaseMessages messages,
            Clock clock) {
        this.process = process;
        this.rectifications = rectifications;
        this.dossiers = dossiers;
        this.violations = violations;
        this.documents = documents;
        this.decisions = decisions;
        this.clocks = clocks;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A decision with its words.
     *
     * @param demand what has to be done, where the decision demands it
     * @param days within how many working days
     * @param done ids of the findings that were put right, where that is verified
     */
    record Decision(
            @Nullable Verdict verdict,
            @Nullable String demand,
            @Nullable Integer days,
            @Nullable String opinion,
            @Nullable Set<Long> done) {

        String said() {
            return Objects.requireNonNullElse(opinion, "").strip();
        }

        Demand demanded() {
            return new Demand(Objects.requireNonNull(demand).strip(), Objects.requireNonNull(days));
        }
    }

    /** Demands 整改 in view of what the department has said, or lets it be. */
    void issue(String taskId, Decision decision, Person person) {
        OpenTask task = process.task(taskId, RectificationProcess.TASK_ISSUE);
        Rectification one = rectifications.held(task.caseNumber());
        one.requireState(RectificationState.ISSUING, "签发");
        RequestRejected.throwIf(issueProblems(one, decision));
        boolean issued = decision.verdict() == Verdict.PASS;
        String verdict = issued ? one.raised() ? "直接上报领导小组" : "通知整改" : "不予整改";
        decisions.record(task, verdict, person);
        clocks.stop(one.caseNumber(), RectificationProcess.ISSUE_LIMIT);
        if (issued) {
            rectifications.demand(one.caseNumber(), decision.demanded(), false);
        }
        rectifications.enter(
                one.caseNumber(), EntryKind.ISSUE, verdict, issued ? words(decision) : decision.said(), person);
        process.issued(task, person.id(), issued, one.raised());
    }

    /** What the department has said is answered, whatever is decided. */
    private List<Problem> issueProblems(Rectification one, Decision decision) {
        List<Problem> problems = new ArrayList<>(problems(decision, "请选择：通知整改，或者申辩成立、不予整改。", true));
        if (decision.verdict() == Verdict.PASS
                && rectifications.last(one.caseNumber(), EntryKind.DEFENCE).isPresent()) {
            opinion("对申辩的答复", decision).ifPresent(problems::add);
        }
        return problems;
    }

    /** Accepts what was put right, or says what is still missing. */
    void verify(String taskId, Decision decision, Person person) {
        OpenTask task = process.task(taskId, RectificationProcess.TASK_VERIFY);
        Rectification one = rectifications.held(task.caseNumber());
        one.requireState(RectificationState.VERIFYING, "核验");
        Set<Long> done = Objects.requireNonNullElse(decision.done(), Set.of());
        List<Violation> open = violations.ofRectification(one.caseNumber()).stream()
                .filter(fact -> !done.contains(fact.id()))
                .toList();
        RequestRejected.throwIf(verificationProblems(decision, open));
        Verdict verdict = Objects.requireNonNull(decision.verdict());
        violations.verify(one.caseNumber(), done);
        decisions.record(task, verdict.label(), person);
        clocks.stop(one.caseNumber(), RectificationProcess.VERIFICATION_LIMIT);
        rectifications.enter(one.caseNumber(), EntryKind.VERIFICATION, verdict.label(), decision.said(), person);
        if (!verdict.passed()) {
            clocks.resume(one.caseNumber(), RectificationProcess.LIMIT);
            rectifications.move(one.caseNumber(), RectificationState.RECTIFYING);
            messages.tell(
                    one.caseNumber(), RectificationCaseType.DEPARTMENT, "整改情况核验未通过", "剩余的期限继续计算。还缺：" + decision.said());
        }
        process.verified(task, person.id(), verdict.passed());
    }

    private static List<Problem> verificationProblems(Decision decision, List<Violation> open) {
        List<Problem> problems = problems(decision, "请选择核验意见：通过，或者退回继续整改。", false);
        return problems.isEmpty() && decision.verdict() == Verdict.PASS && !open.isEmpty()
                ? List.of(new Problem("done", "还有 %d 项没有核实为已整改，不能通过。请逐项核实，或者退回。".formatted(open.size())))
                : problems;
    }

    /** Tells the leading group what the department's whole dossier has not done, with the demand that it is asked to make its own. */
    void report(String taskId, Decision decision, Person person) {
        OpenTask task = process.task(taskId, RectificationProcess.TASK_REPORT);
        List<Rectification> together = dossiers.together(task.caseNumber());
        Rectification one = together.get(0);
        one.requireState(RectificationState.REPORTING, "上报");
        List<Problem> problems = new ArrayList<>(Demand.problems(decision.demand(), decision.days()));
        opinion("经过和仍未完成的事项", decision).ifPresent(problems::add);
        RequestRejected.throwIf(problems);
        List<Rectification> dossier = Stream.concat(
                        Stream.of(one), together.stream().skip(1).filter(process::goesWithDossier))
                .toList();
        decisions.record(task, "已上报", person);
        dossier.forEach(each -> report(each, decision, person));
        dossiers.report(one, documents.issueReport(dossier, decision.said(), person.id()));
        messages.tell(
                one.caseNumber(),
                role(Role.LEADING_GROUP),
                "待决定责令限期改正",
                "%s%s，%d 件案件已上报。".formatted(one.departmentName(), one.unfinished(), dossier.size()));
        dossier.stream().skip(1).forEach(other -> process.reportedWithDossier(other.caseNumber()));
        process.done(task, person.id());
    }

    private void report(Rectification one, Decision decision, Person person) {
        clocks.stop(one.caseNumber(), RectificationProcess.REPORT_LIMIT);
        rectifications.demand(one.caseNumber(), decision.demanded(), false);
        rectifications.enter(one.caseNumber(), EntryKind.REPORT, "", decision.said(), person);
        rectifications.move(one.caseNumber(), RectificationState.DECIDING);
        clocks.start(one.caseNumber(), RectificationProcess.DECISION_LIMIT, LocalDate.now(clock));
    }

    /**
     * Ends a case that was opened in error; what was recorded and issued stays.
     *
     * @throws RequestRejected forbidden for all but the bureau and the leading group, and for the own department
     */
    void revoke(String caseNumber, String reason, Person person) {
        Rectification one = rectifications.held(caseNumber);
        if (!maySupervise(one, person)) {
            throw RequestRejected.forbidden("只有市政务信息管理局和领导小组办公室可以撤销其他部门的整改案件。");
        }
        if (!one.status().isOpen()) {
            throw RequestRejected.conflict(
                    "办件 %s 已办结（%s），不能撤销。".formatted(caseNumber, one.status().label()));
        }
        RequestRejected.throwIf(Substance.problem("reason", "撤销的理由", 2 * SHORTEST, LONGEST, reason));
        rectifications.enter(caseNumber, EntryKind.REVOCATION, "", reason.strip(), person);
        process.revoke(caseNumber);
    }

    /**
     * Enters what became of the proposal to punish, once.
     *
     * @throws RequestRejected conflict when it is entered already
     */
    void enterSanctionResult(String caseNumber, String result, Person person) {
        Rectification one = rectifications.held(caseNumber);
        if (!maySupervise(one, person)) {
            throw RequestRejected.forbidden("只有市政务信息管理局和领导小组办公室可以登记处理结果。");
        }
        one.requireState(RectificationState.SANCTION_RECOMMENDED, "登记处理结果");
        rectifications.last(caseNumber, EntryKind.SANCTION_RESULT).ifPresent(entered -> {
            throw RequestRejected.conflict(
                    "处理结果已由 %s %s登记，不能再次登记。请刷新页面查看。".formatted(entered.departmentName(), entered.personName()));
        });
        RequestRejected.throwIf(Substance.problem("result", "处理结果", SHORTEST, LONGEST, result));
        rectifications.enter(caseNumber, EntryKind.SANCTION_RESULT, "", result.strip(), person);
    }

    static boolean maySupervise(Rectification one, Person person) {
        return !one.isOf(person) && (person.has(Role.BUREAU) || person.has(Role.LEADING_GROUP));
    }

    /** What was demanded, in a line for the record. */
    static String words(Decision decision) {
        String demanded = "%s（%d 个工作日）"
                .formatted(decision.demanded().text(), decision.demanded().days());
        return decision.said().isEmpty() ? demanded : demanded + "\n" + decision.said();
    }

    static List<Problem> problems(Decision decision, String choose, boolean demands) {
        if (decision.verdict() == null) {
            return List.of(new Problem("verdict", choose));
        }
        if (decision.verdict() == Verdict.RETURN) {
            return opinion("理由", decision).stream().toList();
        }
        return demands ? Demand.problems(decision.demand(), decision.days()) : List.of();
    }

    private static Optional<Problem> opinion(String name, Decision decision) {
        return Substance.problem("opinion", name, SHORTEST, LONGEST, decision.opinion());
    }
}
