package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.ClockInstant;
import cn.gov.shuozhou.data.clock.ClockTurned;
import cn.gov.shuozhou.data.clock.Clocks;
import java.time.Clock;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
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

    /** A timer that did not agree with its clock. The job is null when there was none. */
    record Mended(@Nullable String jobId, String processInstanceId, String eventId, String before, Date moment) {}

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void follow(ClockTurned turned) {
        clocks.of(turned.caseNumber()).stream()
                .filter(clock -> clock.isOpen() && clock.limitKey().equals(turned.limitKey()))
                .findFirst()
                .ifPresent(this::mend);
    }

    /** Makes the timers and due dates of an open clock agree with it, and tells which timers did not. */
    List<Mended> mend(CaseClock clock) {
        List<Mended> mended = new ArrayList<>();
        systemIdentity.run(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(clock.caseNumber())
                .list()
                .forEach(instance -> mended.addAll(mend(clock, calendars.workingDays(), instance))));
        return mended;
    }

    private List<Mended> mend(CaseClock clock, WorkingDays calendar, ProcessInstance instance) {
        List<Job> timers = management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list();
        List<Mended> mended = new ArrayList<>();
        timers.forEach(timer -> asked(models.ofTimer(timer), clock)
                .map(moment -> moment.of(clock, calendar))
                .flatMap(moment -> mend(timer, moment, clock, instance))
                .ifPresent(mended::add));
        Set<String> waiting = timers.stream().map(models::eventOf).collect(Collectors.toSet());
        tasks.createTaskQuery().processInstanceId(instance.getId()).list().forEach(task -> {
            asked(models.ofTask(task), clock).ifPresent(moment -> setDue(task, moment.of(clock, calendar)));
            mended.addAll(setAgain(task, waiting, clock, calendar));
        });
        return mended;
    }

    private Optional<Mended> mend(Job timer, Date moment, CaseClock clock, ProcessInstance instance) {
        boolean held = clock.paused() || instance.isSuspended();
        boolean dated = timer.getDuedate().getTime() == moment.getTime();
        if (dated && timer.isSuspended() == held) {
            return Optional.empty();
        }
        String before = TimeConfiguration.words(timer.getDuedate()) + (timer.isSuspended() ? "，已挂起" : "");
        if (!dated) {
            management.setJobDuedate(timer.getId(), moment);
        }
        holdOrRelease(timer, clock, instance);
        return Optional.of(new Mended(timer.getId(), instance.getId(), models.eventOf(timer), before, moment));
    }

    /** What has fired already must fire again when its moment lies ahead once more. */
    private List<Mended> setAgain(Task task, Set<String> waiting, CaseClock clock, WorkingDays calendar) {
        List<Mended> mended = new ArrayList<>();
        models.besideTask(task).forEach((timerId, asked) -> {
            Date moment = asked.moment().of(clock, calendar);
            if (asked.concerns(clock) && !waiting.contains(timerId) && moment.after(Date.from(time.instant()))) {
                revival.set(task, timerId, moment);
                mended.add(new Mended(null, task.getProcessInstanceId(), timerId, "没有", moment));
            }
        });
        return mended;
    }

    private void setDue(Task task, Date moment) {
        if (task.getDueDate() == null || task.getDueDate().getTime() != moment.getTime()) {
            task.setDueDate(moment);
            tasks.saveTask(task);
        }
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
        return asked.filter(a -> a.concerns(clock)).map(ClockInstant.Asked::moment);
    }
}
