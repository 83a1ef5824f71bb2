package cn.gov.shuozhou.data.catalog.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 催告未回应的部门 */
@Component
class ChaseNoticesDelegate implements JavaDelegate {

    private final ChangeProcedure procedure;

    ChaseNoticesDelegate(ChangeProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CatalogChangeProcess.NOTICE_OVER.set(execution, procedure.chase(execution.getProcessBusinessKey()));
    }
}
