package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demo's first start tell what has happened before: at each moment of the past timers fire as they did. */
@Component
@Profile("demo")
public class DemoPast {

    private final DemoClock clock;
    private final ManagementService management;
    private final ObjectProvider<JobExecutor> executors;
    private final Calendars calendars;
    private final boolean wanted;

    DemoPast(
            DemoClock clock,
            ManagementService management,
            ObjectProvider<JobExecutor> executors,
            Calendars calendars,
            @Value("${app.demo.cases:true}") boolean wanted) {
        this.clock = clock;
        this.management = management;
        this.executors = executors;
        this.calendars = calendars;
        this.wanted = wanted;
    }

    /** Whether the demo is to have cases at all. */
    public boolean isWanted() {
        return wanted;
    }

    /** The working day that was so many before this one; a day of rest counts as the working day before it. */
    public LocalDate workdaysBefore(LocalDate day, int count) {
        WorkingDays days = calendars.workingDays();
        LocalDate before = days.isWorkingDay(day) ? day : days.previous(day);
        for (int i = 0; i < count; i++) {
            before = days.previous(before);
        }
        return before;
    }

    /** The working day that comes so many after this one. */
    public LocalDate workdaysAfter(LocalDate day, int count) {
        return calendars.workingDays().plusWorkingDays(day, count);
    }

    /** Something that somebody does at a moment. */
    public record Happening(LocalDateTime at, Runnable deed) {}

    /** Lets everything happen that lies before the present, in the order of time. */
    public void tell(List<Happening> happenings) {
        tell(time -> happenings.stream()
                .filter(one -> one.at().isBefore(clock.realTime()))
                .sorted(Comparator.comparing(Happening::at))
                .forEach(one -> {
                    time.accept(one.at());
                    one.deed().run();
                }));
    }

    /** Tells a story, which is given the way to move through time; afterwards it is the present again. */
    public void tell(Consumer<Consumer<LocalDateTime>> story) {
        List<JobExecutor> active =
                executors.stream().filter(JobExecutor::isActive).toList();
        active.forEach(JobExecutor::shutdown);
        try {
            clock.remember(() -> {
                story.accept(this::at);
                at(clock.realTime());
            });
        } finally {
            active.forEach(JobExecutor::start);
        }
    }

    /** Everything that was due before has happened at its own time. */
    private void at(LocalDateTime moment) {
        Optional<Job> due = next(moment);
        while (due.isPresent()) {
            Job job = due.get();
            Date when = job.getDuedate();
            if (when != null && when.after(ClockUtil.getCurrentTime())) {
                clock.pretend(LocalDateTime.ofInstant(when.toInstant(), clock.getZone()));
            }
            management.executeJob(job.getId());
            due = next(moment);
        }
        clock.pretend(moment);
    }

    /** Those of cases, one by one, since what one job does may make another needless; the engine's own have no process. */
    private Optional<Job> next(LocalDateTime until) {
        Date last = Date.from(until.atZone(clock.getZone()).toInstant());
        return management.createJobQuery().active().withRetriesLeft().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(last))
                .min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())));
    }
}
