package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 告知不予共享依据 */
@Component
class RefuseByRegisterDelegate implements JavaDelegate {

    private final SharingClosing closing;

    RefuseByRegisterDelegate(SharingClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.refuseByRegister(execution.getProcessBusinessKey());
    }
}
