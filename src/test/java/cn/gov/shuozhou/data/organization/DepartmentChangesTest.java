package cn.gov.shuozhou.data.organization;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.SignedIn.bureau;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@DisplayName("第七条：部门更名、合并由主管部门一人登记、另一人确认")
@OnPostgres(Reason.SQL)
class DepartmentChangesTest {

    private static final Person ONE = bureau("bureau.one", "登记人", Role.BUREAU);
    private static final Person OTHER = bureau("bureau.other", "确认人", Role.BUREAU);

    private static final String PAGE = "/departments/changes";
    private static final String MERGER =
            "department=old-one&kind=MERGED&successor=new-one&effectiveOn=2026-01-10&basis=朔编发〔2026〕1号";
    private static final String RENAMING =
            "department=old-one&kind=RENAMED&newName=朔州市新名称局&effectiveOn=2026-01-10&basis=朔编发〔2026〕2号";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Organization organization;

    @Autowired
    private Registration registration;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void departments() {
        register("old-one", "朔州市旧名称局", "11140600MB0099203J");
        register("new-one", "朔州市合并后局", "11140600MB0099211D");
    }

    private void register(String code, String name, String creditCode) {
        registration.register(new Department(code, name, creditCode, "140600", Level.CITY, Kind.GOVERNMENT, false));
    }

    @Test
    @DisplayName("合并：登记后不生效，登记人自己不能确认；另一人确认后，旧部门以合并后的部门出现，此前的时刻仍是旧名")
    void merged() throws Exception {
        send(PAGE + "?" + MERGER, ONE).andExpect(redirectedUrl(PAGE));
        assertThat(now()).isEqualTo("朔州市旧名称局");
        mvc.perform(get("/").with(as(OTHER))).andExpect(content().string(containsString("“朔州市旧名称局”并入“朔州市合并后局”")));
        mvc.perform(get(PAGE).with(as(ONE))).andExpect(content().string(not(containsString("/confirm\""))));
        decide("confirm", ONE)
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("须由市政务信息管理局另一名工作人员确认")));
        assertThat(now()).isEqualTo("朔州市旧名称局");

        decide("confirm", OTHER).andExpect(redirectedUrl(PAGE));

        assertThat(now()).isEqualTo("朔州市合并后局");
        assertThat(organization.departmentNames(LocalDateTime.of(2026, 1, 20, 0, 0)))
                .containsEntry("old-one", "朔州市旧名称局");
        decide("refuse", OTHER)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已经办理")));
        send(PAGE + "?" + RENAMING, ONE)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("“朔州市旧名称局”并入“朔州市合并后局”，不能再更名或合并。")));
    }

    @Test
    @DisplayName("合并后的部门又并入别的部门：以最后的部门出现；并入已不存在的部门的，请改选")
    void mergedTwice() throws Exception {
        register("last-one", "朔州市最后局", "11140600MB0099220B");
        confirmed(MERGER);
        confirmed("department=new-one&kind=MERGED&successor=last-one&effectiveOn=2026-02-10&basis=朔编发〔2026〕3号");

        assertThat(now()).isEqualTo("朔州市最后局");
        send(PAGE + "?department=last-one&kind=MERGED&successor=old-one&effectiveOn=2026-02-11&basis=文件", ONE)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("请选择合并后的部门。")));
    }

    @Test
    @DisplayName("更名：确认后用新名称，此前的时刻仍是旧名；不同意的没有变化")
    void renamed() throws Exception {
        send(PAGE + "?" + RENAMING, ONE).andExpect(redirectedUrl(PAGE));
        decide("refuse", OTHER).andExpect(redirectedUrl(PAGE));
        assertThat(now()).isEqualTo("朔州市旧名称局");

        confirmed(RENAMING);

        assertThat(organization.department("old-one").name()).isEqualTo("朔州市新名称局");
        assertThat(organization.departmentNames(LocalDateTime.of(2026, 1, 20, 0, 0)))
                .containsEntry("old-one", "朔州市旧名称局");
    }

    @Test
    @DisplayName("同一部门同时只有一项变更等待确认；登记后新名称被别的部门用去的，不能确认")
    void whatDoesNotFitAnyMore() throws Exception {
        send(PAGE + "?" + RENAMING, ONE).andExpect(redirectedUrl(PAGE));
        send(PAGE + "?department=new-one&kind=RENAMED&newName=朔州市新名称局&effectiveOn=2026-01-10&basis=文件", ONE)
                .andExpect(redirectedUrl(PAGE));
        decide("confirm", OTHER).andExpect(redirectedUrl(PAGE));

        long first = id() - 1;
        send(PAGE + "/" + first + "/confirm", OTHER)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已有名为“朔州市新名称局”的部门")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "department=nobody&kind=RENAMED&newName=新&effectiveOn=2026-01-10&basis=文件|所选部门不存在",
                "department=old-one&newName=新&effectiveOn=2026-01-10&basis=文件|没有选择是更名还是合并",
                "department=old-one&kind=RENAMED&newName=&effectiveOn=2026-01-10&basis=文件|新名称不能为空",
                "department=old-one&kind=RENAMED&newName=朔州市合并后局&effectiveOn=2026-01-10&basis=文件|已有名为“朔州市合并后局”的部门",
                "department=old-one&kind=MERGED&successor=old-one&effectiveOn=2026-01-10&basis=文件|选的是它自己",
                "department=old-one&kind=MERGED&effectiveOn=2026-01-10&basis=文件|没有选择并入的部门",
                "department=old-one&kind=RENAMED&newName=新&effectiveOn=2026-02-30&basis=文件|生效日期“2026-02-30”不正确",
                "department=old-one&kind=RENAMED&newName=新&effectiveOn=2999-01-01&basis=文件|生效日期 2999-01-01 还没有到",
                "department=old-one&kind=RENAMED&newName=新&effectiveOn=2026-01-10|请写明文件名称和文号"
            })
    @DisplayName("缺项、日期不对、名称重复、并入自己：说明哪一栏、怎样改，什么也不登记")
    void badInput(String fields, String sentence) throws Exception {
        send(PAGE + "?" + fields, ONE)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(sentence)));

        assertThat(jdbc.queryForObject("select count(*) from department_change", Long.class))
                .isZero();
    }

    private void confirmed(String fields) throws Exception {
        send(PAGE + "?" + fields, ONE).andExpect(redirectedUrl(PAGE));
        decide("confirm", OTHER).andExpect(redirectedUrl(PAGE));
    }

    private String now() {
        return organization.departmentNames(LocalDateTime.of(2100, 1, 1, 0, 0)).get("old-one");
    }

    private ResultActions decide(String how, Person person) throws Exception {
        return send(PAGE + "/" + id() + "/" + how, person);
    }

    private long id() {
        Long id = jdbc.queryForObject("select max(id) from department_change", Long.class);
        return id == null ? 0 : id;
    }

    private ResultActions send(String address, Person person) throws Exception {
        return mvc.perform(post(address).with(as(person)).with(csrf()));
    }
}
