package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.process.TaskProperties;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The service tasks that every model shares; each names its limits in the extension property {@code limit}. Where somebody
 * is given the task to supervise, {@code supervision} names the limit of that.
 */
@Configuration(proxyBeanMethods = false)
class CaseDelegates {

    private static final String LIMIT = "limit";
    private static final String SUPERVISION = "supervision";

    /** 提醒期限将至 */
    @Bean
    JavaDelegate deadlineWarningDelegate(DeadlineWarnings warnings) {
        return execution -> TaskProperties.of(execution, LIMIT)
                .forEach(limit -> warnings.warn(execution.getProcessBusinessKey(), limit));
    }

    /** 登记超期 */
    @Bean
    JavaDelegate overdueDelegate(Overdues overdues, Supervisions supervisions) {
        return execution -> {
            String caseNumber = execution.getProcessBusinessKey();
            overdues.recordAny(caseNumber, TaskProperties.of(execution, LIMIT).toArray(String[]::new));
            TaskProperties.find(execution, SUPERVISION).forEach(limit -> supervisions.begin(caseNumber, limit));
        };
    }
}
