package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives a task that somebody has taken to a colleague. The engine lets nobody do that in the own name; here the guard is
 * asked about the colleague, and the system then does it.
 */
@Component
public class TaskHandOvers {

    private static final int MOST = 500;

    /**
     * A task that was given back.
     *
     * @param toOwner whether the principal has it again
     */
    public record Returned(String caseNumber, String name, boolean toOwner) {}

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

    /** Whether the colleague can be given the task now; a task that is finished, nobody. */
    public boolean isFit(String taskId, String colleague) {
        return whileThere(taskId, task -> guard.isFit(task, identity(colleague)))
                .orElse(false);
    }

    /** Whether the colleague must keep away from the case. */
    public boolean isConcerned(String taskId, String colleague) {
        return on(taskId, task -> guard.isConcerned(task, colleague));
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

    /**
     * Asks the colleague's opinion: the task is the colleague's until it {@linkplain #takeBack comes back}, who cannot decide.
     *
     * @param from who is thought to have taken it
     * @throws RequestRejected conflict when that is not so any more
     */
    public void ask(String taskId, String from, String of) {
        CaseEngine.run(() -> on(taskId, task -> {
            CaseEngine.requireTakenBy(from, task);
            // The engine gives a task back to its owner, who may be somebody who had it before.
            taskService.setOwner(taskId, from);
            taskService.delegateTask(taskId, of);
            return true;
        }));
    }

    /**
     * Gives the task back to its owner, or to the department when the owner cannot work on it any more.
     *
     * @param from who is thought to have taken it
     * @param firstOwner who had it first, where that is somebody else
     * @return whether the owner has it again
     * @throws RequestRejected conflict when it is not taken by that person any more
     */
    public boolean takeBack(String taskId, String from, @Nullable String firstOwner) {
        AtomicBoolean owned = new AtomicBoolean();
        CaseEngine.run(() -> owned.set(on(taskId, task -> {
            CaseEngine.requireTakenBy(from, task);
            String owner = Objects.requireNonNull(task.getOwner(), taskId);
            boolean fit = guard.unfit(task, identity(owner)).isEmpty();
            if (task.getDelegationState() == DelegationState.PENDING) {
                taskService.resolveTask(taskId);
            }
            taskService.setAssignee(taskId, fit ? owner : null);
            if (firstOwner != null) {
                taskService.setOwner(taskId, firstOwner);
            }
            return fit;
        })));
        return owned.get();
    }

    /** What the person has taken to decide on it, the oldest first; at most five hundred. */
    public List<TakenTask> takenBy(String person) {
        return identities.asSystem(() ->
                taskService
                        .createTaskQuery()
                        .active()
                        .taskAssignee(person)
                        .orderByTaskCreateTime()
                        .asc()
                        .listPage(0, MOST)
                        .stream()
                        .filter(task -> task.getDelegationState() != DelegationState.PENDING)
                        .map(task -> new TakenTask(
                                task.getId(),
                                task.getProcessDefinitionId().split(":")[0],
                                LocalDateTime.ofInstant(task.getCreateTime().toInstant(), TimeConfiguration.ZONE)))
                        .toList());
    }

    /**
     * Gives a task that a deputy has taken back to the principal, or to the department when that one cannot work on it.
     *
     * @param firstOwner its owner before; null when it had none
     * @return empty when the deputy has not got it any more
     */
    public Optional<Returned> giveBack(String taskId, String deputy, String principal, @Nullable String firstOwner) {
        return whileThere(taskId, task -> {
            if (task.getDelegationState() == DelegationState.PENDING && deputy.equals(task.getOwner())) {
                taskService.resolveTask(taskId);
            }
            if (!deputy.equals(task.getAssignee())) {
                return null;
            }
            boolean fit = guard.unfit(task, identity(principal)).isEmpty();
            taskService.setAssignee(taskId, fit ? principal : null);
            // The engine's own command refuses to take an owner away.
            task.setOwner(firstOwner);
            return new Returned(TaskGuardListener.caseNumber(task), task.getName(), fit);
        });
    }

    /** Gives the task back to its department. */
    public void putBack(String taskId, String from) {
        CaseEngine.run(() -> on(taskId, task -> {
            CaseEngine.requireTakenBy(from, task);
            taskService.setAssignee(taskId, null);
            return true;
        }));
    }

    private <T> T on(String taskId, Function<TaskEntity, T> work) {
        return whileThere(taskId, work).orElseThrow(CaseEngine::noSuchTask);
    }

    /** In one command, so that the task is changed as it was read or not at all; empty for a task that is finished. */
    private <T> Optional<T> whileThere(String taskId, Function<TaskEntity, @Nullable T> work) {
        return identities.asSystem(() -> configuration
                .getCommandExecutorTxRequired()
                .execute(context -> Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                        .map(work)));
    }

    private Authentication identity(String person) {
        return new Authentication(person, List.copyOf(identities.groupsOf(person)), identities.tenantsOf(person));
    }
}
