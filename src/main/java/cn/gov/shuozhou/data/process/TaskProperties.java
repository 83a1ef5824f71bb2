package cn.gov.shuozhou.data.process;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** What a model says beside a service task, as extension properties. */
public final class TaskProperties {

    private TaskProperties() {}

    /**
     * The values of a property of the service task that is being carried out, separated by commas in the model.
     *
     * @throws IllegalStateException when the model does not say it: a mistake in the model
     */
    public static List<String> of(DelegateExecution execution, String name) {
        List<String> values = find(execution, name);
        if (values.isEmpty()) {
            throw new IllegalStateException(execution.getCurrentActivityId() + " has no property " + name);
        }
        return values;
    }

    /** The same; empty when the model does not say it. */
    public static List<String> find(DelegateExecution execution, String name) {
        return execution
                .getBpmnModelElementInstance()
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .list()
                .stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> Arrays.asList(property.getCamundaValue().split("\\s*,\\s*")))
                .findFirst()
                .orElse(List.of());
    }
}
