package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.engine.Identities;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The open tasks of a person. The engine is asked in the person's name, so its permissions and tenants decide what is seen. */
@Service
public class Todos {

    /** The resource a case is about; procedures set it so that lists of tasks can show it. */
    public static final ProcessVariable<String> RESOURCE_NAME = ProcessVariable.text("resourceName");

    /** The department that asks; procedures set it so that lists of tasks can show it. */
    public static final ProcessVariable<String> REQUESTER_NAME = ProcessVariable.text("requesterName");

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final Identities identities;
    private final Clocks clocks;

    Todos(TaskService taskService, RuntimeService runtimeService, Identities identities, Clocks clocks) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.identities = identities;
        this.clocks = clocks;
    }

    /** What waits for this person or for one of the person's groups; the nearest deadline first. */
    public List<TodoItem> of(String userId, int atMost) {
        return identities.as(userId, () -> items(userId, tasksFor(userId, atMost)));
    }

    /** How many tasks wait for this person. */
    public long count(String userId) {
        return identities.as(userId, () -> waitingFor(userId).count());
    }

    private List<Task> tasksFor(String userId, int atMost) {
        return waitingFor(userId)
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, atMost);
    }

    private TaskQuery waitingFor(String userId) {
        TaskQuery query = taskService.createTaskQuery().active().or().taskAssignee(userId);
        List<String> groups = List.copyOf(identities.groupsOf(userId));
        return (groups.isEmpty() ? query : query.taskCandidateGroupIn(groups)).endOr();
    }

    private List<TodoItem> items(String userId, List<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Set<String> instances = tasks.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> caseNumbers = caseNumbers(instances);
        Map<String, String> resources = values(instances, RESOURCE_NAME);
        Map<String, String> requesters = values(instances, REQUESTER_NAME);
        return tasks.stream()
                .map(task -> {
                    String caseNumber = caseNumbers.getOrDefault(task.getProcessInstanceId(), "");
                    return new TodoItem(
                            task.getId(),
                            task.getName(),
                            caseNumber,
                            resources.getOrDefault(task.getProcessInstanceId(), ""),
                            requesters.getOrDefault(task.getProcessInstanceId(), ""),
                            deadline(caseNumber, task.getDueDate()),
                            userId.equals(task.getAssignee()));
                })
                .toList();
    }

    private Map<String, String> caseNumbers(Set<String> instances) {
        return runtimeService.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Map<String, String> values(Set<String> instances, ProcessVariable<String> variable) {
        Map<String, String> values = new HashMap<>();
        runtimeService
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableName(variable.name())
                .list()
                .forEach(found -> values.put(found.getProcessInstanceId(), String.valueOf(found.getValue())));
        return values;
    }

    /** A task is due on the last day of its clock, whether its date says so as that day's last or the next day's first moment. */
    private @Nullable Deadline deadline(String caseNumber, @Nullable Date due) {
        if (due == null) {
            return null;
        }
        LocalDate lastDay =
                due.toInstant().minusMillis(1).atZone(TimeConfiguration.ZONE).toLocalDate();
        return clocks.of(caseNumber).stream()
                .filter(clock -> clock.isOpen() && clock.dueOn().equals(lastDay))
                .findFirst()
                .map(clocks::deadline)
                .orElse(null);
    }

    /** Gives back the tasks the user had claimed, so that colleagues may claim them. */
    public void release(String userId) {
        taskService
                .createTaskQuery()
                .taskAssignee(userId)
                .list()
                .forEach(task -> taskService.setAssignee(task.getId(), null));
    }
}
