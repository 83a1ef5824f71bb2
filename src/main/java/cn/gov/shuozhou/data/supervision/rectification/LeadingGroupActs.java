package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.supervision.rectification.SupervisorActs.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the leading group decides: 责令限期改正, and when that is not heeded 通报批评. */
@Service
@Transactional
@Article("第三十三条")
class LeadingGroupActs {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 4_000;

    private final RectificationProcess process;
    private final Rectifications rectifications;
    private final Dossiers dossiers;
    private final Decisions decisions;
    private final Clocks clocks;

    LeadingGroupActs(
            RectificationProcess process,
            Rectifications rectifications,
            Dossiers dossiers,
            Decisions decisions,
            Clocks clocks) {
        this.process = process;
        this.rectifications = rectifications;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.clocks = clocks;
    }

    /** Orders what the department's whole dossier has not done, or says why not. */
    void order(String taskId, Decision decision, Person person) {
        OpenTask task = process.task(taskId, RectificationProcess.TASK_ORDER);
        List<Rectification> together = dossiers.together(task.caseNumber());
        Rectification one = together.get(0);
        one.requireState(RectificationState.DECIDING, "决定");
        RequestRejected.throwIf(SupervisorActs.problems(decision, "请选择：责令限期改正，或者不予责令。", true));
        boolean orders = decision.verdict() == Verdict.PASS;
        decisions.record(task, orders ? "责令限期改正" : "不予责令", person);
        List<Rectification> others =
                together.stream().skip(1).filter(process::goesWithDossier).toList();
        Stream.concat(Stream.of(one), others.stream()).forEach(each -> order(each, decision, person));
        dossiers.decide(one);
        others.forEach(other -> process.orderedWithDossier(other.caseNumber(), orders));
        process.ordered(task, person.id(), orders);
    }

    private void order(Rectification one, Decision decision, Person person) {
        boolean orders = decision.verdict() == Verdict.PASS;
        clocks.stop(one.caseNumber(), RectificationProcess.DECISION_LIMIT);
        if (orders) {
            rectifications.demand(one.caseNumber(), decision.demanded(), true);
        }
        rectifications.enter(
                one.caseNumber(),
                EntryKind.ORDER,
                orders ? "责令限期改正" : "不予责令",
                orders ? SupervisorActs.words(decision) : decision.said(),
                person);
    }

    /**
     * What is decided about a department that did not heed the order.
     *
     * @param opinion the words of the criticism, or why there is none
     * @param serious whether 处分 is proposed
     * @param sanction what is proposed, where it is
     */
    record Criticism(
            @Nullable Verdict verdict,
            @Nullable String opinion,
            @Nullable Boolean serious,
            @Nullable String sanction) {

        boolean isSerious() {
            return verdict == Verdict.PASS && Boolean.TRUE.equals(serious);
        }
    }

    /** Criticizes the department before all, or says why not. */
    void criticize(String taskId, Criticism criticism, Person person) {
        OpenTask task = process.task(taskId, RectificationProcess.TASK_CRITICISM);
        Rectification one = rectifications.held(task.caseNumber());
        one.requireState(RectificationState.CRITICIZING, "决定");
        RequestRejected.throwIf(problems(criticism));
        boolean criticized = criticism.verdict() == Verdict.PASS;
        decisions.record(task, criticized ? "通报批评" : "不予通报", person);
        clocks.stop(one.caseNumber(), RectificationProcess.CRITICISM_LIMIT);
        rectifications.enter(
                one.caseNumber(),
                EntryKind.CRITICISM,
                criticized ? "通报批评" : "不予通报",
                String.valueOf(criticism.opinion()).strip(),
                person);
        if (criticism.isSerious()) {
            rectifications.enter(
                    one.caseNumber(),
                    EntryKind.SANCTION,
                    "",
                    String.valueOf(criticism.sanction()).strip(),
                    person);
        }
        process.criticized(task, person.id(), criticized, criticism.isSerious());
    }

    private static List<Problem> problems(Criticism criticism) {
        if (criticism.verdict() == null) {
            return List.of(new Problem("verdict", "请选择：通报批评，或者不予通报。"));
        }
        List<Problem> problems = new ArrayList<>();
        Substance.problem(
                        "opinion",
                        criticism.verdict() == Verdict.PASS ? "通报的内容" : "不予通报的理由",
                        SHORTEST,
                        LONGEST,
                        criticism.opinion())
                .ifPresent(problems::add);
        if (criticism.isSerious()) {
            Substance.problem("sanction", "处分建议", SHORTEST, LONGEST, criticism.sanction())
                    .ifPresent(problems::add);
        }
        return problems;
    }
}
