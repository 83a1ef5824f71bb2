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
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Service;

/**
 * Shows where a case stands in its model, closed cases included.
 *
 * <p>Whoever asks must have decided that the reader may see the case: nothing is checked here.
 */
@Service
public class CaseDiagrams {

    /** No case comes near it; what a faulty instance has gone through again and again is not read to its end. */
    private static final int MOST_STEPS = 10_000;

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
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(this::draw);
    }

    /** The diagram of this process instance, running or ended; empty when there is none. */
    public Optional<CaseDiagram> ofInstance(String instanceId) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult())
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
                .listPage(0, MOST_STEPS);
    }

    /** Asks the running instance, not its history: a step that waits for its background job has no history yet. */
    private List<String> current(HistoricProcessInstance instance) {
        if (instance.getEndTime() != null) {
            return List.of();
        }
        try {
            return runtime.getActiveActivityIds(instance.getId()).stream()
                    .distinct()
                    .toList();
        } catch (NullValueException ended) {
            // Since its history was read.
            return List.of();
        }
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
