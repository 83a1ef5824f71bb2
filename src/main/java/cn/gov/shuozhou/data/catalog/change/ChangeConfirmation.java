package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second of the bureau's two decisions: whether the change takes effect, in view of what its users have said. */
@Service
@Transactional
@Article("第十二条")
class ChangeConfirmation {

    private final BureauDecisions decisions;
    private final ChangeMapper mapper;
    private final Notices notices;
    private final CatalogChangeProcess process;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final Clock clock;

    ChangeConfirmation(
            BureauDecisions decisions,
            ChangeMapper mapper,
            Notices notices,
            CatalogChangeProcess process,
            CaseFiles files,
            CaseSteps steps,
            Clock clock) {
        this.decisions = decisions;
        this.mapper = mapper;
        this.notices = notices;
        this.process = process;
        this.files = files;
        this.steps = steps;
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
        RequestRejected.throwIf(problems(form));
        Verdict verdict = Objects.requireNonNull(form.verdict());
        boolean confirmed = verdict.passed();
        requireAllSeen(change, form, confirmed);
        decisions.record(change, ChangeDecision.Kind.CONFIRM, task, verdict, form.said(), person);
        steps.add(change.caseNumber(), person, confirmed ? "予以确认" : "不予确认", form.said());
        if (confirmed) {
            if (mapper.confirm(change.caseNumber()) == 0) {
                throw BureauDecisions.overtaken();
            }
            files.move(change.caseNumber(), ChangeStatus.CONFIRMED);
            notices.tellUntold(change);
            notices.tellAll(change, "目录变更已确认", "该资源的%s已确认，于 %s 生效。".formatted(change.kindLabel(), day(change)));
        }
        process.confirmed(task, person.id(), confirmed);
    }

    /** 听取意见之后确认: an objection that has come since the form was opened is not overlooked. */
    private void requireAllSeen(CatalogChange change, ConfirmForm form, boolean confirmed) {
        if (confirmed && !Objects.equals(form.objectionsSeen(), notices.objections(change))) {
            throw RequestRejected.conflict("又有部门提出异议，请重新查看后再确认：离开本待办再打开，即可看到全部异议。");
        }
    }

    private static List<Problem> problems(ConfirmForm form) {
        if (form.verdict() == null) {
            return List.of(new Problem("verdict", "请选择：确认，或者不予确认。"));
        }
        return (form.verdict() == Verdict.RETURN
                        ? ChangeRules.words("opinion", "不予确认的理由", form.opinion(), ChangeRules.LONGEST)
                        : ChangeRules.tooLong("remark", "意见", form.remark(), ChangeRules.LONGEST))
                .stream().toList();
    }

    /** A confirmation that comes after the day takes effect at once. */
    private LocalDate day(CatalogChange change) {
        LocalDate today = LocalDate.now(clock);
        return today.isAfter(change.effectOn()) ? today : change.effectOn();
    }
}
