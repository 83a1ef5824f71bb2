package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@PathRulesTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("查询条件中的表达式（CVE-2026-109432）")
class ExpressionAttackTest {

    private static final String WEB_APP = "/camunda/api/engine/engine/default";
    private static final String REST = "/engine-rest";
    private static final String PROPERTY = "doors.attack";
    private static final String ATTACK =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass())"
                    + ".invoke(null, '" + PROPERTY + "', 'done')}";

    private static final List<String> QUERIES = List.of(
            "{\"assigneeExpression\":\"%s\"}".formatted(ATTACK),
            "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}".formatted(ATTACK),
            "{\"orQueries\":[{\"taskName\":\"甲\"},{\"dueBeforeExpression\":\"%s\"}]}".formatted(ATTACK),
            "{\"orQueries\":[{\"candidateGroupsExpression\":\"%s\"}]}".formatted(ATTACK));

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    private String filterId = "";

    @BeforeEach
    void aFilterOfOurs() {
        System.clearProperty(PROPERTY);
        filterId = filters.createTaskFilterQuery()
                .filterName("本部门待办")
                .singleResult()
                .getId();
    }

    @Test
    @DisplayName("审批人经网页应用接口发起的任务查询和筛选器执行，一律拒绝并记录")
    void anApproverIsRefused(CapturedOutput log) {
        Visitor approver = Visitor.signedIn(port, "here.approver");

        attacks(WEB_APP)
                .forEach(path -> QUERIES.forEach(query -> {
                    HttpResponse<String> answer = approver.post(path, query);
                    assertThat(answer.statusCode()).as(path + query).isEqualTo(400);
                    // The engine's own resource words the refusal of a single result its own way.
                    assertThat(answer.body()).containsAnyOf("不能使用表达式", "valid single result");
                }));
        assertNothingRan();
        assertThat(log.getAll())
                .contains("CVE-2026-109432")
                .contains("departments [here]")
                .doesNotContain(ATTACK);
    }

    @Test
    @DisplayName("写在网址里的表达式同样拒绝")
    void expressionsInTheAddressAreRefused() {
        assertThat(Visitor.signedIn(port, "here.approver")
                        .get(WEB_APP + "/task?assigneeExpression=%24%7B1%7D")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("任何人都不能经网页应用保存筛选器，系统管理员也不能执行")
    void nobodySavesAFilter() {
        for (String person : List.of("first.admin", "here.bureau", "here.approver")) {
            Visitor visitor = Visitor.signedIn(port, person);
            QUERIES.forEach(query -> {
                String filter =
                        "{\"resourceType\":\"Task\",\"name\":\"攻击\",\"query\":%s,\"properties\":{}}".formatted(query);
                assertThat(visitor.post(WEB_APP + "/filter/create", filter).statusCode())
                        .isEqualTo(403);
                assertThat(visitor.send("PUT", WEB_APP + "/filter/" + filterId, "application/json", filter)
                                .statusCode())
                        .isEqualTo(403);
                assertThat(visitor.post(WEB_APP + "/filter/" + filterId + "/count", query)
                                .statusCode())
                        .isIn(400, 403);
            });
        }
        assertThat(filters.createTaskFilterQuery().filterName("攻击").count()).isZero();
        assertNothingRan();
    }

    @Test
    @DisplayName("技术账号经 /engine-rest 发起的同样拒绝")
    void aTechnicalAccountIsRefused() {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);

        attacks(REST)
                .forEach(path -> QUERIES.forEach(
                        query -> assertThat(program.post(path, query).statusCode())
                                .as(path)
                                .isIn(400, 403)));
        assertThat(program.post(REST + "/task", QUERIES.get(1)).statusCode()).isEqualTo(400);
        assertNothingRan();
    }

    @Test
    @DisplayName("未登录者在两个接口上都进不来")
    void aStrangerIsRefused() {
        attacks(REST)
                .forEach(path -> assertThat(Visitor.stranger(port)
                                .post(path, QUERIES.get(1))
                                .statusCode())
                        .isEqualTo(401));
        attacks(WEB_APP)
                .forEach(path -> assertThat(Visitor.stranger(port)
                                .post(path, QUERIES.get(1))
                                .statusCode())
                        .isIn(302, 401, 403));
        assertNothingRan();
    }

    @Test
    @DisplayName("数据库中被改过的筛选器不再执行")
    void aFilterChangedInTheDatabaseIsRefused() {
        var filter = filters.createTaskFilterQuery().filterName("我的待办").singleResult();
        String before =
                jdbc.queryForObject("select QUERY_ from ACT_RU_FILTER where ID_ = ?", String.class, filter.getId());
        jdbc.update("update ACT_RU_FILTER set QUERY_ = ? where ID_ = ?", QUERIES.get(1), filter.getId());
        try {
            assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> filters.list(filter.getId()));
            assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> filters.count(filter.getId()));
        } finally {
            jdbc.update("update ACT_RU_FILTER set QUERY_ = ? where ID_ = ?", before, filter.getId());
        }
        assertNothingRan();
    }

    @Test
    @DisplayName("系统自己的四个筛选器照常列出和计数，网页应用附加的排序和条件照常生效")
    void ourFiltersWork() {
        Visitor approver = Visitor.signedIn(port, "here.approver");

        assertThat(approver.get(WEB_APP + "/filter").body()).contains("本部门待办", "我的待办", "即将超期", "已超期");
        filters.createTaskFilterQuery().list().forEach(filter -> {
            String path = WEB_APP + "/filter/" + filter.getId();
            assertThat(approver.get(path + "?itemCount=true").statusCode()).isEqualTo(200);
            assertThat(approver.get(path + "/count").statusCode()).isEqualTo(200);
            assertThat(approver.post(path + "/list", "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(approver.post(path + "/count", "{\"name\":\"没有这样的待办\"}").body())
                    .isEqualTo("{\"count\":0}");
        });
        assertThat(approver.get(WEB_APP + "/filter/" + filterId + "/count").body())
                .isEqualTo("{\"count\":1}");
        assertThat(approver.post(WEB_APP + "/filter/" + filterId + "/list", "{}")
                        .body())
                .contains("答复共享申请");
    }

    @Test
    @DisplayName("普通用户不能新建、修改和删除筛选器")
    void ordinaryUsersKeepNoFilters() {
        String plain = "{\"resourceType\":\"Task\",\"name\":\"自建\",\"query\":{},\"properties\":{}}";
        String path = WEB_APP + "/filter/" + filterId;

        Stream.of("approver", "data-officer", "county-authority", "leading-group", "bureau")
                .forEach(role -> {
                    Visitor person = Visitor.signedIn(port, "here." + role);
                    assertThat(person.post(WEB_APP + "/filter/create", plain).statusCode())
                            .isEqualTo(403);
                    assertThat(person.send("PUT", path, "application/json", plain)
                                    .statusCode())
                            .isEqualTo(403);
                    assertThat(person.send("DELETE", path, "", "").statusCode()).isEqualTo(403);
                });
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(5);
        assertThat(tasks.createTaskQuery().count()).isEqualTo(2);
    }

    private Stream<String> attacks(String api) {
        String filter = api + "/filter/" + filterId;
        return Stream.of(
                api + "/task", api + "/task/count", filter + "/list", filter + "/count", filter + "/singleResult");
    }

    private static void assertNothingRan() {
        assertThat(System.getProperty(PROPERTY)).isNull();
    }
}
