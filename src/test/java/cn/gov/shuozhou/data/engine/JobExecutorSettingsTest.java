package cn.gov.shuozhou.data.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The engine's own executor as application.yml makes it; in all other tests it is switched off. */
@DisplayName("作业执行器采用了运行设置")
class JobExecutorSettingsTest {

    @EnableConfigurationProperties(CamundaBpmProperties.class)
    static class Properties {}

    @Test
    @DisplayName("锁定五分钟，最久十秒取一次作业，取不到时短暂退避")
    void theExecutorTookItsSettings() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(Properties.class, JobConfiguration.class)
                .run(context -> {
                    JobExecutor executor = context.getBean(JobExecutor.class);

                    assertThat(executor.getLockTimeInMillis())
                            .isEqualTo((int) Duration.ofMinutes(5).toMillis());
                    assertThat(executor.getWaitTimeInMillis()).isEqualTo(2000);
                    assertThat(executor.getMaxWait()).isEqualTo(10_000);
                    assertThat(executor.getBackoffTimeInMillis()).isEqualTo(25);
                    assertThat(executor.getMaxBackoff()).isEqualTo(500);
                });
    }
}
