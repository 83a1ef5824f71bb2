package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@PathRulesTest
@DisplayName("统一身份认证：认定是谁由它，账号能不能用、能做什么由本系统")
class UnifiedSignInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Identities identities;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Recorded recorded;

    private String person = "";

    @BeforeEach
    void aNewcomer() {
        person = newcomers.person(Given.HERE, Role.APPROVER, "p" + UUID.randomUUID());
        newcomers.settle(person);
        recorded = beans.createBean(Recorded.class);
    }

    @Test
    @DisplayName("登录页有它的入口；没有带凭据的去那边登录；带着凭据回来就登录了，会话编号换新，写入审计")
    void whoIsVouchedForIsSignedIn() {
        Visitor browser = Visitor.stranger(port);
        assertThat(browser.page("/login").body()).contains("统一身份认证登录", "/login/unified");
        assertThat(location(browser.page("/login/unified"))).startsWith("https://identity.example.gov.cn/");
        assertThat(browser.hasSession()).isFalse();

        assertThat(location(browser.page("/login/unified?ticket=genuine-" + person)))
                .endsWith("/");

        assertThat(browser.hasSession()).isTrue();
        assertThat(browser.page("/todo").statusCode()).isEqualTo(200);
        assertThat(recorded.acts())
                .anySatisfy(act -> assertThat(act).startsWith(person + "|").contains("|登录|", "|DONE|"));
    }

    @Test
    @DisplayName("假的凭据、没有登记的人、停用的账号：回到登录页说明，没有会话，写入审计")
    void othersAreNot() {
        identities.setGroups(person, Set.of(), Set.of("approver"));
        for (String ticket : new String[] {"forged", "genuine-nobody.here", "genuine-" + person}) {
            Visitor browser = Visitor.stranger(port);
            assertThat(location(browser.page("/login/unified?ticket=" + ticket)))
                    .as(ticket)
                    .contains("/login?error");
            assertThat(browser.hasSession()).isFalse();
        }
        assertThat(recorded.refusals())
                .anySatisfy(act -> assertThat(act).startsWith(person + "|").contains("|登录|", "账号已停用"));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("");
    }
}
