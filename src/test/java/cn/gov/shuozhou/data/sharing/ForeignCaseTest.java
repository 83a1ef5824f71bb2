package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 人社局 and 民政局 have a waiting case and a granted one; others guess their numbers. */
@MovableClockTest
@DisplayName("猜中其他部门的办件、待办、授权、时限和消息，与猜不存在的答复相同")
class ForeignCaseTest {

    private static final String PURPOSE_OF_THE_SCENE = "婚姻登记";
    private static final String SQL_ID = "select max(id) from %s";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;
    private Refused refused;
    private String waiting;
    private String task;
    private String grant;
    private long clock;
    private long message;
    private String draft;

    @BeforeEach
    void casesOfOthers() {
        scene = beans.createBean(SharingScene.class);
        refused = new Refused(mvc, scene);
        scene.begin();
        String granted = scene.submit(scene.resources.conditional(), "姓名");
        scene.answer(granted, scene.agree(granted, Map.of("姓名", MaskingRule.NAME)));
        grant = jdbc.queryForObject("select number from data_grant where case_number = ?", String.class, granted);
        waiting = scene.submit(scene.resources.conditional(), "登记日期");
        task = scene.answerTask(waiting).getId();
        clock = jdbc.queryForObject(SQL_ID.formatted("case_clock"), Long.class);
        message = jdbc.queryForObject(SQL_ID.formatted("message"), Long.class);
        draft = UUID.randomUUID().toString();
        jdbc.update("""
                insert into sharing_application (token, status, resource_id, resource_name, provider_department,
                    requester_department, requester_person, purpose, legal_basis, scope, access_mode, revision, saved_at)
                select ?, 'DRAFT', resource_id, resource_name, provider_department, requester_department,
                    requester_person, purpose, legal_basis, scope, access_mode, 1, saved_at
                from sharing_application where case_number = ?
                """, draft, waiting);
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"health.requester", "health.approver", "health.data-officer"})
    @DisplayName("第三个部门的人，什么也读不到、动不了")
    void aThirdDepartment(String person) throws Exception {
        List<String> before = scene.snapshot();

        same(person, "/sharing/applications/{id}", waiting, "GX-140600-20261123-9998", "get");
        same(person, "/api/cases/{id}/diagram", waiting, "GX-140600-20261123-9998", "get");
        for (String act : List.of("withdraw", "urge", "supplement", "mediation", "accept")) {
            same(person, "/sharing/applications/{id}/" + act, waiting, "GX-140600-20261123-9998", "post");
        }
        String noTask = UUID.randomUUID().toString();
        same(person, "/api/tasks/{id}/sharing", task, noTask, "get");
        for (String act : List.of("answer", "supervision", "mediation")) {
            same(person, "/api/tasks/{id}/sharing/" + act, task, noTask, "post");
        }
        for (String path : List.of("/grants/{id}", "/grants/{id}/data.csv", "/grants/{id}/data.xlsx")) {
            same(person, path, grant, "SQ-140600-20261123-9998", "get");
        }
        same(person, "/api/grants/{id}/records", grant, "SQ-140600-20261123-9998", "get");
        same(person, "/clocks/{id}", String.valueOf(clock), "987654321", "get");
        same(person, "/api/clocks/{id}", String.valueOf(clock), "987654321", "get");
        same(person, "/inbox/{id}", String.valueOf(message), "987654321", "get");
        same(person, "/inbox/{id}/read", String.valueOf(message), "987654321", "post");
        same(
                person,
                "/sharing/applications/new?draft={id}",
                draft,
                UUID.randomUUID().toString(),
                "get");
        same(
                person,
                "/sharing/applications/{id}/delete",
                draft,
                UUID.randomUUID().toString(),
                "post");

        assertThat(scene.snapshot()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bureau.system-admin", "bureau.security-admin", "bureau.audit-admin"})
    @DisplayName("系统、安全、审计管理员同样读不到任何办件和数据")
    void theThreeAdministrators(String person) throws Exception {
        for (String path : List.of(
                "/sharing/applications/" + waiting,
                "/api/cases/" + waiting + "/diagram",
                "/api/tasks/" + task + "/sharing",
                "/grants/" + grant,
                "/grants/" + grant + "/data.csv",
                "/clocks/" + clock,
                "/sharing/cases",
                "/sharing/received",
                "/sharing/applications")) {
            MockHttpServletResponse answer = refused.send(person, get(path));
            assertThat(answer.getStatus()).as(path).isEqualTo(403);
            assertThat(text(answer)).as(path).doesNotContain(waiting, PURPOSE_OF_THE_SCENE);
        }
    }

    @Test
    @DisplayName("未登录者一律转去登录或 401")
    void aStranger() throws Exception {
        for (String path : List.of(
                "/sharing/applications/" + waiting, "/grants/" + grant, "/clocks/" + clock, "/inbox/" + message)) {
            MockHttpServletResponse answer =
                    mvc.perform(get(path).with(anonymous())).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).contains("/login");
            assertThat(text(answer)).isEmpty();
        }
    }

    @Test
    @DisplayName("第三个部门的列表里没有这些办件和授权；申请部门自己看得到")
    void listsShowOnesOwnOnly() throws Exception {
        for (String path : List.of("/sharing/applications", "/grants", "/inbox", "/")) {
            assertThat(text(refused.send("health.requester", get(path)))).doesNotContain(waiting, grant);
        }
        assertThat(text(refused.send("health.approver", get("/sharing/received"))))
                .doesNotContain(waiting, grant);
        assertThat(text(refused.send(REQUESTER, get("/sharing/applications/" + waiting))))
                .contains(waiting);
        assertThat(text(refused.send(REQUESTER, get("/grants")))).contains(grant);
    }

    private void same(String person, String path, String theirs, String none, String method) throws Exception {
        MockHttpServletResponse found = refused.send(person, request(method, path, theirs));
        MockHttpServletResponse unknown = refused.send(person, request(method, path, none));

        assertThat(found.getStatus()).as(path).isEqualTo(unknown.getStatus()).isBetween(400, 499);
        assertThat(plain(found, theirs)).as(path).isEqualTo(plain(unknown, none));
        assertThat(text(found)).as(path).doesNotContain(PURPOSE_OF_THE_SCENE, "civil-affairs", "人力资源");
    }

    private static MockHttpServletRequestBuilder request(String method, String path, String id) {
        String address = path.replace("{id}", id);
        return method.equals("get")
                ? get(address)
                : post(address)
                        .with(csrf())
                        .contentType(
                                path.startsWith("/api/")
                                        ? MediaType.APPLICATION_JSON
                                        : MediaType.APPLICATION_FORM_URLENCODED)
                        .content(path.startsWith("/api/") ? "{}" : "");
    }

    /** Without the guessed id and the tokens that differ from page to page. */
    private static String plain(MockHttpServletResponse answer, String id) throws Exception {
        return text(answer)
                .replaceAll("([“ /])" + id + "([” /])", "$1{id}$2")
                .replaceAll("(name=\"_csrf\" (content|value)=\")[^\"]*", "$1")
                .replaceAll("value=\"[A-Za-z0-9_-]{36,}\"", "");
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
