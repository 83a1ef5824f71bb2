package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@PathRulesTest
@DisplayName("对引擎接口的攻击和操作都有审计记录")
class RecordedAttacksTest {

    private static final String WEB_APP = "/camunda/api/engine/engine/default";
    private static final String REST = "/engine-rest";
    private static final String SETUP = "/camunda/api/admin/setup/default/user/create";
    private static final String EXPRESSION = "{\"orQueries\":[{\"assigneeExpression\":\"${secretOfTheAttack}\"}]}";
    private static final String REASON = "REFUSED|查询条件和筛选器中不能使用表达式（${…} 或 #{…}）。请改填具体的值，或使用系统预置的筛选器。";

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Identities identities;

    @Autowired
    private IdentityService engine;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private String filter = "";

    @BeforeEach
    void aFilterOfOurs() {
        filter = "/filter/"
                + filters.createTaskFilterQuery()
                        .filterName("本部门待办")
                        .singleResult()
                        .getId();
    }

    @Test
    @DisplayName("CVE-2026-109432：两个接口上的查询、计数、筛选器新建和执行，每次拒绝一条，不记表达式")
    void expressionAttacksAreRecorded() {
        Visitor approver = Visitor.signedIn(port, "here.approver");
        Visitor administrator = Visitor.signedIn(port, "first.admin");
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
        Recorded recorded = beans.createBean(Recorded.class);

        for (String path : List.of("/task", "/task/count", filter + "/list", filter + "/count")) {
            approver.post(WEB_APP + path, EXPRESSION);
        }
        administrator.post(
                WEB_APP + "/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"攻击\",\"query\":%s,\"properties\":{}}".formatted(EXPRESSION));
        program.post(REST + "/task", EXPRESSION);
        approver.get(WEB_APP + "/task?assigneeExpression=%24%7BsecretOfTheAttack%7D");

        String who = "here.approver|here.approver|";
        assertThat(recorded.acts())
                .containsExactly(
                        who + "查询待办||" + REASON,
                        who + "查询待办||" + REASON,
                        who + "执行筛选器||" + REASON,
                        who + "执行筛选器||" + REASON,
                        "first.admin|系统管理员|新建筛选器||REFUSED|没有权限进行此操作。",
                        "program.one|program.one|查询待办||" + REASON,
                        who + "查询待办||" + REASON);
        assertThat(recorded.text()).doesNotContain("secretOfTheAttack").contains("127.0.0.1");
    }

    @Test
    @DisplayName("CVE-2026-109432：技术账号新建和修改筛选器、计数，审批人执行筛选器，带表达式的都拒绝，每次一条")
    void expressionsInFiltersAreRecorded() {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
        Visitor approver = Visitor.signedIn(port, "here.approver");
        String body =
                "{\"resourceType\":\"Task\",\"name\":\"攻击\",\"query\":%s,\"properties\":{}}".formatted(EXPRESSION);
        long before = filters.createFilterQuery().count();
        Recorded recorded = beans.createBean(Recorded.class);

        assertThat(List.of(
                                program.post(REST + "/filter/create", body),
                                program.send("PUT", REST + "/filter/create", "application/json", body),
                                program.send("PUT", REST + filter, "application/json", body),
                                program.post(REST + "/task/count", EXPRESSION),
                                approver.post(WEB_APP + filter + "/count", EXPRESSION),
                                approver.post(WEB_APP + filter + "/list", EXPRESSION))
                        .stream()
                        .map(HttpResponse::statusCode))
                .allSatisfy(status -> assertThat(status).isBetween(400, 499));

        assertThat(recorded.acts())
                .hasSize(6)
                .allSatisfy(act -> assertThat(act).contains("|REFUSED|"))
                .satisfiesExactly(
                        act -> assertThat(act).startsWith("program.one|"),
                        act -> assertThat(act).startsWith("program.one|"),
                        act -> assertThat(act).startsWith("program.one|"),
                        act -> assertThat(act).isEqualTo("program.one|program.one|查询待办||" + REASON),
                        act -> assertThat(act).isEqualTo("here.approver|here.approver|执行筛选器||" + REASON),
                        act -> assertThat(act).isEqualTo("here.approver|here.approver|执行筛选器||" + REASON));
        assertThat(recorded.text()).doesNotContain("secretOfTheAttack");
        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }

    @Test
    @DisplayName("CVE-2026-77226：创建初始管理员的路径，陌生人、审批人、管理员都被拒绝并记录；畸形路径也记录")
    void setupAttacksAreRecorded() {
        Visitor stranger = Visitor.stranger(port);
        Visitor approver = Visitor.signedIn(port, "here.approver");
        Visitor administrator = Visitor.signedIn(port, "first.admin");
        Recorded recorded = beans.createBean(Recorded.class);

        String evil = "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"Evil-Kou-Ling-1\"}}";
        stranger.post(SETUP, evil);
        approver.post(SETUP, evil);
        administrator.post(SETUP, evil);
        stranger.post("/" + SETUP, evil);

        assertThat(recorded.acts())
                .containsExactly(
                        "|未登录|创建引擎初始管理员||REFUSED|没有登录，不能进行此操作。",
                        "here.approver|here.approver|创建引擎初始管理员||REFUSED|没有权限进行此操作。",
                        "first.admin|系统管理员|创建引擎初始管理员||REFUSED|没有权限进行此操作。",
                        "|未登录|异常请求||REFUSED|地址或请求头不合规范。");
        assertThat(recorded.text()).doesNotContain("Evil");
    }

    @Test
    @DisplayName("签收、退回记下办件；替别人签收被拒绝也记；查询成功不记")
    void actsOnTasksAreRecorded() {
        Visitor approver = Visitor.signedIn(port, "here.approver");
        String task = "/task/"
                + tasks.createTaskQuery()
                        .processInstanceBusinessKey("GX-" + Given.HERE)
                        .singleResult()
                        .getId();
        Recorded recorded = beans.createBean(Recorded.class);

        approver.get(WEB_APP + task);
        approver.post(WEB_APP + filter + "/list", "{}");
        approver.post(WEB_APP + task + "/claim", "{\"userId\":\"here.data-officer\"}");
        approver.post(WEB_APP + task + "/claim", "{\"userId\":\"here.approver\"}");
        approver.post(WEB_APP + task + "/unclaim", "{}");

        String who = "here.approver|here.approver|";
        assertThat(recorded.acts())
                .hasSize(3)
                .satisfiesExactly(
                        act -> assertThat(act).startsWith(who + "签收待办|GX-here|").doesNotContain("DONE"),
                        act -> assertThat(act).isEqualTo(who + "签收待办|GX-here|DONE|"),
                        act -> assertThat(act).isEqualTo(who + "退回待办|GX-here|DONE|"));
    }

    @Test
    @DisplayName("经接口读取办件、在监控中查看变量和历史：成功也记；没有权限的只记被拒绝")
    void readingThroughTheEngineIsRecorded() {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
        Visitor approver = Visitor.signedIn(port, "here.approver");
        Visitor bureau = Visitor.signedIn(port, "here.bureau");
        Recorded recorded = beans.createBean(Recorded.class);

        program.get(REST + "/history/variable-instance");
        program.post(REST + "/task", "{}");
        bureau.get(WEB_APP + "/history/variable-instance");
        bureau.post(WEB_APP + "/variable-instance", "{}");
        approver.get(WEB_APP + "/history/variable-instance");
        program.get(REST + "/process-instance/unknown-1");

        assertThat(recorded.acts())
                .containsExactly(
                        "program.one|program.one|读取流程数据（接口）||DONE|",
                        "program.one|program.one|读取流程数据（接口）||DONE|",
                        "here.bureau|here.bureau|查看流程数据||DONE|",
                        "here.bureau|here.bureau|查看流程数据||DONE|",
                        "here.approver|here.approver|流程引擎接口操作||REFUSED|没有权限进行此操作。",
                        "program.one|program.one|流程引擎接口操作||REFUSED|没有这个地址或对象。");
    }

    @Test
    @DisplayName("编造的会话 cookie 不能让陌生人被拒绝的接口请求不留记录；忘关的网页应用页面不记")
    void aMadeUpCookieHidesNothing() {
        Visitor stranger = Visitor.stranger(port);
        Recorded recorded = beans.createBean(Recorded.class);

        stranger.getWith(REST + "/task", "Cookie", "JSESSIONID=bWFkZS11cA");
        stranger.getWith("/api/grants/SQ-1/records", "Cookie", "JSESSIONID=bWFkZS11cA");
        stranger.getWith(WEB_APP + "/task", "Cookie", "JSESSIONID=bWFkZS11cA");
        stranger.getWith(WEB_APP + "/task", "Cookie", "JSESSIONID=bWFkZS11cA", "Authorization", "Basic ZXZpbDpldmls");

        assertThat(recorded.acts())
                .hasSize(3)
                .satisfiesExactly(
                        act -> assertThat(act).startsWith("|未登录|查询待办||REFUSED|"),
                        act -> assertThat(act).startsWith("|未登录|读取授权数据（接口）||REFUSED|"),
                        act -> assertThat(act).startsWith("|未登录|查询待办||REFUSED|"));
    }

    @Test
    @DisplayName("陌生人一分钟内的大量请求：前二十次逐条，其余合为一条")
    void aFloodIsCounted() {
        List<String> acts = flood();
        if (acts.size() != 21) {
            acts = flood(); // the node's own minute ended during the first, and does not during the next
        }

        assertThat(acts).hasSize(21);
        assertThat(acts.get(20)).startsWith("|未登录|未登录的请求||REFUSED|另有 5 次请求");
    }

    private List<String> flood() {
        Visitor stranger = Visitor.stranger(port);
        Recorded recorded = beans.createBean(Recorded.class);
        for (int number = 0; number < 25; number++) {
            stranger.get(REST + "/task");
        }
        beans.createBean(Recorded.class);
        return recorded.acts();
    }

    @Test
    @DisplayName("技术账号：口令不对、账号不存在、以人员账号调用都记录")
    void programsThatAreTurnedAwayAreRecorded() {
        Recorded recorded = beans.createBean(Recorded.class);

        Visitor.program(port, Given.PROGRAM, "Wrong-Kou-Ling-1").get(REST + "/task");
        Visitor.program(port, "no-such-program", "Wrong-Kou-Ling-1").get(REST + "/task");
        Visitor.program(port, "here.approver", Newcomers.PASSWORD).post(REST + "/message", "{}");
        Visitor.stranger(port).get(REST + "/task");

        assertThat(recorded.acts())
                .containsExactly(
                        "program.one|program.one|技术账号登录||REFUSED|用户名或口令不正确。",
                        "|未知账号|技术账号登录||REFUSED|用户名或口令不正确。",
                        "here.approver|here.approver|技术账号登录||REFUSED|用户名或口令不正确。",
                        "|未登录|查询待办||REFUSED|没有登录或凭据不正确。");
        assertThat(recorded.text()).doesNotContain("Kou-Ling", "no-such-program");
    }

    @Test
    @DisplayName("借引擎接口试别人的口令：技术账号、市局人员都被拒绝并记录，不论口令对不对；引擎本身也不核对")
    void passwordProbesAreRecorded() {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
        Visitor bureau = Visitor.signedIn(port, "here.bureau");
        Recorded recorded = beans.createBean(Recorded.class);

        for (String password : List.of(Newcomers.PASSWORD, "Wrong-Kou-Ling-1")) {
            String probe = "{\"username\":\"there.approver\",\"password\":\"%s\"}".formatted(password);
            for (String path : List.of(REST + "/identity/verify", REST + "/engine/default/identity/verify")) {
                assertThat(program.post(path, probe).statusCode()).as(path).isEqualTo(403);
            }
            assertThat(bureau.post(WEB_APP + "/identity/verify", probe).statusCode())
                    .isEqualTo(403);
        }

        String refused = "试探口令||REFUSED|没有权限进行此操作。";
        String byProgram = "program.one|program.one|" + refused;
        String byBureau = "here.bureau|here.bureau|" + refused;
        assertThat(recorded.acts()).containsExactly(byProgram, byProgram, byBureau, byProgram, byProgram, byBureau);
        assertThat(recorded.text()).doesNotContain("Kou-Ling");
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() ->
                        identities.as("here.bureau", () -> engine.checkPassword("there.approver", Newcomers.PASSWORD)));
    }
}
