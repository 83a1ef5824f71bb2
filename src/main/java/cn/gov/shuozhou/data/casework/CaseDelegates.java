package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.process.TaskProperties;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks that every model shares; each names its limits in the extension property {@code limit}. */
@Configuration(proxyBeanMethods = false)
class CaseDelegates {

    private static final String LIMIT = "limit";

    /** 提醒期限将至 */
    @Bean
    JavaDelegate deadlineWarningDelegate(DeadlineWarnings warnings) {
        return execution -> TaskProperties.of(execution, LIMIT)
                .forEach(limit -> warnings.warn(execution.getProcessBusinessKey(), limit));
    }

    /** 登记超期 */
    @Bean
    JavaDelegate overdueDelegate(Overdues overdues) {
        return execution -> overdues.recordAny(
                execution.getProcessBusinessKey(),
                TaskProperties.of(execution, LIMIT).toArray(String[]::new));
    }
}
