package cn.gov.shuozhou.data.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/**
 * Finds the link events that a case has passed. The engine jumps along a link and remembers neither end: a link was taken
 * when what follows it was reached and nothing else that leads there was.
 */
record TakenLinks(BpmnModelInstance model, Set<String> done) {

    /** Ids of the throwing and catching events, in this order. */
    List<String> ids() {
        List<String> taken = new ArrayList<>();
        for (IntermediateCatchEvent end : model.getModelElementsByType(IntermediateCatchEvent.class)) {
            String link = link(end);
            if (link != null && isTaken(end)) {
                model.getModelElementsByType(IntermediateThrowEvent.class).stream()
                        .filter(start -> link.equals(link(start)) && isReached(start))
                        .forEach(start -> taken.add(start.getId()));
                taken.add(end.getId());
            }
        }
        return taken;
    }

    private boolean isTaken(IntermediateCatchEvent end) {
        return end.getOutgoing().stream()
                .map(SequenceFlow::getTarget)
                .anyMatch(next -> done.contains(next.getId())
                        && sources(next).stream()
                                .filter(source -> !source.equals(end))
                                .noneMatch(source -> done.contains(source.getId())));
    }

    private boolean isReached(IntermediateThrowEvent start) {
        return sources(start).stream().anyMatch(source -> done.contains(source.getId()));
    }

    private static List<FlowNode> sources(FlowNode node) {
        return node.getIncoming().stream().map(SequenceFlow::getSource).toList();
    }

    private static @Nullable String link(FlowNode event) {
        return event.getChildElementsByType(LinkEventDefinition.class).stream()
                .map(LinkEventDefinition::getName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
