package cn.gov.shuozhou.data.catalog.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 告知未能生效 */
@Component
class CloseObsoleteChangeDelegate implements JavaDelegate {

    private final ChangeClosing closing;

    CloseObsoleteChangeDelegate(ChangeClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.closeObsolete(execution.getProcessBusinessKey());
    }
}
