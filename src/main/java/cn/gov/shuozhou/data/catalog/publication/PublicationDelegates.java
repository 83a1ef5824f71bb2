package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.process.CaseDelegate.onCase;

import cn.gov.shuozhou.data.casework.DeadlineWarnings;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.catalog.BureauReview;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service tasks of {@code catalog-publication} do. */
@Configuration(proxyBeanMethods = false)
class PublicationDelegates {

    /** 告知审查人员 */
    @Bean
    JavaDelegate askDepartmentReviewersDelegate(PublicationProcedure procedure) {
        return onCase(procedure::askDepartmentReviewers);
    }

    /** 办结撤回 */
    @Bean
    JavaDelegate closeWithdrawnPublicationDelegate(PublicationProcedure procedure) {
        return onCase(procedure::closeWithdrawn);
    }

    /** 发布目录 */
    @Bean
    JavaDelegate publishCatalogDelegate(PublicationClosing closing) {
        return execution ->
                CatalogPublicationProcess.PUBLISHED.set(execution, closing.publish(execution.getProcessBusinessKey()));
    }

    /** 退回数据专员 */
    @Bean
    JavaDelegate returnCatalogDelegate(PublicationProcedure procedure) {
        return onCase(procedure::returnCatalog);
    }

    /** 开始审核计时 */
    @Bean
    JavaDelegate startCatalogReviewDelegate(PublicationProcedure procedure) {
        return onCase(procedure::startCatalogReview);
    }

    /** 告知已发布 */
    @Bean
    JavaDelegate tellPublishedDelegate(PublicationClosing closing) {
        return onCase(closing::tellPublished);
    }

    /** For models deployed before the shared one. */
    @Bean
    JavaDelegate warnCatalogReviewDelegate(DeadlineWarnings warnings) {
        return onCase(caseNumber -> warnings.warn(caseNumber, BureauReview.LIMIT));
    }

    /** For models deployed before the shared one. */
    @Bean
    JavaDelegate recordCatalogReviewOverdueDelegate(Overdues overdues) {
        return onCase(caseNumber -> overdues.record(caseNumber, BureauReview.LIMIT));
    }
}
