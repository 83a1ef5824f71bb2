package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.BureauReview;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.NoticePeriods;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first of the bureau's two decisions: 需通过政务信息管理局审核通过后，方可进行更新发布（第十二条）. */
@Service
@Transactional
@Article("第十二条")
class ChangeReview {

    private final BureauDecisions decisions;
    private final ChangeMapper mapper;
    private final ProposedChanges proposed;
    private final CatalogChangeProcess process;
    private final Clocks clocks;
    private final NoticePeriods periods;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final Clock clock;

    ChangeReview(
            BureauDecisions decisions,
            ChangeMapper mapper,
            ProposedChanges proposed,
            CatalogChangeProcess process,
            Clocks clocks,
            NoticePeriods periods,
            CaseFiles files,
            CaseSteps steps,
            Clock clock) {
        this.decisions = decisions;
        this.mapper = mapper;
        this.proposed = proposed;
        this.process = process;
        this.clocks = clocks;
        this.periods = periods;
        this.files = files;
        this.steps = steps;
        this.clock = clock;
    }

    /** The date that a review proposes: the provider's, or the first possible one where that has become too early. */
    LocalDate proposedDay(CatalogChange change) {
        LocalDate earliest = periods.earliestEffect(CatalogChangeProcess.NOTICE_LIMIT);
        return change.plannedOn().isBefore(earliest) ? earliest : change.plannedOn();
    }

    /**
     * Records the review and lets the case go on: today is the day of notice.
     *
     * @throws RequestRejected invalid with a sentence for each field; conflict when somebody has decided already
     */
    void review(String taskId, ReviewForm form, Person person) {
        OpenTask task = process.task(taskId, CatalogChangeProcess.TASK_REVIEW);
        CatalogChange change = decisions.decidable(task, person);
        change.requireThat(change.status() == ChangeStatus.REVIEWING, "审核");
        Optional<LocalDate> day = ChangeInput.date(form.effectiveOn());
        RequestRejected.throwIf(problems(form, change, day));
        Verdict verdict = Objects.requireNonNull(form.verdict());
        String confirmed = verdict.passed() ? proposed.claims(change).confirmedWords() : "";
        decisions.record(change, ChangeDecision.Kind.REVIEW, task, verdict, form.said(), confirmed, person);
        clocks.stop(change.caseNumber(), BureauReview.LIMIT);
        if (verdict.passed()) {
            if (mapper.announce(change.caseNumber(), day.orElseThrow()) == 0) {
                throw BureauDecisions.overtaken();
            }
            files.move(change.caseNumber(), ChangeStatus.NOTICE);
        }
        steps.add(
                change.caseNumber(),
                person,
                "审核" + verdict.label(),
                verdict.passed()
                        ? "生效日期 %s %s %s"
                                .formatted(day.orElseThrow(), confirmed, form.said())
                                .replaceAll(" +", " ")
                                .strip()
                        : form.said());
        process.reviewed(task, person.id(), verdict.passed());
    }

    private List<Problem> problems(ReviewForm form, CatalogChange change, Optional<LocalDate> day) {
        if (form.verdict() == null) {
            return List.of(new Problem("verdict", "请选择审核意见：通过，或者退回提供部门。"));
        }
        if (form.verdict() == Verdict.RETURN) {
            return ChangeRules.words("opinion", "退回的理由", form.opinion(), ChangeRules.LONGEST).stream()
                    .toList();
        }
        List<Problem> problems = new ArrayList<>();
        ChangeRules.tooLong("remark", "审核意见", form.remark(), ChangeRules.LONGEST)
                .ifPresent(problems::add);
        problems.addAll(proposed.claims(change).problems(form.confirmed()));
        proposed.obstacle(change).ifPresent(why -> problems.add(new Problem("verdict", why + "不能通过，请退回。")));
        day.map(chosen -> dayProblem(change, chosen))
                .orElse(Optional.of(new Problem("effectiveOn", "请填写生效日期，格式如 %s。".formatted(proposedDay(change)))))
                .ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> dayProblem(CatalogChange change, LocalDate day) {
        if (day.isBefore(change.plannedOn())) {
            return Optional.of(
                    new Problem("effectiveOn", "生效日期 %s 早于提供部门拟定的 %s，请改为该日或以后。".formatted(day, change.plannedOn())));
        }
        LocalDate earliest = periods.earliestEffect(CatalogChangeProcess.NOTICE_LIMIT);
        return ChangeRules.day("effectiveOn", "生效日期", day, LocalDate.now(clock), earliest);
    }
}
