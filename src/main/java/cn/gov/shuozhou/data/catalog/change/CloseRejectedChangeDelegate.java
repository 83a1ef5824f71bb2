package cn.gov.shuozhou.data.catalog.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 告知未通过 */
@Component
class CloseRejectedChangeDelegate implements JavaDelegate {

    private final ChangeClosing closing;

    CloseRejectedChangeDelegate(ChangeClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.closeRejected(execution.getProcessBusinessKey());
    }
}
