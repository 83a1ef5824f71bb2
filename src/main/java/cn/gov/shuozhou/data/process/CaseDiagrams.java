package cn.gov.shuozhou.data.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
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
            if (step.isCanceled()) {
                cancelled.add(step.getActivityId());
            } else if (step.getEndTime() != null) {
                done.add(step.getActivityId());
            }
        }
        done.addAll(linksTo(done, instance.getProcessDefinitionId()));
        List<String> current = current(instance);
        // A step that is repeated shows its latest state.
        done.removeAll(current);
        cancelled.removeAll(current);
        cancelled.removeAll(done);
        return new CaseDiagram(
                xml(instance.getProcessDefinitionId()), List.copyOf(done), current, List.copyOf(cancelled));
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

    /** The engine jumps along a link and remembers only the receiving end. */
    private List<String> linksTo(Collection<String> done, String definitionId) {
        var model = repository.getBpmnModelInstance(definitionId);
        var links = model.getModelElementsByType(LinkEventDefinition.class);
        Set<String> reached = new LinkedHashSet<>();
        links.stream()
                .filter(link -> done.contains(link.getParentElement().getAttributeValue("id")))
                .forEach(link -> reached.add(link.getName()));
        return links.stream()
                .filter(link -> link.getParentElement() instanceof IntermediateThrowEvent)
                .filter(link -> reached.contains(link.getName()))
                .map(link -> link.getParentElement().getAttributeValue("id"))
                .toList();
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
