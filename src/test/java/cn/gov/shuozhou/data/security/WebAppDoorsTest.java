package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.audit.Recorded;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@PathRulesTest
@DisplayName("网页应用的门")
class WebAppDoorsTest {

    private static final String API = "/camunda/api/engine/engine/default";
    private static final String EVIL =
            "{\"profile\":{\"id\":\"evil\",\"firstName\":\"e\",\"lastName\":\"v\"},\"credentials\":{\"password\":\"Aa-1234567890\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private IdentityService identities;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin//setup/default/user/create",
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/api/admin/setup/default;x=y/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin%2Fsetup/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/CAMUNDA/api/admin/setup/default/user/create",
                "/camunda/app/../api/admin/setup/default/user/create",
                "/camunda/app/%2e%2e/api/admin/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/auth/../setup/default/user/create",
                "/camunda/api/admin/setup/default/group/create"
            })
    @DisplayName("未登录者和审批人都不能借初始设置建立管理员（CVE-2026-77226）")
    void nobodyCreatesAnAdministrator(String path) {
        Stream.of(Visitor.stranger(port), Visitor.signedIn(port, "here.approver"))
                .forEach(visitor -> {
                    visitor.get("/camunda/app/admin/default/setup/");
                    assertThat(visitor.post(path, EVIL).statusCode()).isGreaterThanOrEqualTo(302);
                });
        assertThat(identities.createUserQuery().userId("evil").count()).isZero();
    }

    @Test
    @DisplayName("初始设置对系统管理员同样关闭")
    void notEvenForTheAdministrator() {
        assertThat(Visitor.signedIn(port, "first.admin")
                        .post("/camunda/api/admin/setup/default/user/create", EVIL)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("没有待办和监控角色的人，包括三员，进不了任何网页应用及其接口")
    void whoHasNoAppReachesNone() {
        for (String role : List.of("requester", "analyst", "system-admin", "security-admin", "audit-admin")) {
            Visitor person = Visitor.signedIn(port, "here." + role);
            Stream.of(
                            "/camunda/app/tasklist/default/",
                            "/camunda/app/welcome/default/",
                            API + "/task",
                            API + "/history/variable-instance",
                            API + "/user",
                            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                            "/camunda/api/admin/auth/user/default")
                    .forEach(path -> assertThat(person.get(path).statusCode())
                            .as(role + path)
                            .isEqualTo(403));
        }
    }

    @Test
    @DisplayName("审批人进不了监控和用户管理，也不能在网页应用里换成别人登录")
    void anApproverHasTasklistOnly() {
        Visitor approver = Visitor.signedIn(port, "here.approver");

        Stream.of(
                        "/camunda/app/cockpit/default/",
                        "/camunda/app/admin/default/",
                        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                        "/camunda/api/admin/plugin/adminPlugins/default/x",
                        API + "/history/variable-instance",
                        API + "/history/detail",
                        API + "/deployment",
                        API + "/job",
                        API + "/metrics",
                        API + "/process-definition/statistics",
                        API + "/schema/log",
                        API + "/authorization")
                .forEach(path ->
                        assertThat(approver.get(path).statusCode()).as(path).isEqualTo(403));
        assertThat(approver.send(
                                "POST",
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                "application/x-www-form-urlencoded",
                                "username=first.admin&password=Chu-Shi-Kou-Ling-2026")
                        .statusCode())
                .isEqualTo(403);
        assertThat(approver.get("/camunda/api/admin/auth/user/default").body()).contains("here.approver");
    }

    @Test
    @DisplayName("网页应用的请求没有带防伪令牌或令牌不对：只拒绝这一次，登录继续有效，记一条")
    void aMissingTokenEndsNoSession() {
        Visitor approver = Visitor.signedIn(port, "here.approver");
        Recorded recorded = beans.createBean(Recorded.class);
        for (String token : new String[] {"", "wrong"}) {
            var answer = approver.sendWithToken(API + "/task/count", token);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("防伪令牌");
        }

        assertThat(approver.post(API + "/task/count", "{}").statusCode()).isEqualTo(200);
        assertThat(approver.get("/catalog").statusCode()).isEqualTo(200);
        assertThat(recorded.acts())
                .hasSize(2)
                .allSatisfy(act -> assertThat(act).startsWith("here.approver|").contains("|REFUSED|请求没有带上"));
    }

    @Test
    @DisplayName("在网页应用退出就是退出登录：门户也退出，记为退出登录；没有令牌退不出")
    void oneSignOut() {
        Visitor approver = Visitor.signedIn(port, "here.approver");
        String logout = "/camunda/api/admin/auth/user/default/logout";
        Recorded recorded = beans.createBean(Recorded.class);

        assertThat(approver.sendWithToken(logout, "").statusCode()).isEqualTo(403);
        assertThat(approver.get("/catalog").statusCode()).isEqualTo(200);
        assertThat(approver.post(logout, "").statusCode()).isEqualTo(204);

        assertThat(approver.hasSession()).isFalse();
        assertThat(approver.page("/catalog").headers().firstValue("Location").orElse(""))
                .contains("/login");
        assertThat(recorded.acts()).hasSize(2).last().asString().isEqualTo("here.approver|here.approver|退出登录||DONE|");
    }

    @Test
    @DisplayName("全市的统计，审批人看不到；末尾加斜线、矩阵参数、编码也不行")
    void cityWideCountsAreClosed() {
        Visitor approver = Visitor.signedIn(port, "here.approver");
        Stream.of(
                        "/process-definition/statistics",
                        "/history/process-instance/report",
                        "/history/task/report",
                        "/history/process-definition/cleanable-process-instance-report",
                        "/task/report/candidate-group-count")
                .flatMap(path ->
                        Stream.of(path, path + "/", path + "/?reportType=count", path.replace("report", "%72eport")))
                .forEach(path -> assertThat(approver.get(API + path).statusCode())
                        .as(path)
                        .isEqualTo(path.contains("%") ? 400 : 403));
    }

    @Test
    @DisplayName("待办只能签收和退回：改派、改期、改变量、绕过表单完成、报错、新建一律拒绝")
    void aTaskIsOnlyTakenAndGivenBack() {
        String task = API + "/task/" + taskOf("here").getId();
        for (String role : List.of("approver", "data-officer", "bureau")) {
            Visitor person = Visitor.signedIn(port, "here." + role);
            Stream.of(
                            "/assignee",
                            "/delegate",
                            "/resolve",
                            "/complete",
                            "/submit-form",
                            "/bpmnError",
                            "/bpmnEscalation",
                            "/variables",
                            "/identity-links",
                            "/comment/create")
                    .forEach(act -> assertThat(person.post(task + act, "{}").statusCode())
                            .as(role + act)
                            .isEqualTo(403));
            assertThat(person.send("PUT", task, "application/json", "{\"due\":null}")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(person.post(API + "/task/create", "{}").statusCode()).isEqualTo(403);
        }
        assertThat(taskOf("here").getAssignee()).isNull();
    }

    @Test
    @DisplayName("猜中编号也读不到、动不了其他部门的待办、办件、变量和历史")
    void anotherDepartmentIsOutOfReach() {
        Visitor approver = Visitor.signedIn(port, "here.approver");
        Task task = taskOf("there");
        String instance = task.getProcessInstanceId();

        Stream.of(
                        "/task/" + task.getId(),
                        "/task/" + task.getId() + "/variables",
                        "/task/" + task.getId() + "/form-variables",
                        "/task/" + task.getId() + "/identity-links",
                        "/task/" + task.getId() + "/comment",
                        "/process-instance/" + instance,
                        "/process-instance/" + instance + "/variables",
                        "/process-instance/" + instance + "/activity-instances",
                        "/history/process-instance/" + instance,
                        "/history/variable-instance?processInstanceId=" + instance)
                .forEach(path -> {
                    var answer = approver.get(API + path);
                    assertThat(answer.statusCode()).as(path).isGreaterThanOrEqualTo(400);
                    assertThat(answer.body()).doesNotContain("婚姻登记信息", "GX-there");
                });
        Stream.of("/task", "/process-instance", "/history/task", "/history/process-instance", "/variable-instance")
                .forEach(list -> assertThat(approver.get(API + list).body())
                        .as(list)
                        .contains(
                                list.contains("variable")
                                        ? "here"
                                        : taskOf("here").getProcessInstanceId())
                        .doesNotContain(instance, task.getId(), "GX-there"));
        assertThat(approver.post(API + "/task/" + task.getId() + "/claim", "{\"userId\":\"here.approver\"}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(taskOf("there").getAssignee()).isNull();
    }

    @Test
    @DisplayName("本人姓名和账号不能自行修改，别人的资料看不到")
    void accountsAreKeptByThePortal() {
        Visitor approver = Visitor.signedIn(port, "here.approver");

        assertThat(approver.send(
                                "PUT",
                                API + "/user/here.approver/profile",
                                "application/json",
                                "{\"id\":\"here.approver\",\"firstName\":\"他人\",\"lastName\":\"\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(approver.get(API + "/user").body()).contains("here.approver").doesNotContain("there.approver");
        assertThat(approver.get(API + "/user/there.approver/profile").statusCode())
                .isEqualTo(404);
    }

    private Task taskOf(String department) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("GX-" + department)
                .singleResult();
    }
}
