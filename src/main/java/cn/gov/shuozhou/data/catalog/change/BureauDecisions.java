package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseSteps;
import cn.gov.shuozhou.data.process.Clocks;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.Refusal;
import cn.gov.shuozhou.data.refusal.Refusal.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bureau decides: 需通过政务信息管理局审核通过后，方可进行更新发布（第十二条）. */
@Service
@Transactional
@Article({"第七条", "第十二条"})
class BureauDecisions {

    private final Changes changes;
    private final ChangeMapper mapper;
    private final ProposedChanges proposed;
    private final Notices notices;
    private final CatalogChangeProcess process;
    private final Clocks clocks;
    private final CaseSteps steps;
    private final Clock clock;

    BureauDecisions(
            Changes changes,
            ChangeMapper mapper,
            ProposedChanges proposed,
            Notices notices,
            CatalogChangeProcess process,
            Clocks clocks,
            CaseSteps steps,
            Clock clock) {
        this.changes = changes;
        this.mapper = mapper;
        this.proposed = proposed;
        this.notices = notices;
        this.process = process;
        this.clocks = clocks;
        this.steps = steps;
        this.clock = clock;
    }

    /** What the bureau says in review: with an approval a date and perhaps a remark, otherwise an opinion. */
    record ReviewForm(
            @Nullable Verdict decision,
            @Nullable String effectiveOn,
            @Nullable String remark,
            @Nullable String opinion) {

        String said() {
            return text(decision == Verdict.APPROVE ? remark : opinion);
        }
    }

    /** What the bureau says before the change takes effect: with a confirmation perhaps a remark, otherwise an opinion. */
    record ConfirmForm(
            @Nullable Verdict decision,
            @Nullable String remark,
            @Nullable String opinion) {

        String said() {
            return text(decision == Verdict.APPROVE ? remark : opinion);
        }
    }

    /** Yes or no. */
    enum Verdict {
        APPROVE,
        RETURN
    }

    /** The date that a review proposes: the provider's, or the first possible one where that has become too early. */
    LocalDate proposedDay(CatalogChange change) {
        LocalDate earliest = clocks.earliestEffect(CatalogChangeProcess.NOTICE_LIMIT);
        return change.plannedOn().isBefore(earliest) ? earliest : change.plannedOn();
    }

    /**
     * Records the review and lets the case go on: today is the day of notice.
     *
     * @throws Refusal invalid with a sentence for each field; conflict when somebody has decided already
     */
    void review(String taskId, ReviewForm form, Person person) {
        OpenTask task = process.task(taskId, CatalogChangeProcess.TASK_REVIEW);
        CatalogChange change = decidable(task, person);
        Optional<LocalDate> day = ChangeInput.date(form.effectiveOn());
        refuseIf(reviewProblems(form, change, day));
        boolean passed = form.decision() == Verdict.APPROVE;
        record(change, Decision.Kind.REVIEW, task, passed, form.said(), person);
        clocks.stop(change.caseNumber(), CatalogChangeProcess.REVIEW_LIMIT);
        if (passed) {
            mapper.announce(change.caseNumber(), day.orElseThrow());
        }
        steps.add(
                change.caseNumber(),
                person,
                passed ? "审核通过" : "审核退回",
                passed ? "生效日期 %s %s".formatted(day.orElseThrow(), form.said()).strip() : form.said());
        process.reviewed(task, person.id(), passed);
    }

    private List<Problem> reviewProblems(ReviewForm form, CatalogChange change, Optional<LocalDate> day) {
        if (form.decision() == null) {
            return List.of(new Problem("decision", "请选择审核意见：通过，或者退回提供部门。"));
        }
        if (form.decision() == Verdict.RETURN) {
            return ChangeRules.words("opinion", "退回的理由", form.opinion(), ChangeRules.LONGEST).stream()
                    .toList();
        }
        List<Problem> problems = new ArrayList<>();
        ChangeRules.tooLong("remark", "审核意见", form.remark(), ChangeRules.LONGEST)
                .ifPresent(problems::add);
        proposed.obstacle(change).ifPresent(why -> problems.add(new Problem("decision", why + "不能通过，请退回。")));
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
        LocalDate earliest = clocks.earliestEffect(CatalogChangeProcess.NOTICE_LIMIT);
        return ChangeRules.day("effectiveOn", "生效日期", day, LocalDate.now(clock), earliest);
    }

    /**
     * Records whether the change may take effect, in view of what the using departments have said.
     *
     * @throws Refusal invalid with a sentence for each field; conflict when somebody has decided already
     */
    void confirm(String taskId, ConfirmForm form, Person person) {
        OpenTask task = process.task(taskId, CatalogChangeProcess.TASK_CONFIRM);
        CatalogChange change = decidable(task, person);
        refuseIf(confirmProblems(form));
        boolean confirmed = form.decision() == Verdict.APPROVE;
        record(change, Decision.Kind.CONFIRM, task, confirmed, form.said(), person);
        steps.add(change.caseNumber(), person, confirmed ? "予以确认" : "不予确认", form.said());
        if (confirmed) {
            mapper.confirm(change.caseNumber());
            notices.tellUntold(change);
            notices.tellAll(change, "目录变更已确认", "该资源的%s已确认，于 %s 生效。".formatted(change.kindLabel(), day(change)));
        }
        process.confirmed(task, person.id(), confirmed);
    }

    private static List<Problem> confirmProblems(ConfirmForm form) {
        if (form.decision() == null) {
            return List.of(new Problem("decision", "请选择：确认，或者不予确认。"));
        }
        return (form.decision() == Verdict.RETURN
                        ? ChangeRules.words("opinion", "不予确认的理由", form.opinion(), ChangeRules.LONGEST)
                        : ChangeRules.tooLong("remark", "意见", form.remark(), ChangeRules.LONGEST))
                .stream().toList();
    }

    /** A confirmation that comes after the day takes effect at once. */
    private LocalDate day(CatalogChange change) {
        LocalDate today = LocalDate.now(clock);
        return today.isAfter(change.effectOn()) ? today : change.effectOn();
    }

    private CatalogChange decidable(OpenTask task, Person person) {
        if (!person.has(Role.BUREAU)) {
            throw Refusal.forbidden("该待办由市政务信息管理局办理，您不能办理。");
        }
        CatalogChange change = changes.change(task.caseNumber());
        requireOther(change, person.id());
        return change;
    }

    /** The bureau has resources of its own: nobody decides on what he has proposed. */
    static void requireOther(CatalogChange change, String userId) {
        if (change.proposedBy().equals(userId)) {
            throw Refusal.forbidden("这是您本人提出的变更，请由其他同事审核。");
        }
    }

    private void record(
            CatalogChange change, Decision.Kind kind, OpenTask task, boolean approved, String opinion, Person person) {
        try {
            mapper.insertDecision(
                    change.caseNumber(), kind, task.id(), approved, opinion, person.id(), LocalDateTime.now(clock));
        } catch (DuplicateKeyException decidedAlready) {
            throw Refusal.conflict("该待办刚刚已由他人办理，您的意见没有生效。请刷新待办列表。");
        }
    }

    private static void refuseIf(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static String text(@Nullable String opinion) {
        return Objects.requireNonNullElse(opinion, "").strip();
    }
}
