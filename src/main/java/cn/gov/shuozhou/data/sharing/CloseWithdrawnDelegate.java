package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 办结撤回 */
@Component
class CloseWithdrawnDelegate implements JavaDelegate {

    private final SharingClosing closing;

    CloseWithdrawnDelegate(SharingClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.closeWithdrawn(execution.getProcessBusinessKey());
    }
}
