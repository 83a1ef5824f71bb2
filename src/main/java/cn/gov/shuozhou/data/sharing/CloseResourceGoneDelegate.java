package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 因停用办结 */
@Component
class CloseResourceGoneDelegate implements JavaDelegate {

    private final SharingClosing closing;

    CloseResourceGoneDelegate(SharingClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.closeResourceGone(execution.getProcessBusinessKey());
    }
}
