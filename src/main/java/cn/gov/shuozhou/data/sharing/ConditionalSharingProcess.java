package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.engine.Procedure;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.ProcessGateway;
import cn.gov.shuozhou.data.process.ProcessVariable;
import cn.gov.shuozhou.data.process.Todos;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The Java face of {@code processes/conditional-sharing.bpmn}: its key, variables, messages and tasks. */
@Component
class ConditionalSharingProcess extends ProcessGateway {

    static final String KEY = "conditional-sharing";

    /** The strictest sharing type among the items wanted. */
    static final ProcessVariable<String> SHARING_TYPE = ProcessVariable.text("sharingType");

    /** Whether every 不予共享 item wanted can be served masked. */
    static final ProcessVariable<Boolean> MASKABLE = ProcessVariable.flag("maskable");

    /** What the decision table says: GRANT, ANSWER or REFUSE. */
    static final ProcessVariable<String> ROUTE = ProcessVariable.text("route");

    static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer");
    static final ProcessVariable<Boolean> DATA_READY = ProcessVariable.flag("dataReady");
    static final ProcessVariable<String> MEDIATION = ProcessVariable.text("mediation");

    static final String URGED = "sharing-urged";
    static final String WITHDRAWN = "sharing-withdrawn";
    static final String SUPPLEMENTED = "sharing-supplemented";
    static final String MEDIATION_REQUESTED = "sharing-mediation-requested";
    static final String REFUSAL_ACCEPTED = "sharing-refusal-accepted";
    static final String RESOURCE_GONE = "sharing-resource-gone";
    static final String OVERDUE_VOIDED = "sharing-overdue-voided";

    static final String TASK_ANSWER = "userTask_answerApplication";
    static final String TASK_SUPERVISE = "userTask_superviseOverdue";
    static final String TASK_MEDIATE = "userTask_mediateRefusal";
    static final String TASK_PROVIDE = "userTask_provideData";

    ConditionalSharingProcess(CaseEngine engine) {
        super(engine, KEY, "共享申请");
    }

    void start(String caseNumber, Resource resource, Person requester, List<Item> wanted, boolean dataReady) {
        SharingType strictest = wanted.stream()
                .map(Item::sharingType)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean maskable = wanted.stream().filter(Item::notShared).allMatch(Item::maskable);
        start(
                caseNumber,
                resource.providerCode(),
                Todos.RESOURCE_NAME.of(resource.name()),
                Todos.REQUESTER_NAME.of(requester.departmentName()),
                SHARING_TYPE.of(strictest.name()),
                MASKABLE.of(maskable),
                DATA_READY.of(dataReady));
    }

    /**
     * Has the provider reminded.
     *
     * @return false when the case was begun before the model knew this in the state in which it stands
     */
    boolean urged(String caseNumber) {
        return tellIfWaiting(caseNumber, URGED);
    }

    /**
     * Ends one of the tasks to supervise.
     *
     * @return false when none waits, or the case was begun before the model knew this
     */
    boolean overdueVoided(String caseNumber) {
        return tellOneIfWaiting(caseNumber, OVERDUE_VOIDED);
    }

    /** How many tasks to supervise are open. */
    long supervisions(String caseNumber) {
        return count(caseNumber, TASK_SUPERVISE);
    }

    /** Ends a case that waits for data which there will never be; any other goes on. */
    void resourceGone(String caseNumber) {
        tellIfWaiting(caseNumber, RESOURCE_GONE);
    }

    void answered(OpenTask task, String userId, Decision decision, boolean dataReady) {
        complete(task, userId, ANSWER.of(decision.name()), DATA_READY.of(dataReady));
    }

    void mediated(OpenTask task, String userId, MediationResult result) {
        complete(task, userId, MEDIATION.of(result.name()));
    }

    void supervised(OpenTask task, String userId) {
        complete(task, userId);
    }

    void provided(OpenTask task, String userId) {
        complete(task, userId, DATA_READY.of(true));
    }

    /** Who works on its tasks and who supervises it. */
    @Bean
    static Procedure conditionalSharing() {
        return new Procedure(
                KEY,
                Set.of(Role.APPROVER.group(), Role.DATA_OFFICER.group(), Role.COUNTY_AUTHORITY.group()),
                Set.of(Role.BUREAU.group()));
    }
}
