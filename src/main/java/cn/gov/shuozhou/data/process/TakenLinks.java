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
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/**
 * Finds the link events that a case has passed. The engine jumps along a link and remembers neither end: one was thrown
 * when what leads to it was reached and that did not go elsewhere, which only a parallel gateway does besides.
 */
record TakenLinks(BpmnModelInstance model, Set<String> done) {

    /** Ids of the throwing and catching events, in this order. */
    List<String> ids() {
        List<String> taken = new ArrayList<>();
        for (IntermediateCatchEvent end : model.getModelElementsByType(IntermediateCatchEvent.class)) {
            String link = link(end);
            List<String> thrown = model.getModelElementsByType(IntermediateThrowEvent.class).stream()
                    .filter(start -> link != null && link.equals(link(start)) && isThrown(start))
                    .map(FlowNode::getId)
                    .toList();
            if (!thrown.isEmpty()) {
                taken.addAll(thrown);
                taken.add(end.getId());
            }
        }
        return taken;
    }

    private boolean isThrown(IntermediateThrowEvent start) {
        return start.getIncoming().stream()
                .map(SequenceFlow::getSource)
                .anyMatch(source -> done.contains(source.getId())
                        && (source instanceof ParallelGateway || !wentElsewhere(source, start)));
    }

    private boolean wentElsewhere(FlowNode source, FlowNode start) {
        return source.getOutgoing().stream()
                .map(SequenceFlow::getTarget)
                .anyMatch(other -> !other.equals(start) && done.contains(other.getId()));
    }

    private static @Nullable String link(FlowNode event) {
        return event.getChildElementsByType(LinkEventDefinition.class).stream()
                .map(LinkEventDefinition::getName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
