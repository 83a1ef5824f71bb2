package cn.gov.shuozhou.data.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine's full history without what nobody here reads and every case would pay for: a row for each variable and each
 * value that it has had (what a case is about is in its file, what people decided in its steps and in the audit), for each
 * role that a task was offered to (the model says it), and for each job that was set, taken back or done (what it did is in
 * the steps; why one failed stays).
 */
@Component
class LeanHistoryPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new Lean()));
    }

    /** Keeps name and number of the level that the databases in use were begun with. */
    private static final class Lean extends HistoryLevelFull {

        private static final Set<HistoryEventType> LEFT_OUT = Set.of(
                HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
                HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
                HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
                HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
                HistoryEventTypes.JOB_CREATE,
                HistoryEventTypes.JOB_DELETE,
                HistoryEventTypes.JOB_SUCCESS);

        @Override
        public boolean isHistoryEventProduced(HistoryEventType eventType, @Nullable Object entity) {
            boolean offer = entity instanceof IdentityLink link && IdentityLinkType.CANDIDATE.equals(link.getType());
            return !offer && !LEFT_OUT.contains(eventType);
        }
    }
}
