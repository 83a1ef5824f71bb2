package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 按撤回办结 */
@Component
class CloseLapsedDelegate implements JavaDelegate {

    private final SharingClosing closing;

    CloseLapsedDelegate(SharingClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.closeLapsed(execution.getProcessBusinessKey());
    }
}
