package cn.gov.shuozhou.data.delivery.use;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@OnPostgres(Reason.SQL)
@DisplayName("第二十九条：授权到期前 10 个工作日（系统约定）提醒使用部门续期，只提醒一次")
class EndingGrantRemindersTest {

    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);

    /** Ten working days after that Monday. */
    private static final LocalDate MON_2026_12_07 = LocalDate.of(2026, 12, 7);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private EndingGrantReminders reminders;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovableClock clock;

    private GivenGrants given;

    @BeforeEach
    void begin() {
        clock.setToday(MON_2026_11_23);
        given = beans.createBean(GivenGrants.class);
        jdbc.update("delete from message");
        jdbc.update("delete from grant_reminder");
        jdbc.update("update data_grant set valid_to = ?", LocalDate.of(2099, 12, 31));
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("不足 10 个工作日的当日提醒，多一个工作日的不提醒；再看不重复")
    void tenWorkingDaysBefore() {
        Grant due = grant(MON_2026_12_07);
        grant(MON_2026_12_07.plusDays(1));
        look(MON_2026_11_23);
        look(MON_2026_11_23);

        assertThat(told("human-resources.requester")).containsExactly("授权将于 2026-12-07 到期：" + due.resourceName());
        assertThat(told("human-resources.data-officer")).hasSize(1);
        assertThat(told("civil-affairs.approver")).isEmpty();

        look(MON_2026_11_23.plusDays(1));
        assertThat(told("human-resources.requester")).hasSize(2);
    }

    @Test
    @DisplayName("已收回的、已到期的、正在续期的不提醒")
    void whoNeedsNoReminder() {
        Grant revoked = grant(MON_2026_12_07);
        jdbc.update(
                "update data_grant set revoked_at = ?, revoked_reason = '不再需要' where number = ?",
                MON_2026_11_23.atStartOfDay(),
                revoked.number());
        Grant expired = grant(MON_2026_12_07);
        jdbc.update("update data_grant set valid_to = ? where number = ?", MON_2026_11_23, expired.number());
        Grant renewed = grant(MON_2026_12_07);
        jdbc.update(
                "insert into sharing_application (token, case_number, status, resource_id, resource_name,"
                        + " provider_department, requester_department, requester_person, purpose, legal_basis, scope,"
                        + " access_mode, revision, saved_at, submitted_at, renews_grant) values ('t-renewal', 'GX-renewal',"
                        + " 'ANSWERING', ?, '资源', 'civil-affairs', 'human-resources', 'human-resources.requester', '用途',"
                        + " '依据', '', 'FILE', 1, ?, ?, ?)",
                renewed.resourceId(),
                MON_2026_11_23.atStartOfDay(),
                MON_2026_11_23.atStartOfDay(),
                renewed.number());
        look(MON_2026_11_23.plusDays(1));

        assertThat(told("human-resources.requester")).isEmpty();

        jdbc.update(
                "update sharing_application set status = 'REFUSED', closed_at = ? where case_number = 'GX-renewal'",
                MON_2026_11_23.atStartOfDay());
        jdbc.update("delete from grant_reminder");
        look(MON_2026_11_23.plusDays(1));
        assertThat(told("human-resources.requester")).hasSize(1);
    }

    private Grant grant(LocalDate last) {
        return given.to(GivenGrants.HOLDER, MON_2026_11_23.minusYears(1), last);
    }

    private void look(LocalDate day) {
        clock.setToday(day);
        reminders.remind();
    }

    private List<String> told(String person) {
        return jdbc.queryForList("select subject from message where person_id = ?", String.class, person);
    }
}
