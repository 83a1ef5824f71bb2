package cn.gov.shuozhou.data.organization.account;

import static cn.gov.shuozhou.data.SignedIn.FIRST_ADMIN;
import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.SignedIn.bureau;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
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
import cn.gov.shuozhou.data.organization.Role;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@DisplayName("机构与人员管理")
@OnPostgres(Reason.SQL)
class OrganizationPagesTest {

    private static final String CREDIT_CODE = "11140600MB0004204U";

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

    @Test
    @DisplayName("只有系统管理员能打开")
    void onlyTheSystemAdministratorEnters() throws Exception {
        mvc.perform(get("/organization").with(as(bureau("someone", "某人", Role.AUDIT_ADMIN))))
                .andExpect(status().isForbidden());
        mvc.perform(get("/organization").with(as(FIRST_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("朔州市政务信息管理局")));
    }

    @Test
    @DisplayName("登记部门，代码即租户")
    void aDepartmentIsEntered() throws Exception {
        mvc.perform(department("civil-affairs", "朔州市民政局", CREDIT_CODE)).andExpect(redirectedUrl("/organization"));

        assertThat(organization.department("civil-affairs").name()).isEqualTo("朔州市民政局");
        mvc.perform(get("/organization").param("q", "民政").with(as(FIRST_ADMIN)))
                .andExpect(content().string(containsString("共 1 条")));
    }

    @Test
    @DisplayName("信用代码不对时不登记，所填内容保留")
    void aWrongCreditCodeIsRefusedAndTheFormKept() throws Exception {
        mvc.perform(department("civil-affairs", "朔州市民政局", "11140600MB00042040"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("统一社会信用代码“11140600MB00042040”不正确")))
                .andExpect(content().string(containsString("value=\"朔州市民政局\"")));
        assertThat(organization.departments()).hasSize(1);
    }

    @Test
    @DisplayName("新增人员的角色待安全管理员确认，此前没有人知道口令")
    void aNewPersonWaitsForHisRoles() throws Exception {
        mvc.perform(post("/organization/people")
                        .param("id", "bureau.staff")
                        .param("name", "王某")
                        .param("departmentCode", "bureau")
                        .param("roles", "BUREAU")
                        .with(as(FIRST_ADMIN))
                        .with(csrf()))
                .andExpect(redirectedUrl("/organization/people/bureau.staff"))
                .andExpect(flash().attributeCount(1))
                .andExpect(flash().attribute("done", containsString("由确认人交给本人")));

        assertThat(identities.exists("bureau.staff")).isTrue();
        assertThat(organization.person("bureau.staff").orElseThrow().roles()).isEmpty();
    }

    @Test
    @DisplayName("互斥的角色不能授予")
    void exclusiveRolesAreRefused() throws Exception {
        newPerson("bureau.staff", Role.BUREAU);

        mvc.perform(post("/organization/people/bureau.staff/roles")
                        .param("roles", "BUREAU", "SYSTEM_ADMIN")
                        .with(as(FIRST_ADMIN))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("不得兼任")));
        assertThat(requests.waitingFor("bureau.staff"))
                .singleElement()
                .satisfies(request -> assertThat(request.roles()).containsExactly(Role.BUREAU));
    }

    @Test
    @DisplayName("导入部门：有一行错就一行都不导入，逐行说明")
    void anImportWithAWrongRowChangesNothing() throws Exception {
        String csv = "部门代码,部门名称,统一社会信用代码,行政区划代码,层级,类别\n"
                + "civil-affairs,朔州市民政局," + CREDIT_CODE + ",140600,市级,政务部门\n"
                + "education,朔州市教育局,123,140699,市级,学校\n"
                + "health,,11140600MB000831XW,140699,市级,政务部门\n";

        mvc.perform(multipart("/organization/import/departments")
                        .file(new MockMultipartFile("file", csv.getBytes(Charset.forName("GB18030"))))
                        .with(as(FIRST_ADMIN))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("第 3 行：类别“学校”不在可选范围内")))
                .andExpect(content().string(containsString("第 4 行：部门名称不能为空")))
                .andExpect(content().string(containsString("第 4 行：行政区划“140699”不正确")));
    }

    @Test
    @DisplayName("导入人员：不给出口令，角色待确认")
    void peopleAreImportedWithoutPasswords() throws Exception {
        String csv = "\uFEFF用户名,姓名,部门代码,角色\nbureau.one,张一,bureau,市政务信息管理局工作人员\nbureau.two,李二,bureau,统计分析员、数据专员\n";

        mvc.perform(multipart("/organization/import/people")
                        .file(new MockMultipartFile("file", csv.getBytes(StandardCharsets.UTF_8)))
                        .with(as(FIRST_ADMIN))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已新增 2 人")))
                .andExpect(content().string(not(containsString("只显示这一次"))));
        assertThat(requests.waitingFor("bureau.two"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.roles()).containsExactlyInAnyOrder(Role.ANALYST, Role.DATA_OFFICER));
    }

    private void newPerson(String id, Role role) {
        administration.create(FIRST_ADMIN, new PersonForm(id, "王某", "bureau", Set.of(role)));
    }

    private static MockHttpServletRequestBuilder department(String code, String name, String creditCode) {
        return post("/organization/departments")
                .param("code", code)
                .param("name", name)
                .param("creditCode", creditCode)
                .param("regionCode", "140600")
                .param("level", "CITY")
                .param("kind", "GOVERNMENT")
                .with(as(FIRST_ADMIN))
                .with(csrf());
    }
}
