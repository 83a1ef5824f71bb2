package cn.gov.shuozhou.data.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
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

    private ProcessEngine engine;
    private CaseDiagrams diagrams;

    @BeforeEach
    void startCase() {
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
        engine.getRuntimeService().startProcessInstanceByKey("small", "GX-1");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theFirstStepIsDoneAndTheTaskIsCurrent() {
        CaseDiagram diagram = diagrams.ofCase("GX-1").orElseThrow();

        assertThat(diagram.xml()).contains("id=\"small\"");
        assertThat(diagram.done()).containsExactly("start");
        assertThat(diagram.current()).containsExactly("answer");
        assertThat(diagram.cancelled()).isEmpty();
    }

    @Test
    @DisplayName("等待后台办理的环节也是在办环节")
    void aStepWaitingForItsBackgroundJobIsCurrent() {
        completeTask();

        CaseDiagram diagram = diagrams.ofCase("GX-1").orElseThrow();
        assertThat(diagram.done()).containsExactly("start", "answer");
        assertThat(diagram.current()).containsExactly("file");
    }

    @Test
    @DisplayName("撤回后答复环节显示为中止，办件仍可查看")
    void aClosedCaseIsStillShown() {
        engine.getRuntimeService().createMessageCorrelation("withdrawn").correlate();

        CaseDiagram diagram = diagrams.ofCase("GX-1").orElseThrow();
        assertThat(diagram.done()).containsExactly("start", "withdrawn", "gone");
        assertThat(diagram.current()).isEmpty();
        assertThat(diagram.cancelled()).containsExactly("answer");
    }

    @Test
    void anUnknownNumberHasNoDiagram() {
        assertThat(diagrams.ofCase("GX-2")).isEmpty();
    }

    private void completeTask() {
        engine.getTaskService()
                .complete(
                        engine.getTaskService().createTaskQuery().singleResult().getId());
    }
}
