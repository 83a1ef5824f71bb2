package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.process.TaskRule.TaskAct;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Lets only the assignee or a member of a candidate group take and finish a task, and asks the procedure's own
 * {@link TaskRule}. Rights on a process definition reach every task of its instances; this guard narrows them to the
 * people a task is for. Work that the system does itself, without a signed-in user, passes.
 */
@Component
class TaskGuardListener implements TaskListener {

    private final ObjectProvider<TaskRule> rules;
    private final ObjectProvider<TaskHold> holds;
    private final TaskRecord records;
    private final ApplicationEventPublisher events;

    TaskGuardListener(
            ObjectProvider<TaskRule> rules,
            ObjectProvider<TaskHold> holds,
            @Lazy TaskRecord records,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.holds = holds;
        this.records = records;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_DELETE.equals(task.getEventName())) {
            events.publishEvent(new TaskGone(task.getId()));
            return;
        }
        Authentication authentication = Context.getCommandContext().getAuthentication();
        if (authentication != null && authentication.getUserId() != null) {
            AuditTrail.concerns(caseNumber(task));
            if (EVENTNAME_ASSIGNMENT.equals(task.getEventName())) {
                checkAssignment(task, authentication);
            } else {
                checkCompletion(task, authentication);
            }
        }
        if (EVENTNAME_ASSIGNMENT.equals(task.getEventName()) && !isAsked(task)) {
            events.publishEvent(new TaskReassigned(task.getId(), task.getAssignee()));
        }
        if (task.getAssignee() == null) {
            // Whoever takes it next decides, whatever an earlier assignee was asked.
            ((TaskEntity) task).setDelegationState(null);
        }
    }

    /** Taking a task is for oneself only; putting one back is open to its candidates, so that no absence blocks it. */
    private void checkAssignment(DelegateTask task, Authentication actor) {
        requireCandidate(task, actor);
        if (task.getAssignee() == null) {
            putBack(task, actor);
            return;
        }
        if (!task.getAssignee().equals(actor.getUserId())) {
            throw RequestRejected.forbidden("待办只能由本人签收，不能替他人签收或改派。请让对方登录后自行签收。");
        }
        ruleFor(task).forEach(rule -> rule.mayWork(act(task, actor.getUserId())));
    }

    /** One's own task may always be given back; a colleague's only by those who may work on it themselves. */
    private void putBack(DelegateTask task, Authentication actor) {
        String from = assigneeBefore(task);
        if (from == null) {
            return;
        }
        if (from.equals(actor.getUserId())) {
            requireToDecide(task);
            requireForDepartment(task);
            return;
        }
        TaskAct act = act(task, actor.getUserId());
        ruleFor(task).forEach(rule -> rule.mayWork(act));
        events.publishEvent(new TaskPutBack(act.caseNumber(), task.getName(), from, act.userId()));
    }

    private static @Nullable String assigneeBefore(DelegateTask task) {
        PropertyChange change = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return change == null ? null : change.getOrgValueString();
    }

    private void checkCompletion(DelegateTask task, Authentication actor) {
        String assignee = task.getAssignee();
        if (assignee != null && !assignee.equals(actor.getUserId())) {
            throw takenBy(assignee);
        }
        requireCandidate(task, actor);
        requireToDecide(task);
        requireFree(task);
        TaskAct act = act(task, actor.getUserId());
        ruleFor(task).forEach(rule -> {
            rule.mayWork(act);
            if (!records.isRecorded(act.taskId())) {
                throw RequestRejected.invalid("", "请在办理表单中填写并提交办理意见，不能直接完成待办。");
            }
        });
    }

    /** What somebody is told who comes too late. */
    static RequestRejected takenBy(String assignee) {
        CommandContext context = Context.getCommandContext();
        User holder = context.runWithoutAuthorization(
                () -> context.getReadOnlyIdentityProvider().findUserById(assignee));
        return RequestRejected.conflict(
                "该待办已由%s签收，您的操作没有生效。请刷新待办列表。".formatted(holder == null ? "其他人" : holder.getFirstName()));
    }

    /** Whoever is only asked for an opinion gives it, and nothing else. */
    private static void requireToDecide(DelegateTask task) {
        if (isAsked(task)) {
            throw RequestRejected.conflict("此件是同事委派给您写意见的，由委派的同事决定。请填写并交回意见。");
        }
    }

    private static boolean isAsked(DelegateTask task) {
        return ((TaskEntity) task).getDelegationState() == DelegationState.PENDING;
    }

    private void requireFree(DelegateTask task) {
        holds.stream()
                .flatMap(hold -> hold.heldBy(task.getId()).stream())
                .findFirst()
                .ifPresent(sentence -> {
                    throw RequestRejected.conflict(sentence);
                });
    }

    /** A task that names its person is nobody else's. */
    private static void requireForDepartment(DelegateTask task) {
        if (task.getCandidates().stream().allMatch(link -> link.getGroupId() == null)) {
            throw RequestRejected.conflict("这件待办只由您本人办理，不能退回。如不便办理，请告知加签的同事减签。");
        }
    }

    /** Whether the rules of the procedure keep the person from the case, whatever the person's role. */
    boolean isConcerned(DelegateTask task, String person) {
        TaskAct act = act(task, person);
        try {
            ruleFor(task).forEach(rule -> rule.mayWork(act));
            return false;
        } catch (RequestRejected concerned) {
            return true;
        }
    }

    /** Why the colleague cannot be given the task, to be said after the name; empty for one who can. */
    Optional<String> unfit(DelegateTask task, Authentication colleague) {
        if (!isCandidate(task, colleague)) {
            return Optional.of("没有办理此件的角色");
        }
        return isConcerned(task, colleague.getUserId()) ? Optional.of("办理此件须回避") : Optional.empty();
    }

    /** Whether the colleague can be given the task; nobody can be given one that was finished since it was read. */
    boolean isFit(DelegateTask task, Authentication colleague) {
        try {
            return unfit(task, colleague).isEmpty();
        } catch (RequestRejected finished) {
            return false;
        }
    }

    private static void requireCandidate(DelegateTask task, Authentication actor) {
        if (!isCandidate(task, actor)) {
            throw RequestRejected.forbidden("您不是该待办的办理人，不能签收或办理。");
        }
    }

    private static boolean isCandidate(DelegateTask task, Authentication person) {
        List<String> groups = Objects.requireNonNullElse(person.getGroupIds(), List.of());
        Set<IdentityLink> candidates = task.getCandidates();
        // Every model names candidates: a task that has none any more was finished since it was read.
        if (candidates.isEmpty()) {
            throw finishedMeanwhile();
        }
        boolean sameDepartment = task.getTenantId() == null
                || Objects.requireNonNullElse(person.getTenantIds(), List.<String>of())
                        .contains(task.getTenantId());
        return sameDepartment && candidates.stream().anyMatch(link -> isFor(link, person.getUserId(), groups));
    }

    private static boolean isFor(IdentityLink link, @Nullable String userId, List<String> groups) {
        return IdentityLinkType.CANDIDATE.equals(link.getType())
                && (Objects.equals(link.getUserId(), userId) || groups.contains(link.getGroupId()));
    }

    private Stream<TaskRule> ruleFor(DelegateTask task) {
        String processKey = task.getProcessDefinitionId().split(":")[0];
        return rules.stream().filter(rule -> rule.processKey().equals(processKey));
    }

    private static TaskAct act(DelegateTask task, String userId) {
        return new TaskAct(task.getId(), task.getTaskDefinitionKey(), caseNumber(task), userId);
    }

    /** Between the reading of the task and this, somebody else may have finished it and ended its case. */
    static String caseNumber(DelegateTask task) {
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        if (execution == null || execution.getProcessInstance() == null) {
            throw finishedMeanwhile();
        }
        return execution.getProcessBusinessKey();
    }

    private static RequestRejected finishedMeanwhile() {
        return RequestRejected.conflict("该待办刚刚已由他人办结，您的操作没有生效。请刷新待办列表。");
    }
}
