package cn.gov.shuozhou.data;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.gov.shuozhou.data.organization.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the models and the Java, forms and tables that they name together. */
@DisplayName("流程模型与程序一致")
class ProcessModelsTest {

    private static final Pattern ARTICLES = Pattern.compile("系统约定|第[一二三四五六七八九十]+条(、第[一二三四五六七八九十]+条)*");
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w)(\\w*Delegate)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[a-zA-Z_]\\w*");
    private static final Pattern LIMIT =
            Pattern.compile("\\$\\{clocks\\.(?:dueAt|warningAt|lastMomentOf)\\(execution,'([a-z-]+(?:,[a-z-]+)*)'\\)}");
    private static final Pattern ELEMENT_ID = Pattern.compile("[a-z]+[A-Za-z]*_\\w+");

    static List<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("文件、流程与 Java 类同名")
    void oneStemEverywhere(Model model) {
        assertThat(model.process().getId()).isEqualTo(model.stem());
        assertThat(JavaFace.of(model).texts()).contains(model.stem());
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("每个服务环节都有本功能包内的委托 bean，不用脚本和类名")
    void everyServiceTaskHasItsDelegate(Model model) {
        JavaFace face = JavaFace.of(model);
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(model.all(ServiceTask.class)).allSatisfy(task -> {
            var bean = DELEGATE.matcher(String.valueOf(task.getCamundaDelegateExpression()));
            assertThat(bean.matches()).as(task.getId()).isTrue();
            String beanName = bean.group(1) + bean.group(2);
            if (JavaFace.isShared(beanName)) {
                assertThat(Model.property(task, "limit")).as(task.getId()).isPresent();
            } else {
                assertThat(task.getId()).isEqualToIgnoringCase("serviceTask_" + beanName.replace("Delegate", ""));
                assertThat(face.delegates()).as(task.getId()).contains(beanName);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("每个人工环节都有表单、候选组和条款")
    void everyUserTaskHasFormGroupAndArticle(Model model) {
        Set<String> groups = Stream.of(Role.values()).map(Role::group).collect(toSet());
        assertThat(model.all(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            String folder = "forms/" + model.stem() + "/";
            assertThat(task.getCamundaFormKey()).as(task.getId()).startsWith("embedded:/" + folder);
            assertThat(Path.of(task.getCamundaFormKey().replace("embedded:/", "")))
                    .exists();
            assertThat(task.getCamundaCandidateGroupsList()).isSubsetOf(groups);
            assertThat(task.getCamundaCandidateGroupsList().isEmpty())
                    .as("%s is either of a group or of one person", task.getId())
                    .isEqualTo(task.getCamundaCandidateUsers() != null);
            assertThat(Model.article(task)).as(task.getId()).matches(ARTICLES);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("流程和每个计时都注明条款")
    void processAndTimersNameTheirArticle(Model model) {
        assertThat(Model.article(model.process())).matches(ARTICLES);
        assertThat(model.all(TimerEventDefinition.class))
                .map(timer -> (org.camunda.bpm.model.bpmn.instance.BaseElement) timer.getParentElement())
                .allSatisfy(event ->
                        assertThat(Model.article(event)).as(event.getId()).matches(ARTICLES));
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("每个计时都问时钟，时限都在时限表里")
    void everyTimerAsksTheClockForAKnownLimit(Model model) throws IOException {
        String limits = Files.readString(Path.of("processes/time-limits.dmn"));
        Stream<String> timers = model.all(TimeDate.class).stream().map(TimeDate::getTextContent);
        Stream<String> dueDates = model.all(UserTask.class).stream()
                .map(UserTask::getCamundaDueDate)
                .filter(due -> due != null);
        assertThat(Stream.concat(timers, dueDates)).allSatisfy(expression -> {
            var limit = LIMIT.matcher(expression);
            assertThat(limit.matches()).as(expression).isTrue();
            assertThat(limit.group(1).split(","))
                    .allSatisfy(key -> assertThat(limits).contains("\"" + key + "\""));
        });
        assertThat(model.all(TimerEventDefinition.class)).hasSameSizeAs(model.all(TimeDate.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("条件里的名字都是已声明的流程变量")
    void conditionsUseDeclaredVariables(Model model) {
        List<String> variables = JavaFace.of(model).variables();
        assertThat(model.all(ConditionExpression.class).isEmpty())
                .isEqualTo(model.all(ExclusiveGateway.class).isEmpty());
        assertThat(model.all(ConditionExpression.class)).allSatisfy(condition -> {
            String bare = TEXT.matcher(condition.getTextContent()).replaceAll("");
            assertThat(NAME.matcher(bare).results().map(MatchResult::group))
                    .isNotEmpty()
                    .isSubsetOf(variables);
        });
        assertThat(model.all(BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(variables).contains(task.getCamundaResultVariable());
            assertThat(Path.of("processes", task.getCamundaDecisionRef() + ".dmn"))
                    .exists();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("消息名不重复，且与程序里的常量一致")
    void messagesAreUniqueAndDeclared(Model model) {
        List<String> names =
                model.all(Message.class).stream().map(Message::getName).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(JavaFace.of(model).texts()).containsAll(names);
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("程序里写到的环节都在模型里")
    void elementsNamedInJavaExist(Model model) {
        assertThat(JavaFace.of(model).texts().stream()
                        .filter(text -> ELEMENT_ID.matcher(text).matches()))
                .allSatisfy(id -> assertThat((Object) model.bpmn().getModelElementById(id))
                        .as(id)
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("历史保留以天计；异步环节都有重试周期")
    void historyAndRetriesAreSet(Model model) {
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(model.all(Activity.class).stream().filter(Activity::isCamundaAsyncBefore))
                .allSatisfy(step -> assertThat(step.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .count())
                        .as(step.getId())
                        .isOne());
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("流程引擎接受模型")
    void theEngineAcceptsIt(Model model) {
        ProcessEngine engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
                .setProcessEngineName(UUID.randomUUID().toString())
                .buildProcessEngine();
        try {
            assertThatCode(() -> engine.getRepositoryService()
                            .createDeployment()
                            .addModelInstance(model.stem() + ".bpmn", model.bpmn())
                            .deploy())
                    .doesNotThrowAnyException();
        } finally {
            engine.close();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    @DisplayName("没有悬空的连线")
    void everyFlowJoinsTwoNodes(Model model) {
        assertThat(model.all(SequenceFlow.class)).allSatisfy(flow -> {
            assertThat(flow.getSource()).isNotNull();
            assertThat(flow.getTarget()).isNotNull();
        });
    }
}
