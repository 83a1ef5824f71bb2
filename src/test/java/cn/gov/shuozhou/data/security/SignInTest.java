package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.Accounts;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.organization.account.SignInThrottle;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@PathRulesTest
@DisplayName("登录、初始口令、锁定和会话的结束")
class SignInTest {

    private static final int UNTIL_WAIT = 5;

    private static final String OWN_PASSWORD = "Zi-Ji-De-Kou-Ling-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcTemplate jdbc;

    private String person = "";

    /** Somebody of his own for each test, so that nobody else's sign-ins are slowed down. */
    @BeforeEach
    void aNewcomer() {
        jdbc.update("delete from sign_in_failure");
        person = newcomers.person(PathRulesTest.Given.HERE, Role.REQUESTER, "p" + UUID.randomUUID());
    }

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Recorded recorded;

    @BeforeEach
    void anEmptyTrail() {
        recorded = beans.createBean(Recorded.class);
    }

    @Test
    @DisplayName("登录才有会话；再次登录，会话编号更换，先前的编号不再有用")
    void theSessionIdChanges() {
        Visitor visitor = Visitor.stranger(port);
        visitor.tryToSignIn(person, "wrong");
        assertThat(visitor.hasSession()).isFalse();
        visitor.signIn(person, Newcomers.PASSWORD);
        String before = visitor.sessionId();
        visitor.signIn(person, Newcomers.PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(visitor.sessionId()).isNotEmpty().isNotEqualTo(before);
        assertThat(Visitor.stranger(port)
                        .getWith("/catalog", "Cookie", "JSESSIONID=" + before)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("陌生人从别处连续输错：锁不住本人；本人所在的地址也被占满时，登录过的浏览器照样能进；口令输错的浏览器自己计数")
    void aStrangerLocksNobodyOut() {
        Visitor known = Visitor.stranger(port);
        known.signIn(person, Newcomers.PASSWORD);
        known.signOut();
        assertThat(guessFrom("127.0.0.9")).contains("error=WAIT");
        assertThat(recorded.refusals())
                .hasSizeGreaterThanOrEqualTo(UNTIL_WAIT)
                .allSatisfy(act -> assertThat(act).contains("|登录|"));
        Visitor.stranger(port).signIn(person, Newcomers.PASSWORD);

        for (int address = 10; address < 40; address++) {
            for (int i = 0; i < UNTIL_WAIT; i++) {
                throttle.begin(person, "10.0.0." + address, "");
            }
        }
        assertThat(Visitor.stranger(port).tryToSignIn(person, Newcomers.PASSWORD))
                .contains("已锁定 30 分钟");
        for (int i = 0; i < 60; i++) {
            throttle.begin("name" + i, "127.0.0.1", "");
        }
        assertThat(known.tryToSignIn(person, Newcomers.PASSWORD)).isEmpty();
        known.signOut();

        for (int i = 0; i < UNTIL_WAIT; i++) {
            assertThat(known.tryToSignIn(person, "wrong")).contains("用户名或口令不正确");
        }
        assertThat(known.tryToSignIn(person, Newcomers.PASSWORD)).contains("登录尝试过于频繁");
    }

    /** Where the sign-in page ends up after so many wrong tries from another address of this machine. */
    private String guessFrom(String address) {
        String landing = "";
        for (int i = 0; i <= UNTIL_WAIT; i++) {
            landing = signIn(address, "x", "x", "wrong").text();
        }
        return landing;
    }

    private RawRequest.Answer signIn(String address, String inCookie, String inForm, String password) {
        String body = "_csrf=" + inForm + "&username=" + person + "&password=" + password;
        return RawRequest.of(
                        port,
                        "POST /login HTTP/1.1",
                        "Host: 127.0.0.1",
                        "Cookie: CSRF-TOKEN=" + inCookie,
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + body.length())
                .from(address)
                .body(body)
                .send();
    }

    @Test
    @DisplayName("登录页打开之后，还在路上的请求不换掉它的防伪标记；被另一个标签页换掉的，说清楚，不是没有权限")
    void anOvertakenSignInPage() {
        Visitor underWay = Visitor.stranger(port);
        assertThat(underWay.get("/api/tasks/cards").statusCode()).isEqualTo(401);
        assertThat(underWay.get("/todo").statusCode()).isEqualTo(302);
        assertThat(underWay.csrf()).isEmpty();

        RawRequest.Answer answer = signIn("127.0.0.1", "of-another-tab", "of-this-tab", Newcomers.PASSWORD);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.text()).contains("/login?again").doesNotContain("JSESSIONID");
        assertThat(Visitor.stranger(port).page("/login?again").body())
                .contains("这个登录页已失效")
                .contains("请在本页再登录一次");
        assertThat(signIn("127.0.0.1", "same", "same", Newcomers.PASSWORD).text())
                .contains("JSESSIONID");
    }

    @Test
    @DisplayName("别人的设备标记、编造的设备标记，都不算")
    void aDeviceBelongsToItsAccount() {
        Visitor other = Visitor.stranger(port);
        other.signIn(
                newcomers.person(PathRulesTest.Given.HERE, Role.REQUESTER, "p" + UUID.randomUUID()),
                Newcomers.PASSWORD);
        other.signOut();
        for (int i = 0; i < UNTIL_WAIT; i++) {
            throttle.begin(person, "127.0.0.1", "");
        }

        assertThat(other.tryToSignIn(person, Newcomers.PASSWORD)).contains("登录尝试过于频繁");
    }

    @Test
    @DisplayName("初始口令：除修改口令和退出外一律转去修改，改后才能使用")
    void anInitialPasswordMustBeChanged() {
        newcomers.giveInitialPassword(person);
        Visitor visitor = Visitor.stranger(port);
        visitor.signIn(person, Newcomers.PASSWORD);

        assertThat(location(visitor.get("/catalog"))).endsWith("/account/password");
        assertThat(visitor.get("/api/clocks/GX-1").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/account/password").body()).contains("初始口令", Accounts.POLICY);

        assertThat(location(changePassword(visitor, Newcomers.PASSWORD, OWN_PASSWORD)))
                .endsWith("/account/password");
        assertThat(visitor.get("/catalog").statusCode()).isEqualTo(200);
        assertThat(identities.checkPassword(person, OWN_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("修改口令：现口令不对、新口令不合要求都不改；改后其他登录结束，本次继续")
    void otherSessionsEnd() {
        Visitor here = Visitor.stranger(port);
        here.signIn(person, Newcomers.PASSWORD);
        Visitor there = Visitor.stranger(port);
        there.signIn(person, Newcomers.PASSWORD);

        assertThat(changePassword(here, "wrong", OWN_PASSWORD).body()).contains("现口令不正确");
        assertThat(changePassword(here, Newcomers.PASSWORD, "short").body()).contains("新口令不符合要求");
        assertThat(changePassword(here, Newcomers.PASSWORD, person + "-Aa1").body())
                .contains("新口令不符合要求");
        assertThat(there.get("/catalog").statusCode()).isEqualTo(200);

        changePassword(here, Newcomers.PASSWORD, OWN_PASSWORD);
        assertThat(here.get("/catalog").statusCode()).isEqualTo(200);
        assertThat(location(there.get("/catalog"))).endsWith("/login?ended");
        assertThat(there.get("/login?ended").body()).contains("您的账号已有变更");
    }

    @Test
    @DisplayName("现口令连续输错，同样须等待")
    void thePresentPasswordIsNotGuessedHere() {
        Visitor visitor = Visitor.stranger(port);
        visitor.signIn(person, Newcomers.PASSWORD);
        for (int i = 0; i < 5; i++) {
            changePassword(visitor, "wrong" + i, OWN_PASSWORD);
        }
        HttpResponse<String> answer = changePassword(visitor, Newcomers.PASSWORD, OWN_PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(answer.body()).contains("登录尝试过于频繁");
        assertThat(identities.checkPassword(person, Newcomers.PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("角色变更或停用后，已有的登录随即结束，接口也一样")
    void whatAnAdministratorChangesEndsTheSession() {
        Visitor visitor = Visitor.stranger(port);
        visitor.signIn(person, Newcomers.PASSWORD);
        assertThat(visitor.get("/catalog").statusCode()).isEqualTo(200);
        jdbc.update("update account set version = version + 1 where person_id = ?", person);
        assertThat(visitor.get("/api/clocks/GX-1").statusCode()).isEqualTo(401);
        assertThat(location(visitor.get("/catalog"))).contains("/login");

        jdbc.update("update account set enabled = false where person_id = ?", person);
        assertThat(Visitor.stranger(port).tryToSignIn(person, Newcomers.PASSWORD))
                .contains("该账号已停用");
        assertThat(Visitor.stranger(port).tryToSignIn(person, "wrong")).contains("用户名或口令不正确");
    }

    @Test
    @DisplayName("角色待确认的人不能登录，只有口令正确才得知原因")
    void whoHasNoRoleYetWaits() {
        newcomers.takeRoles(person);

        assertThat(Visitor.stranger(port).tryToSignIn(person, Newcomers.PASSWORD))
                .contains("待安全管理员确认");
        assertThat(Visitor.stranger(port).tryToSignIn(person, "wrong")).contains("用户名或口令不正确");
    }

    @Test
    @DisplayName("连续输错：先等待、再锁定；锁定期间口令正确也不行；不存在的用户名答复完全相同")
    void aNameThatNobodyHasIsTreatedAlike() {
        Visitor visitor = Visitor.stranger(port);
        for (int i = 1; i <= 5; i++) {
            String known = visitor.tryToSignIn(person, "wrong");
            assertThat(known).contains("用户名或口令不正确");
            assertThat(visitor.tryToSignIn("nobody." + person, "wrong")).isEqualTo(known);
        }
        assertThat(visitor.tryToSignIn(person, Newcomers.PASSWORD)).contains("登录尝试过于频繁");
        assertThat(visitor.tryToSignIn("nobody." + person, "wrong")).contains("登录尝试过于频繁");

        jdbc.update("update sign_in_failure set failures = 10 where failures = 5");
        String known = visitor.tryToSignIn(person, Newcomers.PASSWORD);
        assertThat(known).contains("已锁定 30 分钟");
        assertThat(visitor.tryToSignIn("nobody." + person, "wrong")).isEqualTo(known);
    }

    @Test
    @DisplayName("同一地址对许多用户名猜口令，超过限度后一律不再受理")
    void oneAddressMayNotTryEverybody() {
        for (int i = 0; i < 60; i++) {
            throttle.begin("name" + i, "127.0.0.1", "");
        }
        try {
            assertThat(Visitor.stranger(port).tryToSignIn(person, Newcomers.PASSWORD))
                    .contains("来自您所在网络的登录失败次数过多");
        } finally {
            jdbc.update("delete from sign_in_failure");
        }
        Visitor.stranger(port).signIn(person, Newcomers.PASSWORD);
    }

    @Test
    @DisplayName("技术账号：多个请求同时到达不算猜口令，连续输错同样不再受理")
    void aProgramAsksOftenButDoesNotGuess() throws Exception {
        Visitor program = Visitor.program(port, PathRulesTest.Given.PROGRAM, Newcomers.PASSWORD);
        List<Callable<Integer>> atOnce = Collections.nCopies(
                20, () -> program.get("/engine-rest/task/count").statusCode());
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            for (Future<Integer> status : threads.invokeAll(atOnce)) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }

        Visitor guesser = Visitor.program(port, PathRulesTest.Given.PROGRAM, "wrong");
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.get("/engine-rest/task/count").statusCode()).isEqualTo(401);
        }
        assertThat(program.get("/engine-rest/task/count").statusCode()).isEqualTo(401);
        jdbc.update("delete from sign_in_failure");
        assertThat(program.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> changePassword(Visitor visitor, String present, String wanted) {
        visitor.get("/account/password");
        return visitor.submit("/account/password", "present", present, "wanted", wanted, "repeated", wanted);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
