package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.Procedure;
import cn.gov.shuozhou.data.process.ProcessVariable;
import cn.gov.shuozhou.data.process.Todos;
import cn.gov.shuozhou.data.refusal.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The Java face of {@code processes/conditional-sharing.bpmn}: its key, variables, messages and tasks. */
@Component
class ConditionalSharingProcess {

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

    static final String TASK_ANSWER = "userTask_answerApplication";
    static final String TASK_SUPERVISE = "userTask_superviseOverdue";
    static final String TASK_MEDIATE = "userTask_mediateRefusal";
    static final String TASK_PROVIDE = "userTask_provideData";

    private final CaseEngine engine;

    ConditionalSharingProcess(CaseEngine engine) {
        this.engine = engine;
    }

    void start(SharingApplication application, List<Item> wanted, boolean dataReady) {
        SharingType strictest = wanted.stream()
                .map(Item::sharingType)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean maskable = wanted.stream().filter(Item::notShared).allMatch(Item::maskable);
        engine.start(
                KEY,
                application.number(),
                Map.of(
                        ProcessVariable.HANDLING_DEPARTMENT.name(), application.providerDepartment(),
                        Todos.RESOURCE_NAME.name(), application.resourceName(),
                        Todos.REQUESTER_NAME.name(), application.requesterName(),
                        SHARING_TYPE.name(), strictest.name(),
                        MASKABLE.name(), maskable,
                        DATA_READY.name(), dataReady));
    }

    void tell(String caseNumber, String message) {
        engine.tell(caseNumber, message);
    }

    /** Ends a case that waits for data which there will never be; any other goes on. */
    void resourceGone(String caseNumber) {
        engine.tellIfWaiting(caseNumber, RESOURCE_GONE);
    }

    void answered(OpenTask task, String userId, Decision decision, boolean dataReady) {
        engine.complete(task.id(), userId, Map.of(ANSWER.name(), decision.name(), DATA_READY.name(), dataReady));
    }

    void mediated(OpenTask task, String userId, MediationResult result) {
        engine.complete(task.id(), userId, Map.of(MEDIATION.name(), result.name()));
    }

    void supervised(OpenTask task, String userId) {
        engine.complete(task.id(), userId, Map.of());
    }

    void provided(OpenTask task, String userId) {
        engine.complete(task.id(), userId, Map.of(DATA_READY.name(), true));
    }

    /** The waiting task, which must be one of this process and of this kind. */
    OpenTask task(String taskId, String key) {
        OpenTask task = task(taskId);
        if (!task.key().equals(key)) {
            throw Refusal.conflict("该待办不是“%s”环节，不能这样办理。请刷新待办列表。".formatted(task.name()));
        }
        return task;
    }

    OpenTask task(String taskId) {
        OpenTask task = engine.task(taskId);
        if (!task.processKey().equals(KEY)) {
            throw Refusal.notFound("这不是共享申请的待办。");
        }
        return task;
    }

    /** Who works on its tasks and who supervises it. */
    @Configuration
    static class Rights {

        @Bean
        Procedure conditionalSharing() {
            return new Procedure(
                    KEY,
                    Set.of(Role.APPROVER.group(), Role.DATA_OFFICER.group(), Role.COUNTY_AUTHORITY.group()),
                    Set.of(Role.BUREAU.group()));
        }
    }
}
