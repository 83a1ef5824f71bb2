package cn.gov.shuozhou.data.catalog.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 办结撤回 */
@Component
class CloseWithdrawnPublicationDelegate implements JavaDelegate {

    private final PublicationProcedure procedure;

    CloseWithdrawnPublicationDelegate(PublicationProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.closeWithdrawn(execution.getProcessBusinessKey());
    }
}
