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
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The Java face of {@code processes/conditional-sharing.bpmn}: its key, variables, messages and tasks. */
@Component
class ConditionalSharingProcess extends ProcessGateway {

    static final String KEY = "conditional-sharing";

    /** Whether some of the items wanted are shared unconditionally. */
    static final ProcessVariable<Boolean> UNCONDITIONAL =
            ProcessVariable.flag("unconditional").inPassing();

    /** Whether the provider decides on some of them: conditional ones, and 不予共享 ones that can be served masked. */
    static final ProcessVariable<Boolean> TO_DECIDE =
            ProcessVariable.flag("toDecide").inPassing();

    /** Whether some of them are 不予共享 and cannot even be served masked. */
    static final ProcessVariable<Boolean> EXCLUDED =
            ProcessVariable.flag("excluded").inPassing();

    /** Whether the consent is asked that granted data are passed on: no data are given then. */
    static final ProcessVariable<Boolean> ONWARD =
            ProcessVariable.flag("onward").inPassing();

    static final ProcessVariable<Boolean> ENTERPRISE =
            ProcessVariable.flag("enterprise").inPassing();

    /** What the decision table says: GRANT, ANSWER, GRANT_AND_ANSWER or REFUSE. */
    static final ProcessVariable<String> ROUTE = ProcessVariable.text("route");

    /** The decision, or {@link #PARTLY}. */
    static final ProcessVariable<String> ANSWER = ProcessVariable.text("answer").inPassing();

    static final ProcessVariable<Boolean> DATA_READY =
            ProcessVariable.flag("dataReady").inPassing();

    /** Whether the case waits for the data already. */
    static final ProcessVariable<Boolean> AWAITED =
            ProcessVariable.flag("awaited").inPassing();

    static final ProcessVariable<String> MEDIATION = ProcessVariable.text("mediation");

    /** An agreement that withholds some of the items. */
    private static final String PARTLY = "PARTLY";

    static final String URGED = "sharing-urged";
    static final String WITHDRAWN = "sharing-withdrawn";
    static final String SUPPLEMENTED = "sharing-supplemented";
    static final String MEDIATION_REQUESTED = "sharing-mediation-requested";
    static final String REFUSAL_ACCEPTED = "sharing-refusal-accepted";
    static final String AGREED_ANEW = "sharing-agreed-anew";
    static final String RESOURCE_GONE = "sharing-resource-gone";
    static final String OVERDUE_VOIDED = "sharing-overdue-voided";

    static final String TASK_ANSWER = "userTask_answerApplication";
    static final String TASK_SUPERVISE = "userTask_superviseOverdue";
    static final String TASK_MEDIATE = "userTask_mediateRefusal";
    static final String TASK_PROVIDE = "userTask_provideData";

    ConditionalSharingProcess(CaseEngine engine) {
        super(engine, KEY, "共享申请");
    }

    void start(
            String caseNumber,
            Resource resource,
            Person requester,
            List<Item> wanted,
            boolean enterprise,
            boolean dataReady) {
        start(
                caseNumber,
                resource.providerCode(),
                Todos.RESOURCE_NAME.of(resource.name()),
                Todos.REQUESTER_NAME.of(requester.departmentName()),
                UNCONDITIONAL.of(wanted.stream().anyMatch(ConditionalSharingProcess::isUnconditional)),
                TO_DECIDE.of(wanted.stream().anyMatch(item -> !isUnconditional(item) && !isExcluded(item))),
                EXCLUDED.of(wanted.stream().anyMatch(ConditionalSharingProcess::isExcluded)),
                ENTERPRISE.of(enterprise),
                DATA_READY.of(dataReady),
                AWAITED.of(false),
                ONWARD.of(false));
    }

    /** Starts the case of a request to pass data on: the provider answers it whatever the items' sharing types are. */
    void startOnward(String caseNumber, Resource resource, Person requester) {
        start(
                caseNumber,
                resource.providerCode(),
                Todos.RESOURCE_NAME.of(resource.name()),
                Todos.REQUESTER_NAME.of(requester.departmentName()),
                UNCONDITIONAL.of(false),
                TO_DECIDE.of(true),
                EXCLUDED.of(false),
                ENTERPRISE.of(false),
                DATA_READY.of(true),
                AWAITED.of(false),
                ONWARD.of(true));
    }

    private static boolean isUnconditional(Item item) {
        return item.sharingType() == SharingType.UNCONDITIONAL;
    }

    private static boolean isExcluded(Item item) {
        return item.notShared() && !item.maskable();
    }

    /** Whether the case was begun on a model that gives what is agreed to apart from what is refused. */
    boolean isAnsweredInParts(OpenTask task) {
        return knows(task, "parallelGateway_partly");
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

    /** The provider has answered a case of a model that knows no parts. */
    void answered(OpenTask task, String userId, Decision decision, boolean dataReady) {
        complete(task, userId, ANSWER.of(decision.name()), DATA_READY.of(dataReady));
    }

    /**
     * The provider has answered.
     *
     * @param onward whether it was asked for consent that granted data are passed on
     * @param partly whether a part was agreed to and another refused
     * @param awaited whether the case waits for the data already
     */
    void answered(
            OpenTask task,
            String userId,
            Decision decision,
            boolean onward,
            boolean partly,
            boolean dataReady,
            boolean awaited) {
        complete(
                task,
                userId,
                ANSWER.of(partly ? PARTLY : decision.name()),
                DATA_READY.of(dataReady),
                AWAITED.of(awaited),
                ONWARD.of(onward));
    }

    /** Whether the provider can agree after all: the case stands refused, on a model that knows this. */
    boolean mayBeAgreedAnew(String caseNumber) {
        return isWaiting(caseNumber, AGREED_ANEW);
    }

    /** The provider agrees after all to what it had refused. */
    void agreedAnew(String caseNumber, boolean onward, boolean dataReady, boolean awaited) {
        tell(caseNumber, AGREED_ANEW, DATA_READY.of(dataReady), AWAITED.of(awaited), ONWARD.of(onward));
    }

    void mediated(OpenTask task, String userId, MediationResult result) {
        complete(task, userId, MEDIATION.of(result.way().name()));
    }

    void supervised(OpenTask task, String userId) {
        complete(task, userId);
    }

    void provided(OpenTask task, String userId) {
        complete(task, userId, DATA_READY.of(true), ONWARD.of(false));
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
