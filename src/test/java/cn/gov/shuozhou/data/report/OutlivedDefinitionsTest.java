package cn.gov.shuozhou.data.report;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.InboxFilter;
import cn.gov.shuozhou.data.organization.Organization;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@DisplayName("定期的报表定义随保存人的账号和权限终止：停止生成，告知市政务信息管理局（第七条）")
class OutlivedDefinitionsTest {

    private static final String OWNER = "statistics.analyst";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ReportSchedule schedule;

    @Autowired
    private Organization organization;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void definition() throws Exception {
        clock.setToday(LocalDate.of(2026, 11, 23));
        assertThat(send(OWNER, "/reports/definitions?name=我的月报&period=MONTH&scheduled=true"))
                .isEqualTo(302);
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    private int send(String who, String address) throws Exception {
        return mvc.perform(post(address)
                        .with(as(organization.person(who).orElseThrow()))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private long made() {
        return jdbc.queryForObject("select count(*) from report where title = '我的月报'", Long.class);
    }

    private boolean isScheduled() {
        return jdbc.queryForObject("select scheduled from report_definition where name = '我的月报'", Boolean.class);
    }

    private long told() {
        return inbox.messages("bureau.supervisor", InboxFilter.EVERYTHING, 1).rows().stream()
                .filter(group -> group.newest().subject().equals("报表定义“我的月报”已停止定期生成"))
                .count();
    }

    private void endsOnce() {
        schedule.order();
        schedule.order();

        assertThat(made()).isZero();
        assertThat(isScheduled()).isFalse();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    @DisplayName("账号在用、权限还在：照常生成，谁也不打扰")
    void goesOn() {
        schedule.order();

        assertThat(made()).isEqualTo(1);
        assertThat(told()).isZero();
    }

    @Test
    @DisplayName("账号停用")
    void disabled() throws Exception {
        assertThat(send("bureau.security-admin", "/accounts/people/" + OWNER + "/disable"))
                .isEqualTo(302);

        endsOnce();
    }

    @Test
    @DisplayName("不再是统计分析员，只剩本部门的范围")
    void lessToSee() {
        identities.deleteMembership(OWNER, "analyst");
        identities.createMembership(OWNER, "requester");

        endsOnce();
    }

    @Test
    @DisplayName("调到别的部门：部门的定义停止，也不能再按它一键生成")
    void transferred() throws Exception {
        jdbc.update("delete from report_definition where name = '我的月报'");
        send("health.requester", "/reports/definitions?name=我的月报&period=MONTH&scheduled=true&department=health");
        long id = jdbc.queryForObject("select id from report_definition where name = '我的月报'", Long.class);
        jdbc.update("update person set department_code = 'taxation' where id = 'health.requester'");

        endsOnce();
        assertThat(send("health.requester", "/reports/definitions/" + id + "/order"))
                .isEqualTo(403);
    }
}
