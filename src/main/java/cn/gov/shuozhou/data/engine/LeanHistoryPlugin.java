package cn.gov.shuozhou.data.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine's full history without what nobody here reads and every case would pay for: a row for each value that a variable
 * has had (what people decided is in the case's own steps and in the audit), and a row for each timer set and taken back
 * (what a job has done, and why it failed, stays).
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
                HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
                HistoryEventTypes.JOB_CREATE,
                HistoryEventTypes.JOB_DELETE);

        @Override
        public boolean isHistoryEventProduced(HistoryEventType eventType, @Nullable Object entity) {
            return !LEFT_OUT.contains(eventType);
        }
    }
}
