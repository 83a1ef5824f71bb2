package cn.gov.shuozhou.data.audit;

import static cn.gov.shuozhou.data.SignedIn.FIRST_ADMIN;
import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.SignedIn.bureau;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.organization.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PortalTest
@DisplayName("每次办理、每次拒绝都有记录")
@OnPostgres(Reason.SQL)
class RecordedActsTest {

    private static final String ADMIN = "first.admin|系统管理员|";
    private static final String PASSWORD = "Chu-Shi-Kou-Ling-2026";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private FilterChainProxy security;

    private Recorded recorded;

    @BeforeEach
    void begin() {
        recorded = beans.createBean(Recorded.class);
    }

    @AfterEach
    void removeTheDepartment() {
        jdbc.update("delete from department_request where department_code = 'audited'");
        jdbc.update("delete from department where code = 'audited'");
        jdbc.update("delete from act_id_tenant_member where tenant_id_ = 'audited'");
        jdbc.update("delete from act_id_tenant where id_ = 'audited'");
        jdbc.update("delete from act_ru_authorization where resource_id_ = 'audited'");
    }

    @Test
    @DisplayName("办成的事：一次一条，写明谁、从哪里、做什么")
    void anActHasOneEntry() throws Exception {
        mvc.perform(department()
                        .header("X-Forwarded-For", "198.51.100.9")
                        .remoteAddress("192.0.2.7")
                        .with(as(FIRST_ADMIN)))
                .andExpect(status().is3xxRedirection());

        assertThat(recorded.acts()).containsExactly(ADMIN + "登记部门||DONE|");
        assertThat(recorded.text())
                .contains("192.0.2.7", "POST /organization/departments", FIRST_ADMIN.departmentName())
                .doesNotContain("198.51.100.9");
    }

    @Test
    @DisplayName("记不下来的事就不办：业务数据随之撤销")
    void whatCannotBeRecordedIsNotDone() throws Exception {
        jdbc.execute("alter table audit_unsealed rename to audit_unsealed_gone");
        try {
            assertThatThrownBy(() -> mvc.perform(department().with(as(FIRST_ADMIN))))
                    .rootCause()
                    .message()
                    .containsIgnoringCase("audit_unsealed");
            assertThatThrownBy(() -> mvc.perform(get("/organization/people").with(as(FIRST_ADMIN))))
                    .rootCause()
                    .message()
                    .containsIgnoringCase("audit_unsealed");
            assertThatThrownBy(() -> mvc.perform(signIn("first.admin", PASSWORD)))
                    .rootCause()
                    .message()
                    .containsIgnoringCase("audit_unsealed");
        } finally {
            jdbc.execute("alter table audit_unsealed_gone rename to audit_unsealed");
        }
        assertThat(departments()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from act_id_tenant where id_ = 'audited'", Long.class))
                .isZero();
    }

    @Test
    @DisplayName("办到一半撤销的事：只记被拒绝，没有“完成”，不记所填内容")
    void whatIsRolledBackIsNotDone() throws Exception {
        String file = "部门代码,部门名称,统一社会信用代码,行政区划代码,层级,类别\n"
                + "audited,朔州市被审计局,11140600MB0004204U,140600,市级,政务部门\n"
                + "Kou-Ling-2026,140602199001011234,x,140600,市级,政务部门\n";
        mvc.perform(multipart("/organization/import/departments")
                        .file(new MockMultipartFile("file", "d.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                        .with(as(FIRST_ADMIN))
                        .with(csrf()))
                .andExpect(status().isBadRequest());

        assertThat(departments()).isZero();
        assertThat(recorded.acts()).singleElement().asString().startsWith(ADMIN + "批量导入部门||REFUSED|");
        assertThat(recorded.text()).doesNotContain("Kou-Ling-2026", "140602199001011234", "被审计局");
    }

    @Test
    @DisplayName("没有权限、页面失效、没有的人、办理情况已变、格式不对：都记，写明理由")
    void everyRefusalIsRecorded() throws Exception {
        var stranger = bureau("someone", "某人", Role.REQUESTER);
        mvc.perform(department().with(as(stranger))).andExpect(status().isForbidden());
        mvc.perform(get("/organization/people").with(as(stranger))).andExpect(status().isForbidden());
        mvc.perform(post("/organization/people/first.admin/roles").with(as(FIRST_ADMIN)))
                .andExpect(status().isForbidden());
        mvc.perform(act("/organization/people/first.admin/roles")).andExpect(status().isForbidden());
        mvc.perform(act("/organization/people/nobody/password-request")).andExpect(status().isNotFound());
        mvc.perform(get("/catalog/x").with(as(stranger))).andExpect(status().isBadRequest());
        mvc.perform(get("/sharing/applications/GX-140600-20261122-9999").with(as(stranger)))
                .andExpect(status().isNotFound());
        mvc.perform(act("/no/such/address")).andExpect(status().isNotFound());

        assertThat(recorded.acts())
                .containsExactly(
                        "someone|某人|登记部门||REFUSED|没有权限进行此操作。",
                        "someone|某人|查看人员名单||REFUSED|没有权限进行此操作。",
                        ADMIN + "申请变更人员角色||REFUSED|没有权限，或者页面已失效。",
                        ADMIN + "申请变更人员角色|first.admin|REFUSED|不能在这里变更、解锁或停用自己的账号。请由另一名管理员办理。",
                        ADMIN + "申请重置口令|nobody|REFUSED|没有用户名为“…”的人员。",
                        "someone|某人|访问页面|x|REFUSED|“…”的值“…”格式不正确。请从列表或页面上的链接进入，不要手工修改地址。",
                        "someone|某人|查看办件|GX-140600-20261122-9999|REFUSED|没有编号为“…”的办件，或者您所在的部门不是它的使用部门、提供部门。请核对编号。",
                        ADMIN + "办理业务||REFUSED|没有这个地址或对象。");
    }

    @Test
    @DisplayName("系统出错：记失败和故障编号")
    void aFaultIsRecordedWithItsNumber() throws Exception {
        jdbc.execute("alter table region rename to region_gone");
        try {
            mvc.perform(department().with(as(FIRST_ADMIN))).andExpect(status().isInternalServerError());
        } finally {
            jdbc.execute("alter table region_gone rename to region");
        }
        assertThat(recorded.acts())
                .singleElement()
                .asString()
                .matches("first.admin\\|系统管理员\\|登记部门\\|\\|FAILED\\|系统未能完成这次操作，故障编号 \\d{8}-[0-9A-F]{8}。.*");
    }

    @Test
    @DisplayName("登录成功、口令不对、账号不存在、退出：不记口令，不记填错的账号")
    void signingInAndOutIsRecorded() throws Exception {
        var session = mvc.perform(signIn("first.admin", PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("JSESSIONID");
        mvc.perform(signIn("first.admin", "Wrong-Kou-Ling-1"));
        mvc.perform(signIn("My-Secret-Kou-Ling-1", "x"));
        mvc.perform(post("/logout").cookie(session).with(csrf()));

        assertThat(recorded.acts())
                .containsExactly(
                        ADMIN + "登录||DONE|",
                        ADMIN + "登录||REFUSED|用户名或口令不正确。",
                        "|未知账号|登录||REFUSED|用户名或口令不正确。",
                        ADMIN + "退出登录||DONE|");
        assertThat(recorded.text()).doesNotContain("Kou-Ling");
    }

    @Test
    @DisplayName("查看人员资料要记；打开普通页面、未登录者被请去登录不记")
    void lookingAtPeopleIsRecorded() throws Exception {
        mvc.perform(get("/").with(as(FIRST_ADMIN))).andExpect(status().isOk());
        mvc.perform(get("/catalog").with(as(FIRST_ADMIN))).andExpect(status().isOk());
        mvc.perform(get("/organization")).andExpect(status().is3xxRedirection());
        assertThat(recorded.acts()).isEmpty();

        mvc.perform(get("/organization/people/first.admin").with(as(FIRST_ADMIN)));
        mvc.perform(post("/organization/departments").with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(recorded.acts())
                .containsExactly(ADMIN + "查看人员资料|first.admin|DONE|", "|未登录|登记部门||REFUSED|没有登录，不能进行此操作。");
    }

    @Test
    @DisplayName("每个入口的安全过滤链中都有记录")
    void everyDoorIsWatched() {
        assertThat(security.getFilterChains())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(chain -> assertThat(chain.getFilters())
                        .filteredOn(RequestAuditFilter.class::isInstance)
                        .hasSize(1));
    }

    private long departments() {
        return jdbc.queryForObject("select count(*) from department where code = 'audited'", Long.class);
    }

    private static MockHttpServletRequestBuilder department() {
        return post("/organization/departments")
                .param("code", "audited")
                .param("name", "朔州市被审计局")
                .param("creditCode", "11140600MB0004204U")
                .param("regionCode", "140600")
                .param("level", "CITY")
                .param("kind", "GOVERNMENT")
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder act(String address) {
        return post(address).with(as(FIRST_ADMIN)).with(csrf());
    }

    private static MockHttpServletRequestBuilder signIn(String account, String password) {
        return post("/login")
                .param("username", account)
                .param("password", password)
                .with(csrf());
    }
}
