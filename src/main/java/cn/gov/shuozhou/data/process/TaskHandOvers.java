package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Gives a task that somebody has taken to a colleague. The engine lets nobody do that in the own name; here the guard is
 * asked about the colleague, and the system then does it.
 */
@Component
public class TaskHandOvers {

    private final TaskService taskService;
    private final Identities identities;
    private final TaskGuardListener guard;
    private final ProcessEngineConfigurationImpl configuration;

    TaskHandOvers(
            TaskService taskService,
            Identities identities,
            TaskGuardListener guard,
            ProcessEngineConfigurationImpl configuration) {
        this.taskService = taskService;
        this.identities = identities;
        this.guard = guard;
        this.configuration = configuration;
    }

    /** Why the colleague cannot be given the task, to be said after the name; empty for one who can. */
    public Optional<String> unfit(String taskId, String colleague) {
        return on(taskId, task -> guard.unfit(task, identity(colleague)));
    }

    /**
     * Gives the task to the colleague for good; who had it first stays its owner.
     *
     * @param from who is thought to have taken it
     * @throws RequestRejected conflict when that is not so any more
     */
    public void transfer(String taskId, String from, String to) {
        CaseEngine.run(() -> on(taskId, task -> {
            CaseEngine.requireTakenBy(from, task);
            if (task.getOwner() == null) {
                taskService.setOwner(taskId, from);
            }
            taskService.setAssignee(taskId, to);
            return true;
        }));
    }

    /** In one command, so that the task is changed as it was read or not at all. */
    private <T> T on(String taskId, Function<TaskEntity, T> work) {
        return identities.asSystem(() -> configuration
                .getCommandExecutorTxRequired()
                .execute(context ->
                        work.apply(Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                                .orElseThrow(CaseEngine::noSuchTask))));
    }

    private Authentication identity(String person) {
        return new Authentication(person, List.copyOf(identities.groupsOf(person)), identities.tenantsOf(person));
    }
}
