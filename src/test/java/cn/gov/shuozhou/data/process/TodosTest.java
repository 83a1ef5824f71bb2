package cn.gov.shuozhou.data.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.engine.Identities;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@DisplayName("我的待办")
@OnPostgres(Reason.SQL)
class TodosTest {

    private static final String PROCESS = "todo-test";

    @Autowired
    private Todos todos;

    @Autowired
    private Identities identities;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    @BeforeEach
    void twoDepartmentsWithTwoApproversOfOne() {
        for (String user : List.of("here.one", "here.two", "there.one")) {
            String department = user.substring(0, user.indexOf('.'));
            identities.ensureTenant(department, department);
            identities.ensureUser(user, user, "Chu-Shi-Kou-Ling-2026");
            identities.setGroups(user, Set.of("approver"), Set.of("approver"));
            identities.ensureTenantUser(department, user);
        }
        var model = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_answer")
                .name("答复共享申请")
                .camundaCandidateGroups("approver")
                .endEvent()
                .done();
        repository.createDeployment().addModelInstance(PROCESS + ".bpmn", model).deploy();
        Authorization work = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        work.setGroupId("approver");
        work.setResource(Resources.PROCESS_DEFINITION);
        work.setResourceId(PROCESS);
        work.addPermission(ProcessDefinitionPermissions.READ_TASK);
        work.addPermission(ProcessDefinitionPermissions.READ_INSTANCE);
        authorizations.saveAuthorization(work);
        runtime.startProcessInstanceByKey(
                PROCESS,
                "GX-1",
                Map.of("handlingDepartment", "here", "resourceName", "婚姻登记信息", "requesterName", "朔州市公安局"));
    }

    @Test
    @DisplayName("本部门的候选待办连同资源、申请部门和办件编号")
    void oneSeesWhatWaitsForOnesDepartment() {
        List<TodoItem> found = todos.of("here.one", 10);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).name()).isEqualTo("答复共享申请");
        assertThat(found.get(0).caseNumber()).isEqualTo("GX-1");
        assertThat(found.get(0).resourceName()).isEqualTo("婚姻登记信息");
        assertThat(found.get(0).requesterName()).isEqualTo("朔州市公安局");
        assertThat(found.get(0).claimed()).isFalse();
        assertThat(todos.count("here.one")).isEqualTo(1);
    }

    @Test
    @DisplayName("别的部门的待办看不到")
    void anotherDepartmentsTasksAreNotSeen() {
        assertThat(todos.of("there.one", 10)).isEmpty();
        assertThat(todos.count("there.one")).isZero();
    }

    @Test
    @DisplayName("同事签收后不再列出，退回后又列出")
    void aTaskTakenByAColleagueWaitsForHim() {
        tasks.setAssignee(todos.of("here.one", 10).get(0).taskId(), "here.two");

        assertThat(todos.of("here.one", 10)).isEmpty();
        assertThat(todos.of("here.two", 10)).extracting(TodoItem::claimed).containsExactly(true);

        todos.release("here.two");
        assertThat(todos.of("here.one", 10)).hasSize(1);
    }

    @Test
    @DisplayName("期限近的在前；没有期限的在有期限的之后，两种数据库一样")
    void whatHasNoLimitComesLast() {
        for (String number : List.of("GX-2", "GX-3")) {
            runtime.startProcessInstanceByKey(PROCESS, number, Map.of("handlingDepartment", "here"));
        }
        due("GX-2", "2026-12-04T23:59:59Z");
        due("GX-3", "2026-12-01T23:59:59Z");

        assertThat(todos.of("here.one", 10)).extracting(TodoItem::caseNumber).containsExactly("GX-3", "GX-2", "GX-1");
    }

    private void due(String number, String moment) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        task.setDueDate(Date.from(Instant.parse(moment)));
        tasks.saveTask(task);
    }
}
