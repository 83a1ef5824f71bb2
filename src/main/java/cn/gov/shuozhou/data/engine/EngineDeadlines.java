package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.ClockInstant;
import cn.gov.shuozhou.data.clock.ClockTurned;
import cn.gov.shuozhou.data.clock.Clocks;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes the engine's timers and task due dates follow a clock. It acts before commit, when the engine has written what
 * it did in the same transaction, so that a timer just created or removed is seen as it is.
 */
@Component
class EngineDeadlines {

    private final Clocks clocks;
    private final Calendars calendars;
    private final ModelDeadlines models;
    private final SystemIdentity systemIdentity;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final TimerRevival revival;
    private final Clock time;

    EngineDeadlines(
            Clocks clocks,
            Calendars calendars,
            ModelDeadlines models,
            SystemIdentity systemIdentity,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy TaskService tasks,
            TimerRevival revival,
            Clock time) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.models = models;
        this.systemIdentity = systemIdentity;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.revival = revival;
        this.time = time;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void follow(ClockTurned turned) {
        clocks.of(turned.caseNumber()).stream()
                .filter(clock -> clock.isOpen() && clock.limitKey().equals(turned.limitKey()))
                .findFirst()
                .ifPresent(clock -> systemIdentity.run(() -> follow(clock)));
    }

    private void follow(CaseClock clock) {
        WorkingDays calendar = calendars.workingDays();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(clock.caseNumber())
                .list()
                .forEach(instance -> follow(clock, calendar, instance));
    }

    private void follow(CaseClock clock, WorkingDays calendar, ProcessInstance instance) {
        List<Job> timers = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list();
        timers.forEach(timer -> asked(models.ofTimer(timer), clock).ifPresent(moment -> {
            management.setJobDuedate(timer.getId(), moment.of(clock, calendar));
            holdOrRelease(timer, clock, instance);
        }));
        Set<String> waiting = timers.stream().map(models::eventOf).collect(Collectors.toSet());
        tasks.createTaskQuery().processInstanceId(instance.getId()).list().forEach(task -> {
            asked(models.ofTask(task), clock).ifPresent(moment -> setDue(task, moment, clock, calendar));
            setAgain(task, waiting, clock, calendar);
        });
    }

    /** What has fired already must fire again when its moment lies ahead once more. */
    private void setAgain(Task task, Set<String> waiting, CaseClock clock, WorkingDays calendar) {
        models.besideTask(task).forEach((timerId, asked) -> {
            Date moment = asked.moment().of(clock, calendar);
            if (asked.limitKey().equals(clock.limitKey())
                    && !waiting.contains(timerId)
                    && moment.after(Date.from(time.instant()))) {
                revival.set(task, timerId, moment);
            }
        });
    }

    private void setDue(Task task, ClockInstant moment, CaseClock clock, WorkingDays calendar) {
        task.setDueDate(moment.of(clock, calendar));
        tasks.saveTask(task);
    }

    /** A paused clock must not run out: its timers wait until it is resumed. */
    private void holdOrRelease(Job timer, CaseClock clock, ProcessInstance instance) {
        if (clock.paused()) {
            management.suspendJobById(timer.getId());
        } else if (!instance.isSuspended()) {
            management.activateJobById(timer.getId());
        }
    }

    private static Optional<ClockInstant> asked(Optional<ClockInstant.Asked> asked, CaseClock clock) {
        return asked.filter(a -> a.limitKey().equals(clock.limitKey())).map(ClockInstant.Asked::moment);
    }
}
