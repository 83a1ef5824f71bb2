package cn.gov.shuozhou.data.catalog.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 开始审核计时 */
@Component
class StartCatalogReviewDelegate implements JavaDelegate {

    private final PublicationProcedure procedure;

    StartCatalogReviewDelegate(PublicationProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.startCatalogReview(execution.getProcessBusinessKey());
    }
}
