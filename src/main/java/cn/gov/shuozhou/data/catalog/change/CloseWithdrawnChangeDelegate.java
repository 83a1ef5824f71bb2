package cn.gov.shuozhou.data.catalog.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 办结撤回 */
@Component
class CloseWithdrawnChangeDelegate implements JavaDelegate {

    private final ChangeClosing closing;

    CloseWithdrawnChangeDelegate(ChangeClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.closeWithdrawn(execution.getProcessBusinessKey());
    }
}
