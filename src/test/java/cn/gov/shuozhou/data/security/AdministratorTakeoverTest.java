package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@PathRulesTest
@DisplayName("系统管理员不能借自己登记的安全管理员得到一切权限；管理员账号须两人才能启用")
class AdministratorTakeoverTest {

    private static final String GUARD = "here.security-admin";

    private static final String SECOND = "here.security-admin2";

    private static final String OWN_PASSWORD = "Zi-Ji-De-Kou-Ling-2026";

    private static final Pattern SHOWN = Pattern.compile("<strong>(初始口令|启用码)（只显示这一次）：</strong><span[^>]*>([^<]{14})<");

    @LocalServerPort
    private int port;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Visitor administrator;

    private Visitor guard;

    private String wanted = "";

    @BeforeEach
    void signIn() {
        jdbc.update("delete from sign_in_failure");
        administrator = Visitor.signedIn(port, "first.admin");
        guard = Visitor.signedIn(port, GUARD);
        wanted = "g" + UUID.randomUUID();
    }

    /** Other tests find one security administrator. */
    @AfterEach
    void asItWas() {
        for (String id : Set.of(SECOND, wanted)) {
            organization.person(id).ifPresent(person -> newcomers.takeRoles(person.id()));
        }
    }

    @Test
    @DisplayName("一名安全管理员：登记人只有启用码，确认人只有口令，谁也打不开；本人两样都有才启用")
    void theRequesterNeverLearnsThePassword() {
        Recorded recorded = beans.createBean(Recorded.class);
        String code = secret("启用码", register(administrator, Role.SECURITY_ADMIN));

        String password = secret("初始口令", confirm(guard));

        assertThat(roles()).containsExactly(Role.SECURITY_ADMIN);
        assertThat(Visitor.stranger(port).tryToSignIn(wanted, code)).contains("用户名或口令不正确");
        Visitor confirmer = Visitor.stranger(port);
        confirmer.signIn(wanted, password);
        assertThat(change(confirmer, password, "")).contains("启用码不正确");
        assertThat(change(confirmer, password, "Cai-De-Qi-Yong")).contains("启用码不正确");
        assertThat(confirmer.get("/accounts").statusCode()).isEqualTo(302);

        Visitor owner = Visitor.stranger(port);
        owner.signIn(wanted, password);
        assertThat(change(owner, password, code)).contains("口令已修改");
        assertThat(owner.get("/accounts").statusCode()).isEqualTo(200);
        assertThat(recorded.acts())
                .contains(
                        "first.admin|系统管理员|新增人员||DONE|",
                        wanted + "|新管理员|修改本人口令||REFUSED|启用码不正确。请向交付启用码的人核对；连续输错，账号会暂时锁定。");
        assertThat(recorded.text()).doesNotContain(code, password);
    }

    @Test
    @DisplayName("两名安全管理员：登记人什么也得不到，两人各交付一样，同一人不能办两步")
    void twoConfirmers() {
        newcomers.person(PathRulesTest.Given.HERE, Role.SECURITY_ADMIN, SECOND);
        Visitor second = Visitor.signedIn(port, SECOND);
        assertThat(register(administrator, Role.SYSTEM_ADMIN)).doesNotContain("只显示这一次");

        String code = secret("启用码", confirm(guard));
        assertThat(roles()).isEmpty();
        Recorded recorded = beans.createBean(Recorded.class);
        assertThat(guard.submit("/accounts/requests/" + request() + "/confirm").statusCode())
                .isEqualTo(403);
        assertThat(recorded.acts())
                .singleElement()
                .asString()
                .contains("|确认账号申请|")
                .endsWith("|REFUSED|这项申请的启用码由您交付，须由另一名安全管理员确认并交付口令。");
        String password = secret("初始口令", confirm(second));

        assertThat(roles()).containsExactly(Role.SYSTEM_ADMIN);
        Visitor owner = Visitor.stranger(port);
        owner.signIn(wanted, password);
        assertThat(change(owner, password, code)).contains("口令已修改");
    }

    @Test
    @DisplayName("已有账号改任管理员：原来的口令加上启用码才能继续使用")
    void anOrdinaryAccountBecomesAnAdministrators() {
        newcomers.person(PathRulesTest.Given.HERE, Role.ANALYST, wanted);
        administrator.page("/organization/people/" + wanted);
        administrator.submit("/organization/people/" + wanted + "/roles", "roles", "AUDIT_ADMIN");
        String code = secret(
                "启用码", administrator.page("/organization/people/" + wanted).body());
        assertThat(confirm(guard)).doesNotContain("只显示这一次");

        Visitor owner = Visitor.stranger(port);
        owner.signIn(wanted, Newcomers.PASSWORD);
        assertThat(owner.get("/audit").statusCode()).isEqualTo(302);
        assertThat(change(owner, Newcomers.PASSWORD, "")).contains("启用码不正确");
        assertThat(change(owner, Newcomers.PASSWORD, code)).contains("口令已修改");
        assertThat(owner.get("/audit").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("其他人员：登记人得不到口令，由确认人交付，不需要启用码")
    void othersNeedNoCode() {
        assertThat(register(administrator, Role.REQUESTER)).doesNotContain("只显示这一次");

        String password = secret("初始口令", confirm(guard));

        Visitor owner = Visitor.stranger(port);
        owner.signIn(wanted, password);
        assertThat(change(owner, password, "")).contains("口令已修改");
    }

    /** The page of the new person as the system administrator then sees it. */
    private String register(Visitor visitor, Role role) {
        visitor.page("/organization/people/new");
        visitor.submit(
                "/organization/people",
                "id",
                wanted,
                "name",
                "新管理员",
                "departmentCode",
                PathRulesTest.Given.HERE,
                "roles",
                role.name());
        return visitor.page("/organization/people/" + wanted).body();
    }

    /** The page that a security administrator sees after confirming. */
    private String confirm(Visitor visitor) {
        visitor.page("/accounts");
        assertThat(visitor.submit("/accounts/requests/" + request() + "/confirm")
                        .statusCode())
                .isEqualTo(302);
        return visitor.page("/accounts").body();
    }

    private long request() {
        return jdbc.queryForObject("select max(id) from account_request where person_id = ?", Long.class, wanted);
    }

    private Set<Role> roles() {
        return organization.person(wanted).map(Person::roles).orElseThrow();
    }

    private static String secret(String what, String page) {
        Matcher shown = SHOWN.matcher(page);
        assertThat(shown.find()).isTrue();
        assertThat(shown.group(1)).isEqualTo(what);
        return shown.group(2);
    }

    /** The page after the change, or the form with its reasons. */
    private static String change(Visitor visitor, String present, String code) {
        visitor.page("/account/password");
        String answer = visitor.submit(
                        "/account/password",
                        "present",
                        present,
                        "wanted",
                        OWN_PASSWORD,
                        "repeated",
                        OWN_PASSWORD,
                        "code",
                        code)
                .body();
        return answer + visitor.page("/account/password").body();
    }
}
