package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 转达催办 */
@Component
class RelayUrgeDelegate implements JavaDelegate {

    private final SharingSteps procedure;

    RelayUrgeDelegate(SharingSteps procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.relayUrge(execution.getProcessBusinessKey());
    }
}
