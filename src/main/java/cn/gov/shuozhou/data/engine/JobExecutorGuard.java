package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.operation.NodeClockChecked;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets this node take jobs only while it should: not with a wrong clock, which would fire timers on the wrong day, and not
 * any more when it is being shut down, so that the jobs under way can end. The other nodes go on.
 */
@Component
class JobExecutorGuard {

    private static final Logger log = LoggerFactory.getLogger(JobExecutorGuard.class);

    private final ObjectProvider<JobExecutor> executors;
    private final ApplicationContext context;
    private boolean stoppedByClock;

    JobExecutorGuard(ObjectProvider<JobExecutor> executors, ApplicationContext context) {
        this.executors = executors;
        this.context = context;
    }

    @EventListener
    synchronized void follow(NodeClockChecked checked) {
        executors.ifAvailable(executor -> {
            if (!checked.right() && executor.isActive()) {
                log.error("This node takes no more jobs until its clock is right");
                executor.shutdown();
                stoppedByClock = true;
            } else if (checked.right() && stoppedByClock) {
                log.info("This node's clock is right again, it takes jobs");
                executor.start();
                stoppedByClock = false;
            }
        });
    }

    /** Before the pool that works on the jobs is asked to end. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    synchronized void end(ContextClosedEvent closed) {
        if (closed.getApplicationContext() == context) {
            executors.stream().filter(JobExecutor::isActive).forEach(JobExecutor::shutdown);
        }
    }
}
