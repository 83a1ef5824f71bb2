package cn.gov.shuozhou.data.engine;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the demo's first start tell what has happened before: at each moment of the past timers fire as they did. */
@Component
@Profile("demo")
public class DemoPast {

    private final DemoClock clock;
    private final ManagementService management;
    private final ObjectProvider<JobExecutor> executors;

    DemoPast(DemoClock clock, ManagementService management, ObjectProvider<JobExecutor> executors) {
        this.clock = clock;
        this.management = management;
        this.executors = executors;
    }

    /** Tells a story, which is given the way to move through time; afterwards it is the present again. */
    public void tell(Consumer<Consumer<LocalDateTime>> story) {
        List<JobExecutor> active =
                executors.stream().filter(JobExecutor::isActive).toList();
        active.forEach(JobExecutor::shutdown);
        try {
            clock.remember(() -> story.accept(this::at));
            runDueJobs();
        } finally {
            active.forEach(JobExecutor::start);
        }
    }

    private void at(LocalDateTime moment) {
        clock.pretend(moment);
        runDueJobs();
    }

    /** One by one: what one job does may make another needless. */
    private void runDueJobs() {
        for (List<Job> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            management.executeJob(due.get(0).getId());
        }
    }

    /** Those of cases; the engine's own clean-up has no process. */
    private List<Job> dueJobs() {
        return management
                .createJobQuery()
                .active()
                .executable()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .toList();
    }
}
