package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.process.CaseDelegate.onCase;

import cn.gov.shuozhou.data.casework.DeadlineWarnings;
import cn.gov.shuozhou.data.casework.Overdues;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service tasks of {@code conditional-sharing} do. */
@Configuration(proxyBeanMethods = false)
class SharingDelegates {

    /** 登记对外提供同意 */
    @Bean
    JavaDelegate recordConsentDelegate(OnwardAnswers onward) {
        return onCase(onward::recordConsent);
    }

    /** 按撤回办结 */
    @Bean
    JavaDelegate closeLapsedDelegate(SharingClosing closing) {
        return onCase(closing::closeLapsed);
    }

    /** 办结不同意 */
    @Bean
    JavaDelegate closeRefusedDelegate(SharingClosing closing) {
        return onCase(closing::closeRefused);
    }

    /** 因停用办结 */
    @Bean
    JavaDelegate closeResourceGoneDelegate(SharingClosing closing) {
        return onCase(closing::closeResourceGone);
    }

    /** 办结撤回 */
    @Bean
    JavaDelegate closeWithdrawnDelegate(SharingClosing closing) {
        return onCase(closing::closeWithdrawn);
    }

    /** 送达不同意答复 */
    @Bean
    JavaDelegate deliverRefusalDelegate(SharingSteps procedure) {
        return onCase(procedure::deliverRefusal);
    }

    /** 授予数据权限 */
    @Bean
    JavaDelegate grantAccessDelegate(SharingClosing closing) {
        return onCase(closing::grantAccess);
    }

    /** 告知使用部门 */
    @Bean
    JavaDelegate notifyRequesterDelegate(SharingClosing closing) {
        return onCase(closing::notifyRequester);
    }

    /** 告知不予共享依据 */
    @Bean
    JavaDelegate refuseByRegisterDelegate(SharingClosing closing) {
        return onCase(closing::refuseByRegister);
    }

    /** 转达催办 */
    @Bean
    JavaDelegate relayUrgeDelegate(SharingSteps procedure) {
        return onCase(procedure::relayUrge);
    }

    /** 暂停计时并告知补正 */
    @Bean
    JavaDelegate requestSupplementDelegate(SharingSteps procedure) {
        return onCase(procedure::requestSupplement);
    }

    /** 恢复答复计时 */
    @Bean
    JavaDelegate resumeAnswerClockDelegate(SharingSteps procedure) {
        return onCase(procedure::resumeAnswerClock);
    }

    /** 开始答复计时 */
    @Bean
    JavaDelegate startAnswerClockDelegate(SharingSteps procedure) {
        return onCase(procedure::startAnswerClock);
    }

    /** For models deployed before the shared one. */
    @Bean
    JavaDelegate warnProviderDelegate(DeadlineWarnings warnings) {
        return onCase(caseNumber -> warnings.warn(caseNumber, SharingLimits.ANSWER));
    }

    /** For models deployed before the shared one. */
    @Bean
    JavaDelegate recordOverdueDelegate(Overdues overdues) {
        return onCase(caseNumber -> overdues.recordAny(caseNumber, SharingLimits.ANSWER, SharingLimits.DELIVERY));
    }
}
