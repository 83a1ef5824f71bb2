package cn.gov.shuozhou.data.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Service;

/**
 * Shows where a case stands in its model, closed cases included: Cockpit knows only the running ones.
 *
 * <p>Whoever asks must have decided that the reader may see the case: nothing is checked here.
 */
@Service
public class CaseDiagrams {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    CaseDiagrams(HistoryService history, RuntimeService runtime, RepositoryService repository) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** The diagram of the case's latest process instance; empty when the number belongs to no instance. */
    public Optional<CaseDiagram> ofCase(String caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKeyNotIn(List.of(AddedSigners.PROCESS))
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .stream()
                .findFirst()
                .map(this::draw);
    }

    private CaseDiagram draw(HistoricProcessInstance instance) {
        Set<String> done = new LinkedHashSet<>();
        Set<String> cancelled = new LinkedHashSet<>();
        for (HistoricActivityInstance step : steps(instance)) {
            if (step.isCanceled() && !isDecidedByEvent(step)) {
                cancelled.add(step.getActivityId());
            } else if (step.getEndTime() != null) {
                done.add(step.getActivityId());
            }
        }
        done.addAll(new TakenLinks(repository.getBpmnModelInstance(instance.getProcessDefinitionId()), done).ids());
        List<String> current = current(instance);
        // A step that is repeated shows its latest state.
        done.removeAll(current);
        cancelled.removeAll(current);
        cancelled.removeAll(done);
        return new CaseDiagram(
                xml(instance.getProcessDefinitionId()), List.copyOf(done), current, List.copyOf(cancelled));
    }

    /** The engine calls an event-based gateway cancelled when one of its events has occurred: that is its purpose. */
    private static boolean isDecidedByEvent(HistoricActivityInstance step) {
        return ActivityTypes.GATEWAY_EVENT_BASED.equals(step.getActivityType());
    }

    private List<HistoricActivityInstance> steps(HistoricProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }

    /** Asks the running instance, not its history: a step that waits for its background job has no history yet. */
    private List<String> current(HistoricProcessInstance instance) {
        return instance.getEndTime() == null
                ? runtime.getActiveActivityIds(instance.getId()).stream()
                        .distinct()
                        .toList()
                : List.of();
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
