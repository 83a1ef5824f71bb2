package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.engine.EngineFailures;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the faces of all models ask of the engine: start a case, tell it what has happened, finish one of its tasks. */
@Component
public class CaseEngine {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final Identities identities;
    private final ProcessEngineConfigurationImpl configuration;

    CaseEngine(
            RuntimeService runtimeService,
            TaskService taskService,
            Identities identities,
            ProcessEngineConfigurationImpl configuration) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.identities = identities;
        this.configuration = configuration;
    }

    void start(String processKey, String caseNumber, String handlingDepartment, Map<String, Object> values) {
        Map<String, Object> variables = new HashMap<>(values);
        variables.putAll(Map.ofEntries(ProcessVariable.HANDLING_DEPARTMENT.of(handlingDepartment)));
        run(() -> runtimeService.startProcessInstanceByKey(processKey, caseNumber, variables));
    }

    /**
     * Tells the case that something has happened, with what the model goes on by.
     *
     * @throws RequestRejected conflict when the case does not wait for it any more
     */
    void tell(String caseNumber, String message, Map<String, Object> variables) {
        run(() -> configuration.getCommandExecutorTxRequired().execute(context -> {
            runtimeService
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseNumber)
                    .setVariables(variables.isEmpty() ? variables : known(waitingFor(caseNumber, message), variables))
                    .correlate();
            return true;
        }));
    }

    boolean isWaiting(String caseNumber, String message) {
        return runtimeService
                        .createExecutionQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /**
     * As {@link #tell}, but nothing happens when the case does not wait for it.
     *
     * @return whether it did
     */
    boolean tellIfWaiting(String caseNumber, String message) {
        boolean waiting = isWaiting(caseNumber, message);
        if (waiting) {
            tell(caseNumber, message, Map.of());
        }
        return waiting;
    }

    /**
     * The same for one of several branches that wait for the same.
     *
     * @return whether any did
     */
    boolean tellOneIfWaiting(String caseNumber, String message) {
        List<Execution> waiting = waitingFor(caseNumber, message);
        if (!waiting.isEmpty()) {
            run(() ->
                    runtimeService.messageEventReceived(message, waiting.get(0).getId()));
        }
        return !waiting.isEmpty();
    }

    private List<Execution> waitingFor(String caseNumber, String message) {
        return runtimeService
                .createExecutionQuery()
                .processInstanceBusinessKey(caseNumber)
                .messageEventSubscriptionName(message)
                .list();
    }

    /** The same values; what an older version of the model has stored of the case the engine refuses to set in passing. */
    private static Map<String, Object> known(List<?> scopes, Map<String, Object> values) {
        Map<String, Object> known = new HashMap<>(values);
        known.replaceAll((name, value) -> value instanceof TypedValue passing
                        && scopes.stream().anyMatch(scope -> ((VariableScope) scope).hasVariable(name))
                ? passing.getValue()
                : value);
        return known;
    }

    /** How many tasks of this kind the case waits in. */
    long count(String caseNumber, String taskKey) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(taskKey)
                .count();
    }

    /**
     * Finishes a task in the person's name; the guard checks the right to do so, and more narrowly than the engine's rights on
     * the procedure, which are not asked as well.
     *
     * @throws RequestRejected when the person may not, or somebody was faster
     */
    void complete(String taskId, String userId, Map<String, Object> variables) {
        try {
            run(() -> identities.as(
                    userId,
                    () -> configuration.getCommandExecutorTxRequired().execute(context -> {
                        TaskEntity task = context.getTaskManager().findTaskById(taskId);
                        Map<String, Object> values =
                                known(Stream.ofNullable(task).toList(), variables);
                        return context.runWithoutAuthorization(() -> {
                            taskService.complete(taskId, values);
                            return true;
                        });
                    })));
        } catch (RequestRejected refusal) {
            throw refusal.kind() == RequestRejected.Kind.CONFLICT
                    ? overtaken(taskId, userId).orElse(refusal)
                    : refusal;
        }
    }

    /**
     * Of two at the same moment the engine refuses the slower without saying who was faster. Empty also when the database
     * answers nothing more in this transaction.
     */
    private Optional<RequestRejected> overtaken(String taskId, String userId) {
        try {
            return configuration
                    .getCommandExecutorTxRequired()
                    .execute(context -> Optional.ofNullable(
                                    context.getTaskManager().findTaskById(taskId))
                            .map(TaskEntity::getAssignee)
                            .filter(assignee -> !assignee.equals(userId))
                            .map(TaskGuardListener::takenBy));
        } catch (RuntimeException afterFailedStatement) {
            return Optional.empty();
        }
    }

    /**
     * Gives a task that somebody has taken back to its department, in the person's name; the guard checks the right to do
     * so.
     *
     * @param from who is thought to have taken it
     * @throws RequestRejected conflict when that is not so any more
     */
    public void putBack(String taskId, String from, String userId) {
        run(() -> identities.as(
                userId,
                () -> configuration.getCommandExecutorTxRequired().execute(context -> {
                    requireTakenBy(from, context.getTaskManager().findTaskById(taskId));
                    taskService.setAssignee(taskId, null);
                    return true;
                })));
    }

    /**
     * Lets the case wait again where it waited before: the step that it waits in ends, those that it goes back to begin.
     * Nobody may have taken the step's task.
     *
     * @param from the step, of which one is waited in
     * @throws RequestRejected conflict, naming nobody, when the case does not wait there or somebody has just begun
     */
    void stepBack(String processKey, String caseNumber, String from, List<String> to) {
        run(() -> identities.asSystem(() -> configuration
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    String instance = runtimeService
                            .createProcessInstanceQuery()
                            .processDefinitionKey(processKey)
                            .processInstanceBusinessKey(caseNumber)
                            .singleResult()
                            .getId();
                    // In one command, so that whoever takes the task at the same moment is too late or makes this too
                    // late.
                    requireUntaken(context.getTaskManager().findTasksByProcessInstanceId(instance), from);
                    ProcessInstanceModificationBuilder back = runtimeService
                            .createProcessInstanceModification(instance)
                            .cancelAllForActivity(from);
                    to.forEach(back::startBeforeActivity);
                    back.execute();
                    return true;
                })));
    }

    private static void requireUntaken(List<TaskEntity> tasks, String key) {
        if (tasks.stream().anyMatch(task -> key.equals(task.getTaskDefinitionKey()) && task.getAssignee() != null)) {
            throw RequestRejected.conflict("下一步刚刚已有人签收，您的操作没有生效。请刷新后查看最新情况。");
        }
    }

    static void requireTakenBy(String from, @Nullable TaskEntity task) {
        if (task == null) {
            throw noSuchTask();
        }
        if (!from.equals(task.getAssignee())) {
            throw task.getAssignee() == null
                    ? RequestRejected.conflict("该待办刚刚已退回部门，可以直接签收。")
                    : TaskGuardListener.takenBy(task.getAssignee());
        }
    }

    boolean knows(String model, String element) {
        return configuration
                        .getCommandExecutorTxRequired()
                        .execute(context -> configuration
                                .getDeploymentCache()
                                .findBpmnModelInstanceForProcessDefinition(model)
                                .getModelElementById(element))
                != null;
    }

    /**
     * The waiting task of this id.
     *
     * @throws RequestRejected conflict when it is finished or never was
     */
    public OpenTask task(String taskId) {
        Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw noSuchTask();
        }
        return open(task);
    }

    /** Where the form of the task is found. */
    public String form(String taskId) {
        Task task = taskService
                .createTaskQuery()
                .taskId(taskId)
                .initializeFormKeys()
                .singleResult();
        if (task == null) {
            throw noSuchTask();
        }
        return task.getFormKey().replaceFirst("^embedded:", "");
    }

    /** Takes the task in the person's name; the guard checks the right to do so. */
    public void claim(String taskId, String userId) {
        run(() -> identities.as(userId, () -> {
            taskService.claim(taskId, userId);
            return true;
        }));
    }

    /** The task of this kind in which the case waits, if it does. */
    Optional<OpenTask> waiting(String caseNumber, String taskKey) {
        return Optional.ofNullable(taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .taskDefinitionKey(taskKey)
                        .singleResult())
                .map(this::open);
    }

    /** The tasks in which the case waits. */
    public List<OpenTask> open(String caseNumber) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(this::open)
                .toList();
    }

    private OpenTask open(Task task) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getProcessDefinitionId().split(":")[0],
                task.getProcessDefinitionId(),
                caseNumber(task.getProcessInstanceId()),
                task.getAssignee(),
                task.getOwner(),
                task.getDelegationState() == DelegationState.PENDING);
    }

    /** By its key: whoever was given the task may know its case, so no query needs to check rights again. */
    private String caseNumber(String processInstanceId) {
        ExecutionEntity instance = configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.getExecutionManager().findExecutionById(processInstanceId));
        if (instance == null || instance.getBusinessKey() == null) {
            throw noSuchTask();
        }
        return instance.getBusinessKey();
    }

    /** The same answer for a task that is finished, does not exist, or does not concern this person. */
    public static RequestRejected noSuchTask() {
        return RequestRejected.conflict("该待办已办结或不存在。请刷新待办列表。");
    }

    /** What the engine refuses in its own words is refused in ours. */
    static void run(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failure) {
            throw EngineFailures.asRefusal(failure)
                    .map(RuntimeException.class::cast)
                    .orElse(failure);
        }
    }
}
