package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.engine.Identities;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives colleagues a task beside one that waits. The engine's own subtasks belong to no process: they have no form, no
 * department and no guard; so each is a small process of its own.
 */
@Component
public class AddedSigners {

    /** Id of the process. Its instances have the number of the case, but are not the case. */
    public static final String PROCESS = "added-signature";

    public static final ProcessVariable<String> SIGNER = ProcessVariable.text("signer");

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final Identities identities;
    private final ProcessEngineConfigurationImpl configuration;

    AddedSigners(
            RuntimeService runtimeService,
            TaskService taskService,
            Identities identities,
            ProcessEngineConfigurationImpl configuration) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.identities = identities;
        this.configuration = configuration;
    }

    /**
     * Gives the colleague a task beside the one that waits, due on the same day.
     *
     * @param holder who is thought to have taken the one that waits
     * @return the colleague's task
     */
    public String add(OpenTask beside, String holder, String signer, String department) {
        return identities.asSystem(() -> {
            Map<String, Object> values = new HashMap<>();
            values.putAll(Map.ofEntries(ProcessVariable.HANDLING_DEPARTMENT.of(department)));
            values.put(SIGNER.name(), signer);
            Date due = hold(beside.id(), holder, values);
            String instance = runtimeService
                    .startProcessInstanceByKey(PROCESS, beside.caseNumber(), values)
                    .getId();
            Task added =
                    taskService.createTaskQuery().processInstanceId(instance).singleResult();
            taskService.setDueDate(added.getId(), due);
            return added.getId();
        });
    }

    /** Changes the waiting task, so that whoever finishes it or hands it on at the same moment is too late, or this is. */
    private @Nullable Date hold(String taskId, String holder, Map<String, Object> values) {
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity waiting = context.getTaskManager().findTaskById(taskId);
            CaseEngine.requireTakenBy(holder, waiting);
            copy(waiting, Todos.RESOURCE_NAME, values);
            copy(waiting, Todos.REQUESTER_NAME, values);
            waiting.setDescription("加签 " + UUID.randomUUID());
            return waiting.getDueDate();
        });
    }

    /** The colleague's task is not needed any more. */
    public void end(String taskId, String why) {
        identities.asSystem(() -> {
            Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
            if (task != null) {
                runtimeService.deleteProcessInstance(task.getProcessInstanceId(), why);
            }
            return true;
        });
    }

    private static void copy(TaskEntity from, ProcessVariable<String> variable, Map<String, Object> values) {
        Object value = from.getVariable(variable.name());
        if (Objects.nonNull(value)) {
            values.put(variable.name(), value);
        }
    }
}
