package cn.gov.shuozhou.data.opening.application;

import static cn.gov.shuozhou.data.casework.Recipient.ofHandler;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.OverdueVoided;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.casework.Supervisions;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.RulingForm;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.SupervisionForm;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bureau does: it rules on objections and follows up answers that are late. */
@Service
@Transactional
@Article({"第七条", "第三十三条"})
class OpenBureauActs {

    private static final String STANDS = "STANDS";
    private static final String AGAIN = "AGAIN";
    private static final int LONGEST_SUPERVISION = 2_000;

    private final OpenApplications applications;
    private final ApplicationMapper mapper;
    private final ApplicationClosing closing;
    private final OpenDataApplicationProcess process;
    private final Decisions decisions;
    private final Overdues overdues;
    private final Supervisions supervisions;
    private final Clocks clocks;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    OpenBureauActs(
            OpenApplications applications,
            ApplicationMapper mapper,
            ApplicationClosing closing,
            OpenDataApplicationProcess process,
            Decisions decisions,
            Overdues overdues,
            Supervisions supervisions,
            Clocks clocks,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.applications = applications;
        this.mapper = mapper;
        this.closing = closing;
        this.process = process;
        this.decisions = decisions;
        this.overdues = overdues;
        this.supervisions = supervisions;
        this.clocks = clocks;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** Lets the answer stand, or has the provider answer again. */
    void rule(String taskId, RulingForm form, Person person) {
        OpenTask task = process.task(taskId, OpenDataApplicationProcess.TASK_RULE);
        requireBureau(person);
        OpenDataApplication application = applications.held(task.caseNumber());
        boolean again = AGAIN.equals(form.result());
        if (!again && !STANDS.equals(form.result())) {
            throw RequestRejected.invalid("result", "请选择裁定结果：维持答复，或者重新答复。");
        }
        RequestRejected.throwIf(opinion(form.opinion(), "裁定意见"));
        String caseNumber = application.caseNumber();
        String verdict = again ? "由提供部门重新答复" : "维持答复";
        String words = said(form.opinion());
        decisions.record(task, verdict, person);
        mapper.rule(caseNumber, verdict + "：" + words);
        clocks.stop(caseNumber, ApplicationLimits.RULING);
        steps.add(caseNumber, person, "裁定：" + verdict, words);
        if (again) {
            closing.move(application, OpenApplicationStatus.ANSWERING_AGAIN);
            clocks.start(caseNumber, ApplicationLimits.SECOND_ANSWER, LocalDate.now(clock));
            messages.ask(
                    caseNumber,
                    ofHandler(Role.APPROVER),
                    ApplicationLimits.SECOND_ANSWER,
                    "待重新答复",
                    "请按裁定重新答复。裁定意见：" + words);
        }
        process.ruled(task, person.id(), again);
    }

    /** Records what is done about it; the fact that it was overdue stays whatever the measure. */
    void supervise(String taskId, SupervisionForm form, Person person) {
        OpenTask task = process.task(taskId, OpenDataApplicationProcess.TASK_SUPERVISE);
        requireBureau(person);
        SupervisionMeasure measure = form.measure();
        if (measure == null) {
            throw RequestRejected.invalid("measure", "请选择督办结果。");
        }
        RequestRejected.throwIf(Substance.problem(
                "opinion", "督办意见", ApplicationRules.SHORTEST, LONGEST_SUPERVISION, said(form.opinion())));
        Overdue overdue = overdues.unhandled(task.caseNumber(), ApplicationLimits.SUPERVISED).stream()
                .findFirst()
                .orElseThrow(() -> RequestRejected.conflict("该超期已督办，无需重复办理。"));
        String verdict = measure == SupervisionMeasure.VIOLATION
                ? "%s（%s）".formatted(measure.label(), overdues.violationWords(overdue))
                : measure.label();
        decisions.record(task, verdict, person);
        overdues.handle(overdue, measure, said(form.opinion()), person);
        steps.add(task.caseNumber(), person, "督办：" + verdict, said(form.opinion()));
        supervisions.end(task.caseNumber(), ApplicationLimits.SUPERVISION);
        process.done(task, person.id());
    }

    @EventListener
    public void end(OverdueVoided voided) {
        if (!voided.handled()
                && ApplicationLimits.SUPERVISED.contains(voided.limitKey())
                && process.overdueVoided(voided.caseNumber())) {
            supervisions.cancel(voided.caseNumber(), ApplicationLimits.SUPERVISION, "所督办的超期登记已撤销：" + voided.reason());
        }
    }

    private static void requireBureau(Person person) {
        if (!person.has(Role.BUREAU)) {
            throw RequestRejected.forbidden("该待办由市政务信息管理局办理，您不能办理。");
        }
    }

    private static Optional<Problem> opinion(@Nullable String opinion, String label) {
        return Substance.problem("opinion", label, ApplicationRules.SHORTEST, OpenAnswerRules.LONGEST, said(opinion));
    }

    private static String said(@Nullable String words) {
        return Objects.requireNonNullElse(words, "").strip();
    }
}
