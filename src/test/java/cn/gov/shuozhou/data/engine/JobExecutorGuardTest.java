package cn.gov.shuozhou.data.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.operation.NodeClockChecked;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

@DisplayName("作业执行器：时钟不准或停机时不再取作业")
class JobExecutorGuardTest {

    private final GenericApplicationContext context = new GenericApplicationContext();

    private final Executor executor = new Executor();

    private final JobExecutorGuard guard = guard();

    @Test
    @DisplayName("时钟不准即停，准了再开")
    void aWrongClockStopsTheExecutor() {
        guard.follow(new NodeClockChecked(false));
        assertThat(executor.isActive()).isFalse();

        guard.follow(new NodeClockChecked(true));
        assertThat(executor.isActive()).isTrue();
    }

    @Test
    @DisplayName("本来没有开的，不因时钟准确而开")
    void whatWasNotRunningIsNotStarted() {
        executor.shutdown();

        guard.follow(new NodeClockChecked(true));

        assertThat(executor.isActive()).isFalse();
    }

    @Test
    @DisplayName("停机先停取作业；监控端口自己关闭不算停机")
    void shuttingDownStopsTheExecutor() {
        guard.end(new ContextClosedEvent(new GenericApplicationContext()));
        assertThat(executor.isActive()).isTrue();

        guard.end(new ContextClosedEvent(context));
        assertThat(executor.isActive()).isFalse();
    }

    @Test
    @DisplayName("每个节点以自己的名义锁定作业")
    void everyNodeLocksInItsOwnName() {
        assertThat(new Executor().getLockOwner()).isNotEqualTo(new Executor().getLockOwner());
    }

    private JobExecutorGuard guard() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("jobExecutor", executor);
        executor.start();
        return new JobExecutorGuard(beans.getBeanProvider(JobExecutor.class), context);
    }

    /** Has no jobs and no threads. */
    private static final class Executor extends JobExecutor {

        @Override
        protected void startExecutingJobs() {}

        @Override
        protected void stopExecutingJobs() {}

        @Override
        public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
            throw new IllegalStateException("There are no jobs");
        }
    }
}
