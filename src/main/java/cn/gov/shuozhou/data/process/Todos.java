package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.engine.Identities;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
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
    private final TaskOffers offers;
    private final Clock clock;

    Todos(
            TaskService taskService,
            RuntimeService runtimeService,
            Identities identities,
            Clocks clocks,
            @Lazy TaskOffers offers,
            Clock clock) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.identities = identities;
        this.clocks = clocks;
        this.offers = offers;
        this.clock = clock;
    }

    /** What waits for this person or for one of the person's groups; the nearest deadline first. */
    public List<TodoItem> of(String userId, int atMost) {
        return of(userId, TodoFilter.MINE, atMost, 0);
    }

    /** So many of the tasks that the filter lets pass, after skipping the first ones; the nearest deadline first. */
    public List<TodoItem> of(String userId, TodoFilter filter, int limit, int offset) {
        return identities.as(userId, () -> items(userId, tasks(userId, filter, limit, offset)));
    }

    /** Those of these tasks that the person may work on, a colleague's too; in no order. */
    public List<TodoItem> ofIds(String userId, Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        String[] ids = taskIds.toArray(String[]::new);
        return identities.as(userId, () -> {
            Map<String, Task> found = new LinkedHashMap<>();
            // One that names its person has no candidate group.
            Stream.of(
                            waitingFor(userId, TodoFilter.DEPARTMENT),
                            taskService.createTaskQuery().active().taskAssignee(userId))
                    .flatMap(query -> query.taskIdIn(ids).list().stream())
                    .forEach(task -> found.put(task.getId(), task));
            return items(userId, List.copyOf(found.values()));
        });
    }

    /** The cases with an open task that one of these people has taken. */
    public List<String> casesTakenBy(Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return List.of();
        }
        Set<String> instances =
                taskService.createTaskQuery().taskAssigneeIn(userIds.toArray(String[]::new)).list().stream()
                        .map(Task::getProcessInstanceId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return instances.isEmpty()
                ? List.of()
                : List.copyOf(caseNumbers(instances).values());
    }

    /** How many tasks wait for this person. */
    public long count(String userId) {
        return count(userId, TodoFilter.MINE);
    }

    /** How many of them the filter lets pass. */
    public long count(String userId, TodoFilter filter) {
        return identities.as(userId, () -> waitingFor(userId, filter).count());
    }

    private List<Task> tasks(String userId, TodoFilter filter, int limit, int offset) {
        return waitingFor(userId, filter)
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(offset, limit);
    }

    private TaskQuery waitingFor(String userId, TodoFilter filter) {
        List<String> groups = List.copyOf(identities.groupsOf(userId));
        TaskQuery query = taskService.createTaskQuery().active();
        if (groups.isEmpty()) {
            query.taskAssignee(userId);
        } else if (filter.colleagues()) {
            query.taskCandidateGroupIn(groups).includeAssignedTasks();
        } else {
            TaskQuery either = query.or().taskAssignee(userId).taskCandidateGroupIn(groups);
            Set<String> offered = offers.offeredTo(userId);
            if (!offered.isEmpty()) {
                either.taskIdIn(offered.toArray(String[]::new));
            }
            either.endOr();
        }
        return filter.due() == null ? query : due(query, filter.due());
    }

    /** A last day ends at 24:00, which may be written as the first moment of the next one. */
    private TaskQuery due(TaskQuery query, TodoFilter.Due due) {
        LocalDate today = LocalDate.now(clock);
        return switch (due) {
            case TODAY -> query.dueAfter(startOf(today)).dueBefore(justAfter(startOf(today.plusDays(1))));
            case NEAR -> query.dueAfter(startOf(today)).dueBefore(justAfter(clocks.endOfNextWorkingDay()));
            case OVERDUE -> query.dueBefore(justAfter(startOf(today)));
        };
    }

    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(TimeConfiguration.ZONE).toInstant());
    }

    private static Date justAfter(Date moment) {
        return Date.from(moment.toInstant().plusMillis(1));
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
        Map<String, List<CaseClock>> clocksOfCases = clocks.ofCases(Set.copyOf(caseNumbers.values()));
        return tasks.stream()
                .map(task -> {
                    String caseNumber = caseNumbers.getOrDefault(task.getProcessInstanceId(), "");
                    return new TodoItem(
                            task.getId(),
                            task.getName(),
                            caseNumber,
                            resources.getOrDefault(task.getProcessInstanceId(), ""),
                            requesters.getOrDefault(task.getProcessInstanceId(), ""),
                            deadline(clocksOfCases.getOrDefault(caseNumber, List.of()), task.getDueDate()),
                            userId.equals(task.getAssignee()),
                            task.getAssignee());
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
    private @Nullable Deadline deadline(List<CaseClock> ofCase, @Nullable Date due) {
        if (due == null) {
            return null;
        }
        LocalDate lastDay =
                due.toInstant().minusMillis(1).atZone(TimeConfiguration.ZONE).toLocalDate();
        return ofCase.stream()
                .filter(running -> running.isOpen() && running.dueOn().equals(lastDay))
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
