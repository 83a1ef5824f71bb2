package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 授予数据权限 */
@Component
class GrantAccessDelegate implements JavaDelegate {

    private final SharingClosing closing;

    GrantAccessDelegate(SharingClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.grantAccess(execution.getProcessBusinessKey());
    }
}
