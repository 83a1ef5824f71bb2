package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记超期 */
@Component
class RecordOverdueDelegate implements JavaDelegate {

    private final SharingSteps procedure;

    RecordOverdueDelegate(SharingSteps procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.recordOverdue(execution.getProcessBusinessKey());
    }
}
