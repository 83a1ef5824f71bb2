package cn.gov.shuozhou.data.catalog.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒市局 */
@Component
class WarnCatalogReviewDelegate implements JavaDelegate {

    private final PublicationProcedure procedure;

    WarnCatalogReviewDelegate(PublicationProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.warnCatalogReview(execution.getProcessBusinessKey());
    }
}
