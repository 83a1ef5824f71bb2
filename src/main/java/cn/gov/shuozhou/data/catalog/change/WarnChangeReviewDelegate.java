package cn.gov.shuozhou.data.catalog.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒市局 */
@Component
class WarnChangeReviewDelegate implements JavaDelegate {

    private final ChangeProcedure procedure;

    WarnChangeReviewDelegate(ChangeProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.warnReview(execution.getProcessBusinessKey());
    }
}
