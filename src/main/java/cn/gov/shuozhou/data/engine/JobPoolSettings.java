package cn.gov.shuozhou.data.engine;

import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Lets running jobs end when a node is shut down; one that is cut off is locked for minutes and done again. */
@Component
class JobPoolSettings implements BeanPostProcessor {

    /** The engine's pool, by the name its starter gives it. */
    private static final String POOL = "camundaTaskExecutor";

    private static final Duration LONGEST = Duration.ofSeconds(25);

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (beanName.equals(POOL) && bean instanceof ThreadPoolTaskExecutor pool) {
            pool.setWaitForTasksToCompleteOnShutdown(true);
            pool.setAwaitTerminationSeconds((int) LONGEST.toSeconds());
        }
        return bean;
    }
}
