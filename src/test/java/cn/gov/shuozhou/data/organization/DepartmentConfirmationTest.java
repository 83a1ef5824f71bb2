package cn.gov.shuozhou.data.organization;

import static cn.gov.shuozhou.data.SignedIn.FIRST_ADMIN;
import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.SignedIn.bureau;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@DisplayName("第七条：部门的行政区划和类别须第二人确认")
@OnPostgres(Reason.SQL)
class DepartmentConfirmationTest {

    private static final Person GUARD = bureau("bureau.guard", "安全管理员", Role.SECURITY_ADMIN);

    private static final String PASSWORD = "Chu-Shi-Kou-Ling-2026";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Organization organization;

    @Autowired
    private Registration registration;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Recorded recorded;

    @BeforeEach
    void anEmptyTrail() {
        recorded = beans.createBean(Recorded.class);
    }

    @BeforeEach
    void departments() {
        register("civil-affairs", "朔城区民政局", "11140600MB0004204U", "140602", Kind.GOVERNMENT);
        register("shuocheng-data", "朔城区数据局", "11140602MB0001001E", "140602", Kind.COUNTY_AUTHORITY);
        register("shanyin-data", "山阴县数据局", "11140621MB00010022", "140621", Kind.COUNTY_AUTHORITY);
        for (String authority : Set.of("shuocheng-data", "shanyin-data")) {
            registration.register(
                    authority + ".staff",
                    "督导",
                    organization.department(authority),
                    Set.of(Role.COUNTY_AUTHORITY),
                    PASSWORD);
        }
    }

    @Test
    @DisplayName("改区划和类别：名称立即改，其余等安全管理员确认；确认后由新的县级主管部门督导")
    void aMoveWaitsForTheSecondPerson() throws Exception {
        change("civil-affairs", "山阴县民政局", "140621", Kind.GOVERNMENT).andExpect(redirectedUrl("/organization"));

        assertThat(organization.department("civil-affairs").name()).isEqualTo("山阴县民政局");
        assertThat(organization.department("civil-affairs").regionCode()).isEqualTo("140602");
        assertThat(identities.tenantsOf("shuocheng-data.staff")).contains("civil-affairs");
        mvc.perform(get("/organization/departments/civil-affairs").with(as(FIRST_ADMIN)))
                .andExpect(content().string(containsString("待安全管理员确认：山阴县")));
        decide("confirm", FIRST_ADMIN).andExpect(status().isForbidden());

        mvc.perform(get("/accounts/departments").with(as(GUARD)))
                .andExpect(content().string(containsString("变更区划或类别")));
        decide("confirm", GUARD).andExpect(redirectedUrl("/accounts/departments"));

        assertThat(organization.department("civil-affairs").regionCode()).isEqualTo("140621");
        assertThat(identities.tenantsOf("shuocheng-data.staff")).doesNotContain("civil-affairs");
        assertThat(identities.tenantsOf("shanyin-data.staff")).contains("civil-affairs");
        decide("confirm", GUARD).andExpect(status().isConflict());
        assertThat(recorded.refusals())
                .satisfiesExactly(
                        act -> assertThat(act).startsWith("first.admin|").contains("|REFUSED|"),
                        act -> assertThat(act).startsWith("bureau.guard|").contains("|REFUSED|"));
    }

    @Test
    @DisplayName("县级主管部门换了区划，它的人员不再看到原来的县，看到新的县")
    void anAuthorityMoves() throws Exception {
        change("shuocheng-data", "右玉县数据局", "140623", Kind.COUNTY_AUTHORITY);
        register("youyu-civil", "右玉县民政局", "11140623MB00010032", "140623", Kind.GOVERNMENT);

        decide("confirm", GUARD);

        assertThat(identities.tenantsOf("shuocheng-data.staff"))
                .contains("shuocheng-data", "youyu-civil")
                .doesNotContain("civil-affairs");
    }

    @Test
    @DisplayName("不同意的，部门没有变化；人员的角色与新类别不合的，不能确认")
    void refusedOrUnfitChangesNothing() throws Exception {
        change("civil-affairs", "朔城区民政局", "140621", Kind.GOVERNMENT);
        decide("refuse", GUARD).andExpect(redirectedUrl("/accounts/departments"));
        assertThat(organization.department("civil-affairs").regionCode()).isEqualTo("140602");

        change("shuocheng-data", "朔城区数据局", "140602", Kind.GOVERNMENT);
        decide("confirm", GUARD)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("县级主管部门的人员")));
    }

    @Test
    @DisplayName("新登记的部门：确认之前，它的人员得不到角色")
    void aNewDepartmentWaits() throws Exception {
        save("/organization/departments", "new-bureau", "朔州市冒名局", "140600", Level.CITY, Kind.BUREAU)
                .andExpect(redirectedUrl("/organization"));
        mvc.perform(post("/organization/people")
                        .param("id", "new-bureau.staff")
                        .param("name", "王某")
                        .param("departmentCode", "new-bureau")
                        .param("roles", "BUREAU")
                        .with(as(FIRST_ADMIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/organization/people/new-bureau.staff"));
        long request = jdbc.queryForObject("select max(id) from account_request", Long.class);
        String confirm = "/accounts/requests/" + request + "/confirm";

        mvc.perform(post(confirm).with(as(GUARD)).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("还没有确认")));
        decide("refuse", GUARD);
        assertThat(organization.isConfirmed("new-bureau")).isFalse();

        save("/organization/departments/new-bureau", "new-bureau", "朔州市冒名局", "140600", Level.CITY, Kind.BUREAU);
        decide("confirm", GUARD);
        assertThat(organization.isConfirmed("new-bureau")).isTrue();
    }

    private void register(String code, String name, String creditCode, String region, Kind kind) {
        registration.register(new Department(code, name, creditCode, region, Level.COUNTY, kind, false));
    }

    private ResultActions change(String code, String name, String region, Kind kind) throws Exception {
        return save("/organization/departments/" + code, code, name, region, Level.COUNTY, kind);
    }

    private ResultActions save(String path, String code, String name, String region, Level level, Kind kind)
            throws Exception {
        return mvc.perform(post(path)
                .param("code", code)
                .param("name", name)
                .param(
                        "creditCode",
                        organization
                                .findDepartment(code)
                                .map(Department::creditCode)
                                .orElse("11140600MB0001004T"))
                .param("regionCode", region)
                .param("level", level.name())
                .param("kind", kind.name())
                .with(as(FIRST_ADMIN))
                .with(csrf()));
    }

    /** The latest request, by this administrator. */
    private ResultActions decide(String how, Person administrator) throws Exception {
        long id = jdbc.queryForObject("select max(id) from department_request", Long.class);
        return mvc.perform(post("/accounts/departments/" + id + "/" + how)
                .with(as(administrator))
                .with(csrf()));
    }
}
