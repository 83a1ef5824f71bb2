package cn.gov.shuozhou.data.catalog.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记超期 */
@Component
class RecordCatalogReviewOverdueDelegate implements JavaDelegate {

    private final PublicationProcedure procedure;

    RecordCatalogReviewOverdueDelegate(PublicationProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.recordCatalogReviewOverdue(execution.getProcessBusinessKey());
    }
}
