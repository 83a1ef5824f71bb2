package cn.gov.shuozhou.data.catalog.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 退回数据专员 */
@Component
class ReturnCatalogDelegate implements JavaDelegate {

    private final PublicationProcedure procedure;

    ReturnCatalogDelegate(PublicationProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.returnCatalog(execution.getProcessBusinessKey());
    }
}
