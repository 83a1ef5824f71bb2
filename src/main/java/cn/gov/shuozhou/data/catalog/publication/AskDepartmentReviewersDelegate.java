package cn.gov.shuozhou.data.catalog.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 告知审查人员 */
@Component
class AskDepartmentReviewersDelegate implements JavaDelegate {

    private final PublicationProcedure procedure;

    AskDepartmentReviewersDelegate(PublicationProcedure procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.askDepartmentReviewers(execution.getProcessBusinessKey());
    }
}
