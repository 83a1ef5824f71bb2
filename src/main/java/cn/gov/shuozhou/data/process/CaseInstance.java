package cn.gov.shuozhou.data.process;

import java.time.LocalDateTime;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;

/**
 * A process instance of a case.
 *
 * @param model what its model is called
 * @param endedAt null while it runs
 */
public record CaseInstance(
        String id,
        String caseNumber,
        String model,
        LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt) {

    static CaseInstance of(HistoricProcessInstance instance) {
        return new CaseInstance(
                instance.getId(),
                instance.getBusinessKey(),
                instance.getProcessDefinitionName(),
                EngineTimes.of(instance.getStartTime()),
                EngineTimes.ofNullable(instance.getEndTime()));
    }
}
