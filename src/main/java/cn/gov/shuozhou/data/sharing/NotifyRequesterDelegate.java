package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 告知使用部门 */
@Component
class NotifyRequesterDelegate implements JavaDelegate {

    private final SharingClosing closing;

    NotifyRequesterDelegate(SharingClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.notifyRequester(execution.getProcessBusinessKey());
    }
}
