package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 送达不同意答复 */
@Component
class DeliverRefusalDelegate implements JavaDelegate {

    private final SharingSteps procedure;

    DeliverRefusalDelegate(SharingSteps procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.deliverRefusal(execution.getProcessBusinessKey());
    }
}
