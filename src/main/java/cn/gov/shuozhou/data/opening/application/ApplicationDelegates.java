package cn.gov.shuozhou.data.opening.application;

import static cn.gov.shuozhou.data.process.CaseDelegate.onCase;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service tasks of {@code open-data-application} do. */
@Configuration(proxyBeanMethods = false)
class ApplicationDelegates {

    /** 告知补正 */
    @Bean
    JavaDelegate askSupplementDelegate(ApplicationClosing closing) {
        return onCase(closing::requestSupplement);
    }

    /** 受理 */
    @Bean
    JavaDelegate acceptApplicationDelegate(ApplicationClosing closing) {
        return onCase(closing::accept);
    }

    /** 登记征求意见 */
    @Bean
    JavaDelegate askThirdPartyDelegate(ApplicationClosing closing) {
        return onCase(closing::askThirdParty);
    }

    /** 开放数据 */
    @Bean
    JavaDelegate openDataDelegate(ApplicationClosing closing) {
        return onCase(closing::open);
    }

    /** 告知不予开放 */
    @Bean
    JavaDelegate refuseOpeningDelegate(ApplicationClosing closing) {
        return onCase(closing::refuse);
    }

    /** 提请调整开放属性 */
    @Bean
    JavaDelegate adjustOpeningDelegate(ApplicationClosing closing) {
        return onCase(closing::adjustOpening);
    }

    /** 送达最终答复 */
    @Bean
    JavaDelegate deliverSecondAnswerDelegate(ApplicationClosing closing) {
        return onCase(closing::deliverSecond);
    }

    /** 办结 */
    @Bean
    JavaDelegate closeApplicationDelegate(ApplicationClosing closing) {
        return onCase(closing::close);
    }

    /** 办结逾期未补正 */
    @Bean
    JavaDelegate closeLapsedApplicationDelegate(ApplicationClosing closing) {
        return onCase(closing::closeLapsed);
    }

    /** 办结撤回 */
    @Bean
    JavaDelegate closeWithdrawnApplicationDelegate(ApplicationClosing closing) {
        return onCase(closing::closeWithdrawn);
    }
}
