package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@PathRulesTest
@DisplayName("三十分钟没有操作，登录结束：开着的 Tasklist 自己刷新不算操作")
class IdleSessionTest {

    private static final String APPROVER = "here.approver";
    private static final String API = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcIndexedSessionRepository sessions;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    private Visitor visitor;
    private String list = "";
    private String task = "";

    @BeforeEach
    void signIn() {
        endAll();
        visitor = Visitor.signedIn(port, APPROVER);
        list = API + "/filter/"
                + filters.createTaskFilterQuery()
                        .filterName("本部门待办")
                        .singleResult()
                        .getId() + "/list";
        task = API + "/task/"
                + tasks.createTaskQuery()
                        .processInstanceBusinessKey("GX-" + Given.HERE)
                        .singleResult()
                        .getId();
    }

    @AfterEach
    void endAll() {
        SecurityContextHolder.clearContext();
        sessions.findByPrincipalName(APPROVER).keySet().forEach(sessions::deleteById);
    }

    @Test
    @DisplayName("二十九分钟：Tasklist 的轮询照常，但不延长；真正的操作才延长")
    void whatTasklistAsksByItselfIsNoAct() {
        Instant before = lastActWas(Duration.ofMinutes(29));

        assertThat(visitor.post(list, "{}").statusCode()).isEqualTo(200);
        assertThat(visitor.get(API + "/filter?itemCount=true").statusCode()).isEqualTo(200);
        assertThat(visitor.get(task).statusCode()).isEqualTo(200);
        assertThat(lastAct()).isEqualTo(before);

        assertThat(visitor.get(task + "/form").statusCode()).isEqualTo(200);
        assertThat(lastAct()).isAfter(before);
    }

    @Test
    @DisplayName("三十一分钟：轮询得到 401，会话随即删除，其他窗口也须重新登录")
    void afterHalfAnHourThePollEndsTheSession() {
        lastActWas(Duration.ofMinutes(31));

        HttpResponse<String> answer = visitor.post(list, "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("登录已超时");
        assertThat(sessions.findByPrincipalName(APPROVER)).isEmpty();
        assertThat(location(visitor.page("/inbox"))).endsWith("/login");
    }

    @Test
    @DisplayName("三十一分钟后打开页面：登录后回到那一页；提交的表单：说明已超时")
    void pagesAndForms() {
        lastActWas(Duration.ofMinutes(31));
        assertThat(location(visitor.page("/inbox"))).endsWith("/login");
        visitor.signIn(APPROVER, Newcomers.PASSWORD);
        assertThat(visitor.page("/inbox").statusCode()).isEqualTo(200);

        lastActWas(Duration.ofMinutes(31));
        assertThat(location(visitor.submit("/inbox/read"))).endsWith("/login?expired");
    }

    @ParameterizedTest(name = "{0} 分钟后请求 {1}：{2}")
    @CsvSource({
        "29, /inbox, 200, true",
        "29, /catalog/imports/1/progress, 200, false",
        "29, /api/tasks/cards, 200, false",
        "31, /catalog/imports/1/progress, 302, false"
    })
    @DisplayName("拨动时钟")
    void withAMovedClock(int minutes, String path, int status, boolean renewed) throws Exception {
        Instant start = Instant.parse("2026-11-23T01:00:00Z");
        MockHttpSession session = new MockHttpSession();
        session.setMaxInactiveInterval(1800);
        ask(start, "/", session);
        assertThat(session.getAttribute(IdleSessionFilter.LAST_ACT)).isEqualTo(start);
        ask(start.plusSeconds(59), "/inbox", session);
        assertThat(session.getAttribute(IdleSessionFilter.LAST_ACT))
                .as("一分钟内不重复写")
                .isEqualTo(start);

        Instant later = start.plus(Duration.ofMinutes(minutes));
        assertThat(ask(later, path, session)).isEqualTo(status);

        assertThat(session.isInvalid()).isEqualTo(status != 200);
        if (!session.isInvalid()) {
            assertThat(session.getAttribute(IdleSessionFilter.LAST_ACT)).isEqualTo(renewed ? later : start);
        }
    }

    private static int ask(Instant now, String path, MockHttpSession session) throws Exception {
        Person person = new Person(APPROVER, "审批人", Given.HERE, "朔州市甲局", Set.of(Role.APPROVER));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, null));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept", "application/json");
        request.setSession(session);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new IdleSessionFilter(() -> now).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private Instant lastActWas(Duration ago) {
        Instant then = Instant.now().minus(ago);
        setLastAct(sessions, then);
        return then;
    }

    private static <S extends Session> void setLastAct(FindByIndexNameSessionRepository<S> sessions, Instant then) {
        S session = sessions.findByPrincipalName(APPROVER).values().iterator().next();
        session.setAttribute(IdleSessionFilter.LAST_ACT, then);
        sessions.save(session);
    }

    private Instant lastAct() {
        Session session =
                sessions.findByPrincipalName(APPROVER).values().iterator().next();
        return session.getRequiredAttribute(IdleSessionFilter.LAST_ACT);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
