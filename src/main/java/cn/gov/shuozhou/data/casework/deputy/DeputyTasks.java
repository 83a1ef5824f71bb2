package cn.gov.shuozhou.data.casework.deputy;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Deputising;
import cn.gov.shuozhou.data.casework.Recipient;
import cn.gov.shuozhou.data.casework.deputy.DeputyTaskMapper.Held;
import cn.gov.shuozhou.data.casework.deputy.DeputyTaskMapper.Named;
import cn.gov.shuozhou.data.casework.deputy.DeputyTaskMapper.Principal;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.TakenTask;
import cn.gov.shuozhou.data.process.TaskHandOvers;
import cn.gov.shuozhou.data.process.TaskOffers;
import cn.gov.shuozhou.data.process.TaskReassigned;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The tasks of those who are away: offered to their deputies, taken by them, given back when the deputyship ends. */
@Component
public class DeputyTasks implements TaskOffers, Deputising {

    private final DeputyshipMapper deputyships;
    private final DeputyTaskMapper mapper;
    private final TaskHandOvers handOvers;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    DeputyTasks(
            DeputyshipMapper deputyships,
            DeputyTaskMapper mapper,
            TaskHandOvers handOvers,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.deputyships = deputyships;
        this.mapper = mapper;
        this.handOvers = handOvers;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Set<String> offeredTo(String userId) {
        return offers(userId).keySet();
    }

    /** For whom each task is offered to the deputy; neither what the principal is a deputy for nor what the deputy may not do. */
    public Map<String, Deputyship> offers(String deputy) {
        Map<String, Deputyship> offers = new LinkedHashMap<>();
        for (Deputyship one : deputyships.running(deputy, today())) {
            List<TakenTask> taken = handOvers.takenBy(one.principal()).stream()
                    .filter(task -> one.covers(task.processKey(), task.cameAbout()))
                    .toList();
            Set<String> forOthers =
                    principals(taken.stream().map(TakenTask::id).toList()).keySet();
            taken.stream()
                    .map(TakenTask::id)
                    .filter(id -> !forOthers.contains(id))
                    .filter(id -> handOvers.isFit(id, deputy))
                    .forEach(id -> offers.put(id, one));
        }
        return offers;
    }

    /** For whom deputies have taken these tasks, by name. */
    public Map<String, String> principals(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? Map.of()
                : mapper.named(taskIds).stream().collect(Collectors.toMap(Named::taskId, Named::principal));
    }

    /**
     * Takes the task in the principal's stead, who stays on record as its owner.
     *
     * @return the principal's name
     * @throws RequestRejected conflict when it is not offered any more
     */
    public String take(OpenTask task, Person deputy) {
        Deputyship one = offers(deputy.id()).get(task.id());
        if (one == null || mapper.lock(one.id()) == null) {
            throw RequestRejected.conflict("此件现在不由您代理：代理已经结束，或者此件已另行办理。请刷新待办列表。");
        }
        handOvers.transfer(task.id(), one.principal(), deputy.id());
        mapper.insert(task.id(), one.id(), task.owner());
        return one.principalName();
    }

    @Override
    public Optional<Stead> stead(OpenTask task, Person person) {
        Principal principal = mapper.lockTask(task.id()) == null ? null : mapper.principal(task.id(), person.id());
        if (principal == null) {
            return Optional.empty();
        }
        if (today().isAfter(principal.endsOn())) {
            throw RequestRejected.conflict(
                    "您代理%s已于 %s 结束，此件不再由您办理。请刷新待办列表。".formatted(principal.name(), principal.endsOn()));
        }
        return Optional.of(new Stead(principal.id(), principal.name()));
    }

    @Override
    public void decided(OpenTask task, String verdict, Person deputy, Stead stead) {
        mapper.delete(task.id());
        messages.tell(
                task.caseNumber(),
                Recipient.person(stead.principal()),
                "待办已由代理人办理",
                "%s 已代您办理“%s”：%s。".formatted(deputy.name(), task.name(), verdict));
    }

    /** Anybody else who has it now has it in the own name. */
    @EventListener
    void forget(TaskReassigned reassigned) {
        mapper.forget(reassigned.taskId(), reassigned.assignee());
    }

    /**
     * Gives back what the deputy has taken and not answered: to the principal, or to the department when that one cannot
     * work on it.
     *
     * @return how many tasks that were
     */
    int giveBack(Deputyship one, String why) {
        int back = 0;
        for (Held held : mapper.held(one.id())) {
            mapper.delete(held.taskId());
            Optional<TaskHandOvers.Returned> returned =
                    handOvers.giveBack(held.taskId(), one.deputy(), one.principal(), held.firstOwner());
            returned.ifPresent(task -> record(one, task, why));
            back += returned.isPresent() ? 1 : 0;
        }
        return back;
    }

    private void record(Deputyship one, TaskHandOvers.Returned task, String why) {
        steps.addBySystem(
                task.caseNumber(),
                "代理结束",
                "“%s”原由%s代%s签收，%s，%s"
                        .formatted(
                                task.name(),
                                one.deputyName(),
                                one.principalName(),
                                why,
                                task.toOwner() ? "仍由" + one.principalName() + "办理" : "退回部门待办"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
