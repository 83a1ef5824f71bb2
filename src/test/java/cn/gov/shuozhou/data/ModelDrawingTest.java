package cn.gov.shuozhou.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader of the diagram relies on: everything is drawn, sorted into lanes and named in Chinese. */
@DisplayName("流程图完整可读")
class ModelDrawingTest {

    private static final String CHINESE = "\\p{IsHan}[\\p{IsHan}A-Za-z0-9（）、？]*";

    private static final Map<Class<?>, String> ID_BY_KIND = Map.ofEntries(
            Map.entry(StartEvent.class, "startEvent_"),
            Map.entry(EndEvent.class, "endEvent_"),
            Map.entry(UserTask.class, "userTask_"),
            Map.entry(ServiceTask.class, "serviceTask_"),
            Map.entry(BusinessRuleTask.class, "businessRuleTask_"),
            Map.entry(ReceiveTask.class, "receiveTask_"),
            Map.entry(SubProcess.class, "subProcess_"),
            Map.entry(ExclusiveGateway.class, "gateway_"),
            Map.entry(EventBasedGateway.class, "eventGateway_"),
            Map.entry(ParallelGateway.class, "parallelGateway_"),
            Map.entry(TimerEventDefinition.class, "timer_"),
            Map.entry(MessageEventDefinition.class, "messageEvent_"));

    static List<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("每个环节和连线都画了出来")
    void everythingIsDrawn(Model model) {
        assertThat(model.all(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getDiagramElement())
                        .as(node.getId())
                        .isInstanceOfSatisfying(
                                BpmnShape.class,
                                shape -> assertThat(shape.getBounds()).isNotNull()));
        assertThat(model.all(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getDiagramElement())
                        .as(flow.getId())
                        .isInstanceOfSatisfying(
                                BpmnEdge.class,
                                edge -> assertThat(edge.getWaypoints()).hasSizeGreaterThan(1)));
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("每个环节恰属一个角色的泳道")
    void everyNodeIsInOneLane(Model model) {
        List<FlowNode> inLanes = model.all(Lane.class).stream()
                .map(Lane::getFlowNodeRefs)
                .flatMap(Collection::stream)
                .toList();
        assertThat(inLanes).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(model.all(FlowNode.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("编号以种类开头，名称用中文")
    void idsTellTheKindAndNamesAreChinese(Model model) {
        assertThat(model.all(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getId()).startsWith(prefix(node));
            if (!isMerge(node)) {
                assertThat(node.getName()).as(node.getId()).matches(CHINESE);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("判断网关是问句，每条去路有名称和条件")
    void everyDecisionIsAQuestionWithNamedAnswers(Model model) {
        List<ExclusiveGateway> decisions = model.all(ExclusiveGateway.class).stream()
                .filter(gateway -> !isMerge(gateway))
                .toList();
        assertThat(decisions.isEmpty())
                .isEqualTo(model.all(ConditionExpression.class).isEmpty());
        assertThat(decisions).allSatisfy(gateway -> {
            assertThat(gateway.getName()).endsWith("？");
            assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                assertThat(flow.getName()).as(flow.getId()).matches(CHINESE);
                if (!flow.equals(gateway.getDefault())) {
                    assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull();
                }
            });
        });
    }

    /** A node is known by what it is; an event in the middle of a process by what it waits for. */
    private static String prefix(FlowNode node) {
        if (node instanceof Event && !(node instanceof StartEvent) && !(node instanceof EndEvent)) {
            EventDefinition definition = node.getChildElementsByType(EventDefinition.class)
                    .iterator()
                    .next();
            return definition instanceof LinkEventDefinition
                    ? "linkEvent_"
                    : ID_BY_KIND.get(definition.getElementType().getInstanceType());
        }
        return ID_BY_KIND.get(node.getElementType().getInstanceType());
    }

    private static boolean isMerge(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() == 1;
    }
}
