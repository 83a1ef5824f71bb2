package cn.gov.shuozhou.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What the engine does not ask and does not write is missed by nobody. */
@MovableClockTest
@DisplayName("引擎省去的语句没有省去别的")
class LeanEngineTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    private SharingScene scene;
    private String number;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
        number = scene.submit(scene.resources.conditional(), "姓名");
    }

    @AfterEach
    void end() {
        identities.clearAuthentication();
        scene.end();
    }

    @Test
    @DisplayName("没有重试次数的作业登记事件，再给次数、办成、随流程删除的，事件都随之了结")
    void incidents() {
        scene.answer(number, scene.agreeToAll(number));
        Job job = management.createJobQuery().messages().singleResult();

        management.setJobRetries(job.getId(), 0);
        assertThat(open()).isEqualTo(1);
        management.setJobRetries(job.getId(), 2);
        assertThat(open()).isZero();
        management.setJobRetries(job.getId(), 0);
        management.executeJob(job.getId());
        assertThat(open()).isZero();
    }

    @Test
    @DisplayName("流程删除时，作业没有了结的事件一并删除")
    void incidentsOfDeleted() {
        Job timer = management.createJobQuery().timers().list().get(0);
        management.setJobRetries(timer.getId(), 0);
        assertThat(open()).isEqualTo(1);

        runtime.deleteProcessInstance(timer.getProcessInstanceId(), "");

        assertThat(open()).isZero();
    }

    @Test
    @DisplayName("签收留在操作日志里；办结不再另记，办理人在环节的历史里")
    void operations() {
        Task task = scene.answerTask(number);
        identities.setAuthentication(
                SharingScene.APPROVER, List.of(Role.APPROVER.group()), List.of(task.getTenantId()));
        tasks.claim(task.getId(), SharingScene.APPROVER);
        identities.clearAuthentication();
        scene.answer(number, scene.agreeToAll(number));

        assertThat(history.createUserOperationLogQuery().taskId(task.getId()).list())
                .extracting(UserOperationLogEntry::getOperationType)
                .containsExactly(UserOperationLogEntry.OPERATION_TYPE_CLAIM);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(task.getId())
                        .finished()
                        .singleResult()
                        .getAssignee())
                .isEqualTo(SharingScene.APPROVER);
    }

    @Test
    @DisplayName("没有模型用作业来通知事件")
    void noEventsByJobs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".bpmn")))
                    .isNotEmpty()
                    .allSatisfy(model -> assertThat(Files.readString(model)).doesNotContain("signalEventDefinition"));
        }
    }

    private long open() {
        return runtime.createIncidentQuery().count();
    }
}
