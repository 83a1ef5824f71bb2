package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.casework.Recipient.ofApplicant;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second of the bureau's two decisions: whether the change takes effect, in view of what its users have said. */
@Service
@Transactional
@Article("第十二条")
class ChangeConfirmation {

    private final BureauDecisions decisions;
    private final CatalogChanges changes;
    private final ChangeMapper mapper;
    private final Notices notices;
    private final Postponement postponement;
    private final CatalogChangeProcess process;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    ChangeConfirmation(
            BureauDecisions decisions,
            CatalogChanges changes,
            ChangeMapper mapper,
            Notices notices,
            Postponement postponement,
            CatalogChangeProcess process,
            CaseFiles files,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.decisions = decisions;
        this.changes = changes;
        this.mapper = mapper;
        this.notices = notices;
        this.postponement = postponement;
        this.process = process;
        this.files = files;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Records whether the change may take effect, in view of what the using departments have said.
     *
     * @throws RequestRejected invalid with a sentence for each field; conflict when somebody has decided already
     */
    void confirm(String taskId, ConfirmForm form, Person person) {
        OpenTask task = process.task(taskId, CatalogChangeProcess.TASK_CONFIRM);
        CatalogChange change = decisions.decidable(task, person);
        change.requireThat(change.status() == ChangeStatus.NOTICE, "确认");
        boolean late = !change.isBeforeEffect(LocalDate.now(clock));
        Optional<LocalDate> newDay = ChangeInput.date(form.effectiveOn());
        RequestRejected.throwIf(problems(form, change, late, newDay));
        Verdict verdict = Objects.requireNonNull(form.verdict());
        boolean confirmed = verdict.passed();
        if (confirmed) {
            requireAllTold(change);
        }
        requireAllSeen(change, form, confirmed);
        requireDayAsSeen(change, confirmed && !late && newDay.isPresent());
        decisions.record(change, ChangeDecision.Kind.CONFIRM, task, verdict, form.said(), "", person);
        String day = day(change, late ? newDay : Optional.empty());
        steps.add(
                change.caseNumber(),
                person,
                confirmed ? "予以确认" : "不予确认",
                confirmed ? "%s生效 %s".formatted(day, form.said()).strip() : form.said());
        if (confirmed) {
            if (mapper.confirm(change.caseNumber()) == 0) {
                throw BureauDecisions.overtaken();
            }
            files.move(change.caseNumber(), ChangeStatus.CONFIRMED);
            if (late) {
                postponement.move(change, newDay.orElseThrow());
            }
            notices.tellUntold(changes.change(change.caseNumber()));
            tellConfirmed(change, day);
        }
        process.confirmed(task, person.id(), confirmed);
    }

    /** Nothing is final while a using department has nobody who could have received the notice. */
    private void requireAllTold(CatalogChange change) {
        String unreceived = notices.unreceived(change);
        if (!unreceived.isEmpty()) {
            throw RequestRejected.conflict("%s无人签收变更通知，不能确认（第十二条）。请先在办件页面为其指定签收人。".formatted(unreceived));
        }
    }

    /** 听取意见之后确认: an objection that has come since the form was opened is not overlooked. */
    private void requireAllSeen(CatalogChange change, ConfirmForm form, boolean confirmed) {
        if (confirmed && !Objects.equals(form.objectionsSeen(), notices.objections(change))) {
            throw RequestRejected.conflict("又有部门提出异议，请重新查看后再确认：离开本待办再打开，即可看到全部异议。");
        }
    }

    /** A day that was set for a late confirmation is not dropped when somebody has put the change off meanwhile. */
    private static void requireDayAsSeen(CatalogChange change, boolean another) {
        if (another) {
            throw RequestRejected.conflict(
                    "该变更的生效日期已推迟至 %s，尚未到期，无须另定。请离开本待办再打开，重新查看后再确认。".formatted(change.effectOn()));
        }
    }

    private List<Problem> problems(ConfirmForm form, CatalogChange change, boolean late, Optional<LocalDate> newDay) {
        if (form.verdict() == null) {
            return List.of(new Problem("verdict", "请选择：确认，或者不予确认。"));
        }
        if (form.verdict() == Verdict.RETURN) {
            return ChangeRules.words("opinion", "不予确认的理由", form.opinion(), ChangeRules.LONGEST).stream()
                    .toList();
        }
        return Stream.of(
                        ChangeRules.tooLong("remark", "意见", form.remark(), ChangeRules.LONGEST),
                        late ? postponement.problem("effectiveOn", change, newDay) : Optional.<Problem>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private void tellConfirmed(CatalogChange change, String day) {
        String text = "该资源的%s已确认，%s生效。".formatted(change.kindLabel(), day);
        notices.tellAll(change, "目录变更已确认", text);
        messages.tell(change.caseNumber(), ofApplicant(Role.DATA_OFFICER), "目录变更已确认", text);
    }

    /** From when on, in words that precede what happens then. */
    private static String day(CatalogChange change, Optional<LocalDate> newDay) {
        return newDay.map(day -> "原定 %s，改于 %s ".formatted(change.effectOn(), day))
                .orElse("于 %s ".formatted(change.effectOn()));
    }
}
