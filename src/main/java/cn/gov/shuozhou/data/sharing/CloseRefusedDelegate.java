package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 办结不同意 */
@Component
class CloseRefusedDelegate implements JavaDelegate {

    private final SharingClosing closing;

    CloseRefusedDelegate(SharingClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.closeRefused(execution.getProcessBusinessKey());
    }
}
