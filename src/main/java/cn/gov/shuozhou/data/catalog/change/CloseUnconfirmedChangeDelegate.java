package cn.gov.shuozhou.data.catalog.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 告知未予确认 */
@Component
class CloseUnconfirmedChangeDelegate implements JavaDelegate {

    private final ChangeClosing closing;

    CloseUnconfirmedChangeDelegate(ChangeClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.closeUnconfirmed(execution.getProcessBusinessKey());
    }
}
