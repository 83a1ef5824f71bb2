package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.casework.Recipient.applicant;
import static cn.gov.shuozhou.data.casework.Recipient.ofHandler;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.casework.Supervisions;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bureau does: supervise an overdue answer, settle a refused application. */
@Service
@Transactional
@Article({"第七条", "第三十三条"})
class BureauActs {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;

    private final SharingApplications applications;
    private final ApplicationRecordMapper records;
    private final Decisions decisions;
    private final Overdues overdues;
    private final Supervisions supervisions;
    private final SharingSteps procedure;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final ConditionalSharingProcess process;
    private final Clock clock;

    BureauActs(
            SharingApplications applications,
            ApplicationRecordMapper records,
            Decisions decisions,
            Overdues overdues,
            Supervisions supervisions,
            SharingSteps procedure,
            CaseSteps steps,
            CaseMessages messages,
            ConditionalSharingProcess process,
            Clock clock) {
        this.applications = applications;
        this.records = records;
        this.decisions = decisions;
        this.overdues = overdues;
        this.supervisions = supervisions;
        this.procedure = procedure;
        this.steps = steps;
        this.messages = messages;
        this.process = process;
        this.clock = clock;
    }

    /** Records what is done about an overdue limit; the fact that it was overdue stays whatever the measure. */
    void supervise(String taskId, @Nullable SupervisionMeasure measure, @Nullable String opinion, Person person) {
        OpenTask task = process.task(taskId, ConditionalSharingProcess.TASK_SUPERVISE);
        requireBureau(person);
        if (measure == null) {
            throw RequestRejected.invalid("measure", "请选择督办措施。");
        }
        String words = opinion("督办意见", opinion);
        Optional<Overdue> unhandled = overdues.unhandled(task.caseNumber(), SharingLimits.SUPERVISED).stream()
                .reduce((earlier, later) -> later);
        if (unhandled.isEmpty()) {
            endMoot(task, person);
            return;
        }
        Overdue overdue = unhandled.get();
        String verdict = verdict(measure, overdue);
        decisions.record(task, verdict, person);
        overdues.handle(overdue, measure, words, person);
        steps.add(task.caseNumber(), person, "督办：" + verdict, words);
        if (process.supervisions(task.caseNumber()) == 1) {
            supervisions.end(task.caseNumber(), SharingLimits.SUPERVISION);
        }
        process.supervised(task, person.id());
    }

    /** A case begun before the model knew that an overdue row can be voided keeps its task until somebody looks at it. */
    private void endMoot(OpenTask task, Person person) {
        if (overdues.of(task.caseNumber()).stream().allMatch(Overdue::stands)) {
            throw RequestRejected.conflict("该超期已督办，无需重复办理。");
        }
        decisions.record(task, "无须督办", person);
        steps.add(task.caseNumber(), person, "结束督办", "超期登记已撤销，无须督办");
        process.supervised(task, person.id());
    }

    /** A limit that the system set itself (系统约定) is supervised, never accused of. */
    private String verdict(SupervisionMeasure measure, Overdue overdue) {
        if (measure != SupervisionMeasure.VIOLATION) {
            return measure.label();
        }
        String violation = overdues.violationWords(overdue);
        if (violation.isEmpty()) {
            throw RequestRejected.invalid("measure", "超过的是系统约定的期限，不属第三十三条所列情形，不能列为疑似违规。请选择其他督办措施。");
        }
        return "%s（%s）".formatted(measure.label(), violation);
    }

    /** Settles a refused application: the refusal stands, or the provider answers anew. */
    void mediate(String taskId, @Nullable MediationResult result, @Nullable String opinion, Person person) {
        OpenTask task = process.task(taskId, ConditionalSharingProcess.TASK_MEDIATE);
        requireBureau(person);
        SharingApplication application = applications.application(task.caseNumber());
        if (application.requesterPerson().equals(person.id())) {
            throw RequestRejected.forbidden("这是您本人提出的申请，请由其他同事协调。");
        }
        if (result == null) {
            throw RequestRejected.invalid("result", "请选择协调结果：维持不同意、请提供部门重新答复，或依据不足、退回重新答复。");
        }
        String words = opinion("协调意见", opinion);
        decisions.record(task, result.label(), person);
        if (records.decideMediation(task.caseNumber(), result, words, person.id(), LocalDate.now(clock)) == 0) {
            throw RequestRejected.conflict("该办件刚刚已由他人协调，您的意见没有生效。请刷新待办列表。");
        }
        steps.add(task.caseNumber(), person, "协调结果：" + result.label(), words);
        procedure.mediated(task.caseNumber());
        String told = "%s。协调意见：%s".formatted(result.label(), words);
        messages.tell(task.caseNumber(), applicant(), "协调结果", told);
        messages.tell(task.caseNumber(), ofHandler(Role.APPROVER), "协调结果", told);
        process.mediated(task, person.id(), result);
    }

    private static void requireBureau(Person person) {
        if (!person.has(Role.BUREAU)) {
            throw RequestRejected.forbidden("该待办由市政务信息管理局办理，您不能办理。");
        }
    }

    private static String opinion(String label, @Nullable String opinion) {
        String words = opinion == null ? "" : opinion.strip();
        RequestRejected.throwIf(Substance.problem("opinion", label, SHORTEST, LONGEST, words));
        return words;
    }
}
