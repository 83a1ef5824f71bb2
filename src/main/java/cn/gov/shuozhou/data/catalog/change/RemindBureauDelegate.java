package cn.gov.shuozhou.data.catalog.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒尽快确认 */
@Component
class RemindBureauDelegate implements JavaDelegate {

    private final ChangeProcedure procedure;

    RemindBureauDelegate(ChangeProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.remindBureau(execution.getProcessBusinessKey());
    }
}
