package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import java.io.Serializable;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("会话存在数据库中，换一个节点仍在登录状态")
@PathRulesTest
@OnPostgres(Reason.SQL)
class SessionsTest {

    private static final String APPROVER = "here.approver";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcIndexedSessionRepository sessions;

    @Autowired
    private SessionCleanUp cleanUp;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Recorded recorded;

    @BeforeEach
    void anEmptyTrail() {
        recorded = beans.createBean(Recorded.class);
    }

    @Test
    @DisplayName("另一个节点读出同一会话：登录的人、Tasklist 的身份和防伪令牌都在，空闲三十分钟失效")
    void anotherNodeReadsTheWholeSession() {
        endAll(APPROVER);
        Visitor.signedIn(port, APPROVER).get("/camunda/api/engine/engine/default/task");

        Session session =
                otherNode().findByPrincipalName(APPROVER).values().iterator().next();

        SecurityContext context = session.getAttribute("SPRING_SECURITY_CONTEXT");
        assertThat(context.getAuthentication().getPrincipal())
                .isInstanceOfSatisfying(
                        Person.class, person -> assertThat(person.id()).isEqualTo(APPROVER));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(30));
        assertThat(session.getAttributeNames()).contains("authenticatedUser");
        assertThat(session.getAttributeNames())
                .allSatisfy(name ->
                        assertThat((Object) session.getAttribute(name)).as(name).isInstanceOf(Serializable.class));
    }

    @Test
    @DisplayName("会话按人员编号登记，删除后立即须重新登录，Tasklist 也一样")
    void aSessionEndedElsewhereIsEndedHere() {
        endAll(APPROVER);
        Visitor visitor = Visitor.signedIn(port, APPROVER);
        assertThat(visitor.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);

        endAll(APPROVER);

        assertThat(visitor.get("/camunda/api/engine/engine/default/task").statusCode())
                .isNotEqualTo(200);
        HttpResponse<String> home = visitor.get("/");
        assertThat(home.statusCode()).isEqualTo(302);
        assertThat(home.headers().firstValue("Location").orElse("")).contains("/login");
    }

    @Test
    @DisplayName("管理员的启用码加密后经会话转到下一页，显示一次，之后会话里不再有")
    void whatIsHandedToTheNextPageSurvivesTheTable() {
        endAll("first.admin");
        Visitor administrator = Visitor.signedIn(port, "first.admin");
        administrator.page("/organization/people/new");
        String form = "id=session.newcomer&name=%E6%96%B0%E4%BA%BA&departmentCode=here&roles=AUDIT_ADMIN&_csrf="
                + administrator.csrf();
        HttpResponse<String> created =
                administrator.send("POST", "/organization/people", "application/x-www-form-urlencoded", form);
        assertThat(created.statusCode()).isEqualTo(302);

        String onTheWay = storedBytes("first.admin");

        HttpResponse<String> shown = administrator.page("/organization/people/session.newcomer");
        assertThat(shown.body()).contains("只显示这一次");
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        Matcher password = Pattern.compile("fs-5\">([^<]{14})<").matcher(shown.body());
        assertThat(password.find()).isTrue();
        assertThat(onTheWay).contains("SealedPassword").doesNotContain(password.group(1));
        assertThat(administrator.page("/organization/people/session.newcomer").body())
                .doesNotContain("只显示这一次");
        assertThat(storedBytes("first.admin")).doesNotContain("SealedPassword");
    }

    @Test
    @DisplayName("输错的口令不会随失败信息存进会话")
    void aWrongPasswordIsNotStored() {
        Visitor stranger = Visitor.stranger(port);
        stranger.get("/login");
        stranger.send(
                "POST",
                "/login",
                "application/x-www-form-urlencoded",
                "username=nobody.known&password=Mi-Ma-Xie-Lou-2026&_csrf=" + stranger.csrf());

        List<byte[]> stored = database.sql("select attribute_bytes from spring_session_attributes")
                .query(byte[].class)
                .list();
        assertThat(stored)
                .extracting(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .noneMatch(text -> text.contains("nobody.known") || text.contains("Mi-Ma-Xie-Lou-2026"));
        assertThat(stranger.page("/login?error").body()).contains("用户名或口令不正确");
        assertThat(recorded.refusals())
                .singleElement()
                .asString()
                .contains("|登录|")
                .doesNotContain("Mi-Ma-Xie-Lou-2026");
    }

    @Test
    @DisplayName("样式、脚本等静态文件不读写会话表")
    void staticFilesLeaveTheSessionAlone() {
        endAll(APPROVER);
        Visitor visitor = Visitor.signedIn(port, APPROVER);
        database.sql("update spring_session set last_access_time = last_access_time - 60000 where principal_name = ?")
                .param(APPROVER)
                .update();
        long before = lastAccess();

        assertThat(visitor.get("/css/app.css").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/js/app.js").statusCode()).isEqualTo(200);
        assertThat(lastAccess()).isEqualTo(before);

        visitor.get("/");
        assertThat(lastAccess()).isGreaterThan(before);
    }

    @Test
    @DisplayName("一分钟以内再打开页面，不写会话表")
    void usedWithinTheMinute() {
        endAll(APPROVER);
        Visitor visitor = Visitor.signedIn(port, APPROVER);
        visitor.page("/");
        database.sql("update spring_session set last_access_time = last_access_time + 600000 where principal_name = ?")
                .param(APPROVER)
                .update();
        long before = lastAccess();

        visitor.page("/");
        assertThat(lastAccess()).isEqualTo(before);
    }

    @Test
    @DisplayName("没有登录的人，打开什么页面、输错口令，都不在数据库里留下会话；登录后转到原来要去的页面，只转一次")
    void strangersLeaveNoSession() {
        long before = allSessions();
        Visitor stranger = Visitor.stranger(port);
        for (String path : List.of(
                "/",
                "/catalog?q=1",
                "/login",
                "/login?error",
                "/camunda/app/tasklist/default/",
                "/read-api",
                "/nowhere")) {
            stranger.page(path);
        }
        stranger.tryToSignIn("nobody.known", "wrong");
        assertThat(allSessions()).isEqualTo(before);
        assertThat(stranger.hasSession()).isFalse();
        assertThat(recorded.refusals()).anySatisfy(act -> assertThat(act).contains("|登录|"));

        stranger.page("/catalog?q=%E5%A9%9A%E5%A7%BB");
        assertThat(landing(stranger)).endsWith("/catalog?q=%E5%A9%9A%E5%A7%BB");
        stranger.page("/catalog?q=%E5%A9%9A%E5%A7%BB");
        assertThat(landing(stranger)).endsWith("/");
    }

    @Test
    @DisplayName("别的网站塞来的返回地址，不会把人带走")
    void nobodyIsSentElsewhere() {
        for (String elsewhere :
                List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:x")) {
            String cookie =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(elsewhere.getBytes(StandardCharsets.UTF_8));
            Visitor visitor = Visitor.stranger(port);
            visitor.keep("RETURN_TO", cookie);
            assertThat(landing(visitor)).as(elsewhere).doesNotContain("evil").endsWith("/");
        }
    }

    private static String landing(Visitor visitor) {
        visitor.get("/login");
        return visitor.submit("/login", "username", APPROVER, "password", Newcomers.PASSWORD)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private long allSessions() {
        return database.sql("select count(*) from spring_session")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("会话 Cookie 只供服务器读取，限同站")
    void theCookieIsGuarded() {
        Visitor visitor = Visitor.stranger(port);
        visitor.get("/login");
        HttpResponse<String> answer = visitor.submit("/login", "username", APPROVER, "password", Newcomers.PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    @DisplayName("过期的会话由一个节点清理，一分钟内其他节点不再做")
    void expiredSessionsAreRemovedOnce() {
        cleanUp.removeExpired();
        // The row stays: ShedLock remembers that there is one, and would wait for it for ever.
        database.sql("update shedlock set lock_until = ? where name = 'session-clean-up'")
                .param(Timestamp.from(Instant.EPOCH))
                .update();
        endAll(APPROVER);
        expiredSession();

        cleanUp.removeExpired();
        assertThat(sessionsOfApprover()).isZero();

        expiredSession();
        cleanUp.removeExpired();
        assertThat(sessionsOfApprover()).isEqualTo(1);
        endAll(APPROVER);
    }

    @Test
    @DisplayName("会话中混入陌生类型的内容，不予还原")
    void foreignContentIsNotBroughtToLife() {
        SessionContent content = new SessionContent(getClass().getClassLoader());
        SerializingConverter writer = new SerializingConverter();

        assertThat(content.convert(writer.convert(new HashMap<>(Map.of("a", "b")))))
                .isEqualTo(Map.of("a", "b"));
        assertThat(content.convert(writer.convert(new InetSocketAddress(1)))).isNull();
        assertThat(content.convert(new byte[] {1, 2, 3})).isNull();
    }

    /** As a second process would see the table: nothing shared but the database. */
    private JdbcIndexedSessionRepository otherNode() {
        return new JdbcIndexedSessionRepository(new JdbcTemplate(dataSource), new TransactionTemplate(transactions));
    }

    private void expiredSession() {
        Visitor.signedIn(port, APPROVER);
        database.sql("update spring_session set expiry_time = 1 where principal_name = ?")
                .param(APPROVER)
                .update();
    }

    private int sessionsOfApprover() {
        return database.sql("select count(*) from spring_session where principal_name = ?")
                .param(APPROVER)
                .query(Integer.class)
                .single();
    }

    private void endAll(String person) {
        sessions.findByPrincipalName(person).keySet().forEach(sessions::deleteById);
    }

    private long lastAccess() {
        return database.sql("select max(last_access_time) from spring_session where principal_name = ?")
                .param(APPROVER)
                .query(Long.class)
                .single();
    }

    private String storedBytes(String person) {
        return database.sql("""
                        select attribute_bytes from spring_session_attributes a
                        join spring_session s on s.primary_id = a.session_primary_id where s.principal_name = ?
                        """).param(person).query(byte[].class).list().stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .reduce("", String::concat);
    }
}
