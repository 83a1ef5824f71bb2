package cn.gov.shuozhou.data.engine;

import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Sets a timer again that has fired beside a task which is still open. The engine does so only when the task begins, and
 * to begin it anew would take it from whoever has claimed it.
 */
@Component
class TimerRevival {

    private final ProcessEngineConfigurationImpl configuration;

    TimerRevival(@Lazy ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    void set(Task task, String timerId, Date moment) {
        configuration.getCommandExecutorTxRequired().execute(context -> {
            ExecutionEntity scope = context.getExecutionManager().findExecutionById(task.getExecutionId());
            TimerDeclarationImpl declared = TimerDeclarationImpl.getDeclarationsForScope(
                            scope.getProcessDefinition().findActivity(task.getTaskDefinitionKey()))
                    .get(timerId);
            Objects.requireNonNull(declared, timerId).createTimerInstance(scope).setDuedate(moment);
            return null;
        });
    }
}
