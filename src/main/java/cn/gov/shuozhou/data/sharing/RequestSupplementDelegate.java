package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 暂停计时并告知补正 */
@Component
class RequestSupplementDelegate implements JavaDelegate {

    private final SharingSteps procedure;

    RequestSupplementDelegate(SharingSteps procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.requestSupplement(execution.getProcessBusinessKey());
    }
}
