package cn.gov.shuozhou.data.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Who has the open tasks of a process instance, and since when.
 *
 * <p>Whoever asks must have decided that the reader may see the case: nothing is checked here.
 */
@Component
public class HeldTasks {

    private static final int MOST = 50;

    private final TaskService tasks;
    private final HistoryService history;

    HeldTasks(TaskService tasks, HistoryService history) {
        this.tasks = tasks;
        this.history = history;
    }

    /** The oldest first, and no more than a page can show. */
    public List<HeldTask> of(CaseInstance instance) {
        return tasks
                .createTaskQuery()
                .processInstanceId(instance.id())
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(task -> new HeldTask(
                        task.getName(), task.getTenantId(), task.getAssignee(), EngineTimes.of(since(task))))
                .toList();
    }

    private Date since(Task task) {
        return task.getAssignee() == null
                ? task.getCreateTime()
                : history
                        .createHistoricIdentityLinkLogQuery()
                        .taskId(task.getId())
                        .type(IdentityLinkType.ASSIGNEE)
                        .userId(task.getAssignee())
                        .operationType("add")
                        .orderByTime()
                        .desc()
                        .listPage(0, 1)
                        .stream()
                        .findFirst()
                        .map(HistoricIdentityLinkLog::getTime)
                        .orElse(task.getCreateTime());
    }
}
