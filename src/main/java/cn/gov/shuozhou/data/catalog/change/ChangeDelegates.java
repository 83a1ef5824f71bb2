package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.process.CaseDelegate.onCase;

import cn.gov.shuozhou.data.casework.DeadlineWarnings;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.catalog.BureauReview;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service tasks of {@code catalog-change} do. */
@Configuration(proxyBeanMethods = false)
class ChangeDelegates {

    /** 催告未回应的部门 */
    @Bean
    JavaDelegate chaseNoticesDelegate(ChaseRounds rounds) {
        return execution ->
                CatalogChangeProcess.NOTICE_OVER.set(execution, rounds.chase(execution.getProcessBusinessKey()));
    }

    /** 告知未能生效 */
    @Bean
    JavaDelegate closeObsoleteChangeDelegate(ChangeClosing closing) {
        return onCase(closing::closeObsolete);
    }

    /** 告知未通过 */
    @Bean
    JavaDelegate closeRejectedChangeDelegate(ChangeClosing closing) {
        return onCase(closing::closeRejected);
    }

    /** 告知未予确认 */
    @Bean
    JavaDelegate closeUnconfirmedChangeDelegate(ChangeClosing closing) {
        return onCase(closing::closeUnconfirmed);
    }

    /** 办结撤回 */
    @Bean
    JavaDelegate closeWithdrawnChangeDelegate(ChangeClosing closing) {
        return onCase(closing::closeWithdrawn);
    }

    /** 通知使用部门 */
    @Bean
    JavaDelegate notifyDepartmentsDelegate(ChangeProcedure procedure) {
        return onCase(procedure::notifyDepartments);
    }

    /** 提醒尽快确认 */
    @Bean
    JavaDelegate remindBureauDelegate(ChangeProcedure procedure) {
        return onCase(procedure::remindBureau);
    }

    /** 换用新版本 */
    @Bean
    JavaDelegate switchVersionDelegate(VersionSwitch versions) {
        return execution ->
                CatalogChangeProcess.SWITCHED.set(execution, versions.switchTo(execution.getProcessBusinessKey()));
    }

    /** 告知变更生效 */
    @Bean
    JavaDelegate tellEffectiveDelegate(ChangeClosing closing) {
        return onCase(closing::tellEffective);
    }

    /** For models deployed before the shared one. */
    @Bean
    JavaDelegate warnChangeReviewDelegate(DeadlineWarnings warnings) {
        return onCase(caseNumber -> warnings.warn(caseNumber, BureauReview.LIMIT));
    }

    /** For models deployed before the shared one. */
    @Bean
    JavaDelegate recordChangeReviewOverdueDelegate(Overdues overdues) {
        return onCase(caseNumber -> overdues.record(caseNumber, BureauReview.LIMIT));
    }
}
