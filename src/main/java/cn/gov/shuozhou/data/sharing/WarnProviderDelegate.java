package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒提供部门 */
@Component
class WarnProviderDelegate implements JavaDelegate {

    private final SharingSteps procedure;

    WarnProviderDelegate(SharingSteps procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.warnProvider(execution.getProcessBusinessKey());
    }
}
