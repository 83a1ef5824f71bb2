package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.engine.Procedure;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.ProcessGateway;
import cn.gov.shuozhou.data.process.ProcessVariable;
import cn.gov.shuozhou.data.process.Todos;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The Java face of {@code processes/rectification.bpmn}: its key, limits, variables, message and tasks. */
@Component
class RectificationProcess extends ProcessGateway {

    static final String KEY = "rectification";

    static final String DEFENCE_LIMIT = "rectification-defence";
    static final String ISSUE_LIMIT = "rectification-issue";
    static final String RECEIPT_LIMIT = "rectification-receipt";
    static final String LIMIT = "rectification";
    static final String VERIFICATION_LIMIT = "rectification-verification";
    static final String REPORT_LIMIT = "rectification-report";
    static final String DECISION_LIMIT = "rectification-decision";
    static final String CRITICISM_LIMIT = "rectification-criticism";

    /** Whether 整改 is demanded after all. */
    static final ProcessVariable<Boolean> ISSUED = ProcessVariable.flag("issued");

    static final ProcessVariable<Boolean> PROOF_ACCEPTED = ProcessVariable.flag("proofAccepted");

    /** Whether the leading group has ordered it: the second rung. */
    static final ProcessVariable<Boolean> ORDERED = ProcessVariable.flag("ordered");

    static final ProcessVariable<Boolean> CRITICIZED = ProcessVariable.flag("criticized");
    static final ProcessVariable<Boolean> SERIOUS = ProcessVariable.flag("serious");

    /** Whether it goes to the leading group at once, because it is not the first time. */
    static final ProcessVariable<Boolean> RAISED = ProcessVariable.flag("raised");

    static final String DOSSIER_REPORTED = "dossier-reported";
    static final String DOSSIER_DECIDED = "dossier-decided";
    static final String REVOKED = "rectification-revoked";

    static final String TASK_DEFENCE = "userTask_stateDefence";
    static final String TASK_ISSUE = "userTask_issueNotice";
    static final String TASK_RECEIVE = "userTask_receiveDocument";
    static final String TASK_RECTIFY = "userTask_rectify";
    static final String TASK_VERIFY = "userTask_verifyProof";
    static final String TASK_REPORT = "userTask_report";
    static final String TASK_ORDER = "userTask_decideOrder";
    static final String TASK_CRITICISM = "userTask_decideCriticism";

    RectificationProcess(CaseEngine engine) {
        super(engine, KEY, "整改");
    }

    void start(Rectification opened) {
        start(
                opened.caseNumber(),
                opened.departmentCode(),
                Todos.RESOURCE_NAME.of(opened.subject()),
                Todos.REQUESTER_NAME.of(opened.departmentName()),
                ORDERED.of(false));
    }

    void done(OpenTask task, String userId) {
        complete(task, userId);
    }

    void issued(OpenTask task, String userId, boolean issued, boolean raised) {
        complete(task, userId, ISSUED.of(issued), RAISED.of(raised));
    }

    void verified(OpenTask task, String userId, boolean accepted) {
        complete(task, userId, PROOF_ACCEPTED.of(accepted));
    }

    void ordered(OpenTask task, String userId, boolean ordered) {
        complete(task, userId, ORDERED.of(ordered));
    }

    /** Whether the case goes with its dossier; one that was begun before there were dossiers goes by itself. */
    boolean goesWithDossier(Rectification one) {
        return isWaiting(
                one.caseNumber(), one.status() == RectificationState.REPORTING ? DOSSIER_REPORTED : DOSSIER_DECIDED);
    }

    void reportedWithDossier(String caseNumber) {
        tell(caseNumber, DOSSIER_REPORTED);
    }

    void orderedWithDossier(String caseNumber, boolean ordered) {
        tell(caseNumber, DOSSIER_DECIDED, ORDERED.of(ordered));
    }

    void criticized(OpenTask task, String userId, boolean criticized, boolean serious) {
        complete(task, userId, CRITICIZED.of(criticized), SERIOUS.of(serious));
    }

    void revoke(String caseNumber) {
        tell(caseNumber, REVOKED);
    }

    /** The department works on its tasks, the leading group on its decisions; the bureau does so and supervises. */
    @Bean
    static Procedure rectification() {
        return new Procedure(
                KEY,
                Set.of(Role.APPROVER.group(), Role.DATA_OFFICER.group(), Role.LEADING_GROUP.group()),
                Set.of(Role.BUREAU.group()));
    }
}
