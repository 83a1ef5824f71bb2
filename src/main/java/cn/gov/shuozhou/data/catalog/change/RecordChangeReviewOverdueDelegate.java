package cn.gov.shuozhou.data.catalog.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记超期 */
@Component
class RecordChangeReviewOverdueDelegate implements JavaDelegate {

    private final ChangeProcedure procedure;

    RecordChangeReviewOverdueDelegate(ChangeProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.recordReviewOverdue(execution.getProcessBusinessKey());
    }
}
