package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.engine.Procedure;
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

/** The Java face of {@code processes/data-correction.bpmn}: its key, variables, messages and tasks. */
@Component
class DataCorrectionProcess extends ProcessGateway {

    static final String KEY = "data-correction";

    /** Whether the provider says that the data do not come from it. */
    static final ProcessVariable<Boolean> NOT_OURS = ProcessVariable.flag("notOurs");

    /** Whether it is on record already that the limit to verify was exceeded. */
    static final ProcessVariable<Boolean> ON_RECORD = ProcessVariable.flag("onRecord");

    /** Whether the bureau's ruling leaves something to correct. */
    static final ProcessVariable<Boolean> CORRECTION_DUE = ProcessVariable.flag("correctionDue");

    /** Whether something was corrected: by the provider's feedback, and in the end. */
    static final ProcessVariable<Boolean> CORRECTED = ProcessVariable.flag("corrected");

    static final String WITHDRAWN = "correction-withdrawn";
    static final String CONFIRMED = "correction-confirmed";
    static final String DISPUTED = "correction-disputed";
    static final String OVERDUE_VOIDED = "correction-overdue-voided";

    static final String TASK_VERIFY = "userTask_verifyDoubt";
    static final String TASK_VERIFY_WITH_SOURCE = "userTask_verifyWithSource";
    static final String TASK_NAME_SOURCE = "userTask_nameSource";
    static final String TASK_SETTLE = "userTask_settleDispute";
    static final String TASK_CORRECT = "userTask_correctData";
    static final String TASK_SUPERVISE = "userTask_superviseVerification";

    DataCorrectionProcess(CaseEngine engine) {
        super(engine, KEY, "数据校核");
    }

    void start(Correction correction) {
        start(
                correction.caseNumber(),
                correction.providerCode(),
                Todos.RESOURCE_NAME.of(correction.resourceName()),
                Todos.REQUESTER_NAME.of(correction.reporterName()),
                ON_RECORD.of(false),
                CORRECTION_DUE.of(false));
    }

    /** The provider's task to verify, whether or not a source was named. */
    OpenTask verification(String taskId) {
        OpenTask task = task(taskId);
        return isWithSource(task) ? task : task(taskId, TASK_VERIFY);
    }

    static boolean isWithSource(OpenTask task) {
        return task.key().equals(TASK_VERIFY_WITH_SOURCE);
    }

    static boolean isProviders(String taskKey) {
        return List.of(TASK_VERIFY, TASK_VERIFY_WITH_SOURCE, TASK_CORRECT).contains(taskKey);
    }

    void verified(OpenTask task, String userId, boolean notOurs, boolean onRecord) {
        complete(task, userId, NOT_OURS.of(notOurs), ON_RECORD.of(onRecord));
    }

    void sourceNamed(OpenTask task, String userId, boolean onRecord) {
        complete(task, userId, ON_RECORD.of(onRecord));
    }

    void ruled(OpenTask task, String userId, boolean correctionDue) {
        complete(task, userId, CORRECTION_DUE.of(correctionDue));
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
    static Procedure dataCorrection() {
        return new Procedure(
                KEY, Set.of(Role.APPROVER.group(), Role.DATA_OFFICER.group()), Set.of(Role.BUREAU.group()));
    }
}
