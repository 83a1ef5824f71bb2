package cn.gov.shuozhou.data.sharing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 恢复答复计时 */
@Component
class ResumeAnswerClockDelegate implements JavaDelegate {

    private final SharingSteps procedure;

    ResumeAnswerClockDelegate(SharingSteps procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.resumeAnswerClock(execution.getProcessBusinessKey());
    }
}
