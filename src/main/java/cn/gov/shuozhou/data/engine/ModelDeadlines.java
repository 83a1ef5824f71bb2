package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.clock.ClockInstant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads from a model which clock a timer or a task asks for its date. */
@Component
class ModelDeadlines {

    private final RepositoryService repository;
    private final ManagementService management;

    ModelDeadlines(@Lazy RepositoryService repository, @Lazy ManagementService management) {
        this.repository = repository;
        this.management = management;
    }

    Optional<ClockInstant.Asked> ofTimer(Job timer) {
        return element(timer.getProcessDefinitionId(), eventOf(timer))
                .map(event -> event.getChildElementsByType(TimerEventDefinition.class))
                .flatMap(ModelDeadlines::timeDate)
                .flatMap(ClockInstant::asked);
    }

    /** The timers beside a task that leave it open, by their ids. */
    Map<String, ClockInstant.Asked> besideTask(Task task) {
        Map<String, ClockInstant.Asked> asked = new LinkedHashMap<>();
        repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementsByType(BoundaryEvent.class)
                .stream()
                .filter(event ->
                        !event.cancelActivity() && event.getAttachedTo().getId().equals(task.getTaskDefinitionKey()))
                .forEach(event -> timeDate(event.getChildElementsByType(TimerEventDefinition.class))
                        .flatMap(ClockInstant::asked)
                        .ifPresent(instant -> asked.put(event.getId(), instant)));
        return asked;
    }

    /** The id of the event that a timer waits for. */
    String eventOf(Job timer) {
        return definition(timer).getActivityId();
    }

    Optional<ClockInstant.Asked> ofTask(Task task) {
        return element(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                .filter(UserTask.class::isInstance)
                .flatMap(userTask -> ClockInstant.asked(((UserTask) userTask).getCamundaDueDate()));
    }

    private JobDefinition definition(Job timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult();
    }

    private Optional<ModelElementInstance> element(String processDefinitionId, String elementId) {
        return Optional.ofNullable(
                repository.getBpmnModelInstance(processDefinitionId).getModelElementById(elementId));
    }

    private static Optional<String> timeDate(Collection<TimerEventDefinition> definitions) {
        return definitions.stream()
                .filter(definition -> definition.getTimeDate() != null)
                .map(definition -> definition.getTimeDate().getTextContent())
                .findFirst();
    }
}
