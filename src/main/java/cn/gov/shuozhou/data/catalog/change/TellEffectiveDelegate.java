package cn.gov.shuozhou.data.catalog.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 告知变更生效 */
@Component
class TellEffectiveDelegate implements JavaDelegate {

    private final ChangeClosing closing;

    TellEffectiveDelegate(ChangeClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.tellEffective(execution.getProcessBusinessKey());
    }
}
