package cn.gov.shuozhou.data.catalog.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 催告未回应的部门 */
@Component
class ChaseNoticesDelegate implements JavaDelegate {

    private final ChaseRounds rounds;

    ChaseNoticesDelegate(ChaseRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CatalogChangeProcess.NOTICE_OVER.set(execution, rounds.chase(execution.getProcessBusinessKey()));
    }
}
