package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.engine.OwnExpressions;
import cn.gov.shuozhou.data.engine.ProcedureRights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The ready filters of Tasklist. The engine itself keeps everybody to the tasks of the own department; a filter only
 * says which of them to show.
 */
@Component
public class TaskFilters {

    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filterService;
    private final TaskService taskService;
    private final ProcedureRights rights;
    private final OwnExpressions ownExpressions;

    TaskFilters(
            FilterService filterService,
            TaskService taskService,
            ProcedureRights rights,
            OwnExpressions ownExpressions) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.rights = rights;
        this.ownExpressions = ownExpressions;
    }

    /** Creates or renews the filters and shows them to the groups. */
    public void offerTo(Set<String> groups) {
        offer("本部门待办", "本部门可以办理的全部事项", 10, ofMyGroups(), groups);
        offer("我的待办", "本人已签收的事项", 20, query().taskAssigneeExpression("${currentUser()}"), groups);
        offer(
                "今天到期",
                "今天到期、仍来得及办理的事项",
                25,
                ofMyGroups().dueAfterExpression("${now()}").dueBeforeExpression("${clocks.endOfToday()}"),
                groups);
        offer(
                "即将超期",
                "今天或下一个工作日到期的事项",
                30,
                ofMyGroups().dueAfterExpression("${now()}").dueBeforeExpression("${clocks.endOfNextWorkingDay()}"),
                groups);
        offer("已超期", "期限已过、仍须尽快办理的事项", 40, ofMyGroups().dueBeforeExpression("${now()}"), groups);
    }

    private TaskQuery query() {
        return taskService.createTaskQuery();
    }

    private TaskQuery ofMyGroups() {
        return query().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
    }

    private void offer(String name, String description, int priority, TaskQuery query, Set<String> groups) {
        Filter filter = filterService.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filterService.newTaskFilter(name);
        }
        ownExpressions.allow(query);
        filter.setQuery(query);
        filter.setProperties(properties(description, priority));
        Filter saved = filterService.saveFilter(filter);
        groups.forEach(group -> rights.showFilter(group, saved.getId()));
    }

    private static Map<String, Object> properties(String description, int priority) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("color", "#1f4e8c");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        // What a row shows of its case, it asks of our own interface.
        properties.put("variables", List.of());
        return properties;
    }
}
