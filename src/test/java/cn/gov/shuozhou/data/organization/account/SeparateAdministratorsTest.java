package cn.gov.shuozhou.data.organization.account;

import static cn.gov.shuozhou.data.SignedIn.FIRST_ADMIN;
import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.SignedIn.bureau;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.RolesChanged;
import cn.gov.shuozhou.data.organization.account.AccountRequest.Kind;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@RecordApplicationEvents
@Transactional
@DisplayName("三员分立：系统管理员提出，安全管理员确认")
@OnPostgres(Reason.SQL)
class SeparateAdministratorsTest {

    private static final Person GUARD = bureau("bureau.guard", "安全管理员", Role.SECURITY_ADMIN);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Organization organization;

    @Autowired
    private Identities identities;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private AccountRequests requests;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private AccountRegistration registration;

    @BeforeEach
    void theFirstSecurityAdministrator() {
        registration.register(
                GUARD.id(),
                GUARD.name(),
                organization.department("bureau"),
                Set.of(Role.SECURITY_ADMIN),
                Newcomers.PASSWORD);
    }

    @Test
    @DisplayName("角色经安全管理员确认后才有，已有的登录随即结束")
    void rolesAreHeldOnceConfirmed() throws Exception {
        newPerson("bureau.staff", Role.BUREAU);
        int before = accounts.standing("bureau.staff").version();
        assertThat(roles("bureau.staff")).isEmpty();

        mvc.perform(get("/accounts").with(as(GUARD))).andExpect(content().string(containsString("bureau.staff")));
        mvc.perform(post(
                                "/accounts/requests/{id}/confirm",
                                waiting("bureau.staff").id())
                        .with(as(GUARD))
                        .with(csrf()))
                .andExpect(redirectedUrl("/accounts"));

        assertThat(roles("bureau.staff")).containsExactly(Role.BUREAU);
        assertThat(accounts.standing("bureau.staff").admits(before)).isFalse();
    }

    @Test
    @DisplayName("不同意的，账号没有变化；同一申请不能办理两次")
    void aRefusedRequestChangesNothing() {
        newPerson("bureau.staff", Role.BUREAU);
        long id = waiting("bureau.staff").id();

        requests.refuse(GUARD, id);

        assertThat(roles("bureau.staff")).isEmpty();
        assertThatThrownBy(() -> requests.confirm(GUARD, id))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("已经办理");
    }

    @Test
    @DisplayName("系统管理员不能确认，也不能停用和解锁；安全管理员不能登记和申请")
    void neitherDoesTheOthersWork() throws Exception {
        newPerson("bureau.staff", Role.BUREAU);
        long id = waiting("bureau.staff").id();

        for (String path : Set.of(
                "/accounts/requests/" + id + "/confirm",
                "/accounts/people/bureau.staff/disable",
                "/accounts/people/bureau.staff/unlock")) {
            mvc.perform(post(path).with(as(FIRST_ADMIN)).with(csrf())).andExpect(status().isForbidden());
        }
        for (String path : Set.of(
                "/organization/people/bureau.staff/roles",
                "/organization/people/bureau.staff/password-request",
                "/organization/people")) {
            mvc.perform(post(path).with(as(GUARD)).with(csrf())).andExpect(status().isForbidden());
        }
        assertThat(waiting("bureau.staff").id()).isEqualTo(id);
    }

    @Test
    @DisplayName("没有人能给自己办理：系统管理员不能给自己申请，安全管理员不能确认关于自己的申请")
    void nobodyDecidesOnHimself() {
        assertThatThrownBy(() -> administration.askForRoles(FIRST_ADMIN, FIRST_ADMIN.id(), Set.of(Role.BUREAU)))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("自己的账号");

        administration.askForRoles(FIRST_ADMIN, GUARD.id(), Set.of(Role.BUREAU));
        long aboutHimself = waiting(GUARD.id()).id();
        assertThatThrownBy(() -> requests.confirm(GUARD, aboutHimself))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("由另一名安全管理员办理");
        assertThatThrownBy(() -> administration.disable(GUARD, GUARD.id())).isInstanceOf(RequestRejected.class);
        assertThat(roles(GUARD.id())).containsExactly(Role.SECURITY_ADMIN);
    }

    @Test
    @DisplayName("重新签发口令须两人：一人申请，另一人确认并交付，且只交付一次")
    void aNewPasswordTakesTwo() {
        newPerson("bureau.staff", Role.BUREAU);
        String first = confirmed("bureau.staff", Kind.ROLES);
        assertThat(identities.checkPassword("bureau.staff", first)).isTrue();

        assertThat(administration.askForPassword(FIRST_ADMIN, "bureau.staff")).isEmpty();
        long id = waiting("bureau.staff", Kind.PASSWORD).id();
        String second = confirmed("bureau.staff", Kind.PASSWORD);

        assertThat(identities.checkPassword("bureau.staff", first)).isFalse();
        assertThat(identities.checkPassword("bureau.staff", second)).isTrue();
        assertThat(accounts.standing("bureau.staff").mustChangePassword()).isTrue();
        assertThatThrownBy(() -> requests.confirm(GUARD, id)).isInstanceOf(RequestRejected.class);
    }

    @Test
    @DisplayName("已停用的账号，确认重新签发口令也不能使它恢复")
    void aNewPasswordDoesNotReopen() {
        newPerson("bureau.staff", Role.BUREAU);
        confirmed("bureau.staff", Kind.ROLES);
        administration.askForPassword(FIRST_ADMIN, "bureau.staff");
        administration.disable(GUARD, "bureau.staff");

        assertThatThrownBy(() -> confirmed("bureau.staff", Kind.PASSWORD))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("已停用");
        assertThat(accounts.standing("bureau.staff").enabled()).isFalse();
    }

    @Test
    @DisplayName("停用后登录结束、角色收回、姓名仍在；恢复须申请、确认，由确认人交付新口令")
    void aDisabledAccountStaysOnRecordAndComesBack(ApplicationEvents events) {
        newPerson("bureau.staff", Role.BUREAU);
        requests.confirm(GUARD, waiting("bureau.staff").id());

        administration.disable(GUARD, "bureau.staff");
        assertThat(accounts.standing("bureau.staff").enabled()).isFalse();
        assertThat(roles("bureau.staff")).isEmpty();
        assertThat(events.stream(RolesChanged.class))
                .as("别处随之收回他留下的凭据")
                .filteredOn(change -> change.roles().isEmpty())
                .extracting(change -> change.before().id())
                .containsExactly("bureau.staff");
        assertThat(organization.people(Role.BUREAU)).extracting(Person::id).doesNotContain("bureau.staff");

        administration.askForRoles(FIRST_ADMIN, "bureau.staff", Set.of(Role.ANALYST));
        assertThat(accounts.standing("bureau.staff").enabled()).isFalse();
        String password = confirmed("bureau.staff", Kind.ROLES);
        assertThat(accounts.standing("bureau.staff").enabled()).isTrue();
        assertThat(roles("bureau.staff")).containsExactly(Role.ANALYST);
        assertThat(identities.checkPassword("bureau.staff", password)).isTrue();
    }

    @Test
    @DisplayName("引擎管理员组里只有占位账号，没有任何人，也没有任何授权")
    void noPersonIsAnEngineAdministrator() {
        assertThat(identities.usersIn("camunda-admin")).containsExactly("engine-placeholder");
        assertThat(organization.person("engine-placeholder")).isEmpty();
        assertThat(organization.isTechnical("engine-placeholder")).isFalse();
        identities.ensureMember("engine-placeholder", "technical");
        assertThat(organization.isTechnical("engine-placeholder")).isFalse();
    }

    @Test
    @DisplayName("安全管理员解锁后立即可以再试")
    void anUnlockedNameMayTryAgain() throws Exception {
        newPerson("bureau.staff", Role.BUREAU);
        for (int i = 0; i < SignInThrottle.WAIT_AT; i++) {
            throttle.begin("bureau.staff");
        }
        assertThat(throttle.begin("bureau.staff")).isEqualTo(SignInThrottle.Admission.WAIT);
        mvc.perform(get("/accounts/people").param("q", "bureau.staff").with(as(GUARD)))
                .andExpect(content().string(containsString("登录受限")));

        mvc.perform(post("/accounts/people/bureau.staff/unlock").with(as(GUARD)).with(csrf()))
                .andExpect(redirectedUrl("/accounts/people"));

        assertThat(throttle.begin("bureau.staff")).isEqualTo(SignInThrottle.Admission.GO);
        throttle.succeeded("bureau.staff");
    }

    @Test
    @DisplayName("技术账号经确认后才能读取一个部门的办件，停用即失效")
    void aProgramWaitsForItsRights() throws Exception {
        mvc.perform(post("/organization/programs")
                        .param("id", "statistics-platform")
                        .param("purpose", "市统计平台读取办件进度")
                        .param("departmentCode", "bureau")
                        .with(as(FIRST_ADMIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/organization/programs"))
                .andExpect(flash().attributeCount(1))
                .andExpect(flash().attribute("done", containsString("口令由确认人交付")));
        assertThat(organization.isTechnical("statistics-platform")).isFalse();

        MvcResult confirmed = mvc.perform(post("/accounts/programs/statistics-platform/confirm")
                        .with(as(GUARD))
                        .with(csrf()))
                .andExpect(redirectedUrl("/accounts/programs"))
                .andReturn();
        assertThat(confirmed.getFlashMap().values()).isNotEmpty().noneMatch(Issued.class::isInstance);
        mvc.perform(get("/accounts/programs")
                        .cookie(confirmed.getResponse().getCookies())
                        .with(as(GUARD)))
                .andExpect(content().string(containsString("初始口令（只显示这一次）")));
        assertThat(organization.isTechnical("statistics-platform")).isTrue();
        assertThat(identities.tenantsOf("statistics-platform")).containsExactly("bureau");
        mvc.perform(get("/organization/programs").with(as(FIRST_ADMIN)))
                .andExpect(content().string(containsString("市统计平台读取办件进度")));

        mvc.perform(post("/accounts/programs/statistics-platform/end")
                        .with(as(GUARD))
                        .with(csrf()))
                .andExpect(redirectedUrl("/accounts/programs"));
        assertThat(identities.exists("statistics-platform")).isFalse();
        mvc.perform(post("/organization/programs")
                        .param("id", "statistics-platform")
                        .param("purpose", "再次使用")
                        .param("departmentCode", "bureau")
                        .with(as(FIRST_ADMIN))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("已被使用")));
    }

    private Set<Role> roles(String id) {
        return organization.person(id).orElseThrow().roles();
    }

    private AccountRequest waiting(String personId) {
        return waiting(personId, Kind.ROLES);
    }

    private AccountRequest waiting(String personId, Kind kind) {
        return requests.waitingFor(personId).stream()
                .filter(request -> request.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The secret that the security administrator has to hand over. */
    private String confirmed(String personId, Kind kind) {
        return requests.confirm(GUARD, waiting(personId, kind).id())
                .orElseThrow()
                .secret();
    }

    private void newPerson(String id, Role role) {
        administration.create(FIRST_ADMIN, new PersonForm(id, "王某", "bureau", Set.of(role)));
    }
}
