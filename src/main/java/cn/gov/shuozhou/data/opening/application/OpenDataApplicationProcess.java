package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.engine.Procedure;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Decision;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.ProcessGateway;
import cn.gov.shuozhou.data.process.ProcessVariable;
import cn.gov.shuozhou.data.process.Todos;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The Java face of {@code processes/open-data-application.bpmn}: its key, variables, messages and tasks. */
@Component
class OpenDataApplicationProcess extends ProcessGateway {

    static final String KEY = "open-data-application";

    /** Whether the application has to be completed first. */
    static final ProcessVariable<Boolean> SUPPLEMENT_NEEDED = ProcessVariable.flag("supplementNeeded");

    /** Name of the {@link Decision} that was taken last. */
    static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");

    /** Whether it is on record already that the limit to answer was exceeded. */
    static final ProcessVariable<Boolean> ON_RECORD = ProcessVariable.flag("onRecord");

    /** Whether the bureau finds that the provider has to answer again. */
    static final ProcessVariable<Boolean> ANSWER_AGAIN = ProcessVariable.flag("answerAgain");

    static final String WITHDRAWN = "application-withdrawn";
    static final String SUPPLEMENTED = "application-supplemented";
    static final String OBJECTED = "application-objected";
    static final String OVERDUE_VOIDED = "open-data-overdue-voided";

    static final String TASK_CHECK = "userTask_checkApplication";
    static final String TASK_ANSWER = "userTask_answerApplication";
    static final String TASK_ANSWER_AGAIN = "userTask_answerAgain";
    static final String TASK_RULE = "userTask_ruleObjection";
    static final String TASK_SUPERVISE = "userTask_superviseAnswer";

    private static final List<String> PROVIDERS_TASKS = List.of(TASK_CHECK, TASK_ANSWER, TASK_ANSWER_AGAIN);

    OpenDataApplicationProcess(CaseEngine engine) {
        super(engine, KEY, "依申请开放");
    }

    void start(OpenDataApplication application) {
        start(
                application.caseNumber(),
                application.providerCode(),
                Todos.RESOURCE_NAME.of(application.resourceName()),
                Todos.REQUESTER_NAME.of(application.applicantLabel()),
                ON_RECORD.of(false));
    }

    /** The provider's task to answer, the first time or again. */
    OpenTask answering(String taskId) {
        OpenTask task = task(taskId);
        return isAgain(task) ? task : task(taskId, TASK_ANSWER);
    }

    static boolean isAgain(OpenTask task) {
        return task.key().equals(TASK_ANSWER_AGAIN);
    }

    static boolean isProviders(String taskKey) {
        return PROVIDERS_TASKS.contains(taskKey);
    }

    /** Whether the person has claimed the provider's task in which the case waits. */
    boolean isAnsweredBy(String caseNumber, String personId) {
        return PROVIDERS_TASKS.stream()
                .flatMap(key -> waiting(caseNumber, key).stream())
                .anyMatch(task -> personId.equals(task.assignee()));
    }

    void checked(OpenTask task, String userId, boolean supplementNeeded) {
        complete(task, userId, SUPPLEMENT_NEEDED.of(supplementNeeded));
    }

    void answered(OpenTask task, String userId, Decision decision, boolean onRecord) {
        complete(task, userId, ANSWER.of(decision.name()), ON_RECORD.of(onRecord));
    }

    void ruled(OpenTask task, String userId, boolean answerAgain) {
        complete(task, userId, ANSWER_AGAIN.of(answerAgain));
    }

    void done(OpenTask task, String userId) {
        complete(task, userId);
    }

    /** Ends the task to supervise; false when none waits. */
    boolean overdueVoided(String caseNumber) {
        return tellIfWaiting(caseNumber, OVERDUE_VOIDED);
    }

    /** Who works on its tasks and who supervises it. */
    @Bean
    static Procedure openDataApplication() {
        return new Procedure(KEY, Set.of(Role.APPROVER.group()), Set.of(Role.BUREAU.group()));
    }
}
