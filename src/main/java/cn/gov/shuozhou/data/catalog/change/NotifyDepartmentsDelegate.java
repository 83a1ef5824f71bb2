package cn.gov.shuozhou.data.catalog.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 通知使用部门 */
@Component
class NotifyDepartmentsDelegate implements JavaDelegate {

    private final ChangeProcedure procedure;

    NotifyDepartmentsDelegate(ChangeProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.notifyDepartments(execution.getProcessBusinessKey());
    }
}
