package cn.gov.shuozhou.data.correction;

import static cn.gov.shuozhou.data.process.CaseDelegate.onCase;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service tasks of {@code data-correction} do. */
@Configuration(proxyBeanMethods = false)
class CorrectionDelegates {

    /** 反馈使用部门 */
    @Bean
    JavaDelegate deliverFeedbackDelegate(CorrectionClosing closing) {
        return execution -> DataCorrectionProcess.CORRECTED.set(
                execution, closing.deliverFeedback(execution.getProcessBusinessKey()));
    }

    /** 办结并告知 */
    @Bean
    JavaDelegate closeCorrectionDelegate(CorrectionClosing closing) {
        return execution ->
                DataCorrectionProcess.CORRECTED.set(execution, closing.close(execution.getProcessBusinessKey()));
    }

    /** 办结撤回 */
    @Bean
    JavaDelegate closeWithdrawnCorrectionDelegate(CorrectionClosing closing) {
        return onCase(closing::closeWithdrawn);
    }

    /** 告知授权部门, as soon as the provider has corrected */
    @Bean
    JavaDelegate notifyHoldersAtOnceDelegate(HolderNotices notices) {
        return onCase(notices::tell);
    }

    /** 告知授权部门, at the end, where a ruling has had more corrected */
    @Bean
    JavaDelegate notifyHoldersDelegate(HolderNotices notices) {
        return onCase(notices::tell);
    }
}
