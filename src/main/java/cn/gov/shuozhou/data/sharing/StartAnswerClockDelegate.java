package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 开始答复计时 */
@Component
class StartAnswerClockDelegate implements JavaDelegate {

    private final SharingSteps procedure;

    StartAnswerClockDelegate(SharingSteps procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.startAnswerClock(execution.getProcessBusinessKey());
    }
}
