package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@PathRulesTest
@DisplayName("流程引擎接口 /engine-rest")
class EngineRestDoorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Test
    @DisplayName("没有凭据、凭据不对、普通人员和管理员：401，要求 Basic，不跳转，不建会话")
    void onlyTechnicalAccountsEnter() {
        List.of(
                        Visitor.stranger(port),
                        Visitor.program(port, "program.nobody", "wrong"),
                        Visitor.program(port, "here.approver", Newcomers.PASSWORD),
                        Visitor.program(port, "first.admin", Newcomers.PASSWORD),
                        Visitor.program(port, "", ""))
                .forEach(visitor -> List.of(
                                "/engine-rest/task", "/engine-rest/engine", "/engine-rest/engine/default/user")
                        .forEach(path -> {
                            var answer = visitor.get(path);
                            assertThat(answer.statusCode()).as(path).isEqualTo(401);
                            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                                    .hasValueSatisfying(
                                            challenge -> assertThat(challenge).startsWith("Basic"));
                            assertThat(answer.body()).contains("\"problems\"", "技术账号");
                            assertThat(visitor.hasSession()).isFalse();
                        }));
    }

    @Test
    @DisplayName("门户的登录在这里不算数")
    void aSessionDoesNotCount() {
        assertThat(Visitor.signedIn(port, "here.approver")
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("技术账号只看到授予它的：未授权为空，授权后只见其部门")
    void anAccountSeesWhatItIsGranted() {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
        assertThat(program.get("/engine-rest/task").body()).isEqualTo("[]");
        assertThat(program.get("/engine-rest/process-definition").body()).isEqualTo("[]");
        assertThat(program.get("/engine-rest/history/process-instance").body()).isEqualTo("[]");
        assertThat(program.get("/engine-rest/user").body()).doesNotContain("approver");

        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(Given.PROGRAM);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(Given.PROCESS);
        grant.addPermission(ProcessDefinitionPermissions.READ_INSTANCE);
        Authorization saved = authorizations.saveAuthorization(grant);
        identities.createTenantUserMembership(Given.HERE, Given.PROGRAM);
        try {
            assertThat(program.get("/engine-rest/process-instance").body())
                    .contains("GX-here")
                    .doesNotContain("GX-there");
            assertThat(program.get("/engine-rest/task").body()).isEqualTo("[]");
            assertThat(program.hasSession()).isFalse();
        } finally {
            authorizations.deleteAuthorization(saved.getId());
            identities.deleteTenantUserMembership(Given.HERE, Given.PROGRAM);
        }
    }

    @Test
    @DisplayName("猜中别的部门的待办、办件、变量和历史编号：读不到，动不了")
    void guessedIdsOpenNothing() {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(Given.PROGRAM);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(Given.PROCESS);
        List.of(
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                        ProcessDefinitionPermissions.READ_HISTORY,
                        ProcessDefinitionPermissions.READ_HISTORY_VARIABLE)
                .forEach(grant::addPermission);
        Authorization saved = authorizations.saveAuthorization(grant);
        identities.createTenantUserMembership(Given.HERE, Given.PROGRAM);
        try {
            Task own = taskOf(Given.HERE);
            assertThat(program.get("/engine-rest/task/" + own.getId()).statusCode())
                    .isEqualTo(200);
            Task task = taskOf(Given.THERE);
            String instance = task.getProcessInstanceId();
            String variable = runtime.createVariableInstanceQuery()
                    .processInstanceIdIn(instance)
                    .variableName("resourceName")
                    .singleResult()
                    .getId();
            List.of(
                            "/task/" + task.getId(),
                            "/task/" + task.getId() + "/variables",
                            "/task/" + task.getId() + "/identity-links",
                            "/process-instance/" + instance,
                            "/process-instance/" + instance + "/variables",
                            "/process-instance/" + instance + "/activity-instances",
                            "/execution/" + task.getExecutionId(),
                            "/variable-instance/" + variable,
                            "/history/process-instance/" + instance,
                            "/history/variable-instance/" + variable)
                    .forEach(path -> {
                        var answer = program.get("/engine-rest" + path);
                        assertThat(answer.statusCode()).as(path).isBetween(400, 499);
                        assertThat(answer.body()).as(path).doesNotContain("婚姻登记信息", "GX-there");
                    });
            List.of(
                            "/task?processInstanceId=",
                            "/variable-instance?processInstanceIdIn=",
                            "/history/task?processInstanceId=",
                            "/history/activity-instance?processInstanceId=")
                    .forEach(list -> {
                        assertThat(program.get("/engine-rest" + list + instance).body())
                                .as(list)
                                .isEqualTo("[]");
                        assertThat(program.get("/engine-rest" + list + own.getProcessInstanceId())
                                        .body())
                                .as(list)
                                .isNotEqualTo("[]");
                    });
            assertThat(program.post("/engine-rest/task/" + task.getId() + "/complete", "{}")
                            .statusCode())
                    .isBetween(400, 499);
            assertThat(program.send("DELETE", "/engine-rest/process-instance/" + instance, "", "")
                            .statusCode())
                    .isBetween(400, 499);
            assertThat(taskOf(Given.THERE).getId()).isEqualTo(task.getId());
        } finally {
            authorizations.deleteAuthorization(saved.getId());
            identities.deleteTenantUserMembership(Given.HERE, Given.PROGRAM);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/process-definition/statistics",
                "/process-definition/{definition}/statistics",
                "/process-definition/key/doors-test/statistics",
                "/history/process-definition/{definition}/statistics",
                "/history/process-definition/cleanable-process-instance-report",
                "/history/process-definition/cleanable-process-instance-report/count",
                "/history/process-instance/report?reportType=duration&periodUnit=month",
                "/history/task/report?reportType=count",
                "/task/report/candidate-group-count",
                "/batch/statistics",
                "/metrics",
                "/job",
                "/user",
                "/telemetry/data"
            })
    @DisplayName("全市的统计和办件以外的一切，一个部门的程序读不到：有没有末尾斜线、写不写引擎名都一样；每次记一条")
    void cityWideCountsAreNotAmongTheReads(String path) {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
        String[] asked = path.replace("{definition}", taskOf(Given.HERE).getProcessDefinitionId())
                .split("\\?");
        String query = asked.length > 1 ? "?" + asked[1] : "";
        Recorded recorded = beans.createBean(Recorded.class);

        Stream.of("/engine-rest", "/engine-rest/engine/default")
                .flatMap(root -> Stream.of(root + asked[0] + query, root + asked[0] + "/" + query))
                .forEach(address -> {
                    var answer = program.get(address);
                    assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(403);
                    assertThat(answer.body()).contains("技术账号只能读取");
                });
        assertThat(recorded.acts())
                .hasSize(4)
                .allSatisfy(act -> assertThat(act).startsWith("program.one|").contains("|REFUSED|没有权限"));
    }

    @Test
    @DisplayName("技术账号只读：写操作一律 403，只有列出的查询可以用 POST")
    void programsOnlyRead() {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
        Stream.of("PUT", "POST", "DELETE", "PATCH")
                .flatMap(
                        method -> Stream.of("/process-instance/1", "/task/1/variables", "/filter/1", "/history/cleanup")
                                .map(path -> program.send(method, "/engine-rest" + path, "application/json", "{}")))
                .forEach(answer -> assertThat(answer.statusCode()).isEqualTo(403));
        assertThat(program.post("/engine-rest/task", "{}").statusCode()).isEqualTo(200);
        assertThat(program.post("/engine-rest/history/task/count", "{}").statusCode())
                .isEqualTo(200);
        assertThat(program.post("/engine-rest/task/", "{}").statusCode()).isEqualTo(403);
    }

    private Task taskOf(String department) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("GX-" + department)
                .singleResult();
    }

    @Test
    @DisplayName("技术账号不能登录门户")
    void anAccountIsNoPerson() {
        assertThatIllegalStateException().isThrownBy(() -> Visitor.signedIn(port, Given.PROGRAM));
    }
}
