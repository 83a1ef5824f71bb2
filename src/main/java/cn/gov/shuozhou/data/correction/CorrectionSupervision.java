package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.OverdueVoided;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.casework.Supervisions;
import cn.gov.shuozhou.data.correction.BureauForms.SupervisionForm;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 督办: the bureau follows up that the limit to verify was exceeded, until it proves not exceeded after all. */
@Service
@Transactional
@Article("第三十三条")
class CorrectionSupervision {

    private final DataCorrectionProcess process;
    private final Decisions decisions;
    private final Overdues overdues;
    private final Supervisions supervisions;
    private final CaseSteps steps;

    CorrectionSupervision(
            DataCorrectionProcess process,
            Decisions decisions,
            Overdues overdues,
            Supervisions supervisions,
            CaseSteps steps) {
        this.process = process;
        this.decisions = decisions;
        this.overdues = overdues;
        this.supervisions = supervisions;
        this.steps = steps;
    }

    /** Records what is done about it; the fact that it was overdue stays whatever the measure. */
    void supervise(String taskId, SupervisionForm form, Person person) {
        OpenTask task = process.task(taskId, DataCorrectionProcess.TASK_SUPERVISE);
        if (!person.has(Role.BUREAU)) {
            throw RequestRejected.forbidden("该待办由市政务信息管理局办理，您不能办理。");
        }
        if (form.measure() == null) {
            throw RequestRejected.invalid("measure", "请选择督办结果。");
        }
        RequestRejected.throwIf(BureauFindings.opinion(form.opinion(), "督办意见"));
        Overdue overdue = overdues.unhandled(task.caseNumber(), CorrectionLimits.SUPERVISED).stream()
                .findFirst()
                .orElseThrow(() -> RequestRejected.conflict("该超期已督办，无需重复办理。"));
        String verdict = form.measure() == SupervisionMeasure.VIOLATION
                ? "%s（%s）".formatted(form.measure().label(), overdues.violationWords(overdue))
                : form.measure().label();
        decisions.record(task, verdict, person);
        overdues.handle(overdue, form.measure(), BureauFindings.said(form.opinion()), person);
        steps.add(task.caseNumber(), person, "督办：" + verdict, BureauFindings.said(form.opinion()));
        supervisions.end(task.caseNumber(), CorrectionLimits.SUPERVISION);
        process.done(task, person.id());
    }

    @EventListener
    public void end(OverdueVoided voided) {
        if (!voided.handled()
                && CorrectionLimits.SUPERVISED.contains(voided.limitKey())
                && process.overdueVoided(voided.caseNumber())) {
            supervisions.cancel(voided.caseNumber(), CorrectionLimits.SUPERVISION, "所督办的超期登记已撤销：" + voided.reason());
        }
    }
}
