package cn.gov.shuozhou.data.supervision.rectification;

import static cn.gov.shuozhou.data.process.CaseDelegate.onCase;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service tasks of {@code rectification} do. */
@Configuration(proxyBeanMethods = false)
class RectificationDelegates {

    /** 告知拟整改事项 */
    @Bean
    JavaDelegate hearDepartmentDelegate(RectificationProcedure procedure) {
        return onCase(procedure::hear);
    }

    /** 结束听取意见 */
    @Bean
    JavaDelegate endHearingDelegate(RectificationProcedure procedure) {
        return onCase(procedure::endHearing);
    }

    /** 送达文书 */
    @Bean
    JavaDelegate serveDocumentDelegate(RectificationProcedure procedure) {
        return onCase(procedure::serve);
    }

    /** 开始整改计时 */
    @Bean
    JavaDelegate startRectificationDelegate(RectificationProcedure procedure) {
        return onCase(procedure::startRectification);
    }

    /** 转入下一级 */
    @Bean
    JavaDelegate escalateDelegate(RectificationProcedure procedure) {
        return onCase(procedure::escalate);
    }

    /** 告知不予整改 */
    @Bean
    JavaDelegate closeDismissedDelegate(RectificationClosing closing) {
        return onCase(closing::closeDismissed);
    }

    /** 办结整改 */
    @Bean
    JavaDelegate closeRectifiedDelegate(RectificationClosing closing) {
        return onCase(closing::closeRectified);
    }

    /** 告知不予责令 */
    @Bean
    JavaDelegate closeNotOrderedDelegate(RectificationClosing closing) {
        return onCase(closing::closeNotOrdered);
    }

    /** 告知不予通报 */
    @Bean
    JavaDelegate closeNotCriticizedDelegate(RectificationClosing closing) {
        return onCase(closing::closeNotCriticized);
    }

    /** 发布通报批评 */
    @Bean
    JavaDelegate publishCriticismDelegate(RectificationClosing closing) {
        return onCase(closing::publishCriticism);
    }

    /** 送交处分建议 */
    @Bean
    JavaDelegate recommendSanctionDelegate(RectificationClosing closing) {
        return onCase(closing::recommendSanction);
    }

    /** 办结撤销 */
    @Bean
    JavaDelegate closeRevokedDelegate(RectificationClosing closing) {
        return onCase(closing::closeRevoked);
    }
}
