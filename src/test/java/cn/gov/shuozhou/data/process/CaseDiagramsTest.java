package cn.gov.shuozhou.data.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("办件流程图：已办、在办、中止的环节")
class CaseDiagramsTest {

    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("small")
            .camundaHistoryTimeToLive(1)
            .startEvent("start")
            .userTask("answer")
            .userTask("file")
            .camundaAsyncBefore()
            .endEvent("end")
            .moveToActivity("answer")
            .boundaryEvent("withdrawn")
            .message("withdrawn")
            .endEvent("gone")
            .done();

    private static ProcessEngine engine;
    private static CaseDiagrams diagrams;

    private final String caseNumber = "GX-" + UUID.randomUUID();

    @BeforeAll
    static void startEngine() {
        engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
                .setProcessEngineName(UUID.randomUUID().toString())
                .buildProcessEngine();
        diagrams =
                new CaseDiagrams(engine.getHistoryService(), engine.getRuntimeService(), engine.getRepositoryService());
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("small.bpmn", MODEL)
                .deploy();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void startCase() {
        engine.getRuntimeService().startProcessInstanceByKey("small", caseNumber);
    }

    @Test
    void theFirstStepIsDoneAndTheTaskIsCurrent() {
        CaseDiagram diagram = diagrams.ofCase(caseNumber).orElseThrow();

        assertThat(diagram.xml()).contains("id=\"small\"");
        assertThat(diagram.done()).containsExactly("start");
        assertThat(diagram.current()).containsExactly("answer");
        assertThat(diagram.cancelled()).isEmpty();
    }

    @Test
    @DisplayName("等待后台办理的环节也是在办环节")
    void aStepWaitingForItsBackgroundJobIsCurrent() {
        completeTask();

        CaseDiagram diagram = diagrams.ofCase(caseNumber).orElseThrow();
        assertThat(diagram.done()).containsExactly("start", "answer");
        assertThat(diagram.current()).containsExactly("file");
    }

    @Test
    @DisplayName("撤回后答复环节显示为中止，办件仍可查看")
    void aClosedCaseIsStillShown() {
        engine.getRuntimeService()
                .createMessageCorrelation("withdrawn")
                .processInstanceBusinessKey(caseNumber)
                .correlate();

        CaseDiagram diagram = diagrams.ofCase(caseNumber).orElseThrow();
        assertThat(diagram.done()).containsExactly("start", "withdrawn", "gone");
        assertThat(diagram.current()).isEmpty();
        assertThat(diagram.cancelled()).containsExactly("answer");
    }

    @Test
    void anUnknownNumberHasNoDiagram() {
        assertThat(diagrams.ofCase("GX-140600-20260101-9999")).isEmpty();
    }

    private void completeTask() {
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .singleResult()
                        .getId());
    }
}
