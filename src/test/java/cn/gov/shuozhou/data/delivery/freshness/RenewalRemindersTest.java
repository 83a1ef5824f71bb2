package cn.gov.shuozhou.data.delivery.freshness;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@OnPostgres(Reason.SQL)
@DisplayName("第十七条：到更新周期提醒数据专员，过了宽限再提醒一次，更新以后重新计算")
class RenewalRemindersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private RenewalReminders reminders;

    @Autowired
    private RenewalRegister register;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Organization organization;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SqlSessionTemplate session;

    private long resource;
    private String name;
    private Person officer;

    @BeforeEach
    void oneResourceOfAnOfficer() {
        clock.setToday(TODAY);
        officer = organization.person("civil-affairs.data-officer").orElseThrow();
        jdbc.update("delete from message");
        jdbc.update("update resource set update_cycle = 'MONTHLY', data_updated_at = ?", TODAY.atTime(9, 0));
        resource = jdbc.queryForObject(
                "select min(id) from resource where provider_code = ? and status = 'PUBLISHED' and sharing_type <>"
                        + " 'NOT_SHARED'",
                Long.class,
                officer.departmentCode());
        name = jdbc.queryForObject("select name from resource where id = ?", String.class, resource);
    }

    @Test
    @DisplayName("周期最后一日不提醒，次日提醒一次；宽限最后一日不算超期，次日再提醒一次，审批人也收到")
    void onceForEachMatter() {
        renewed(LocalDate.of(2026, 10, 23));
        remind(TODAY);
        assertThat(subjects(officer)).isEmpty();

        remind(TODAY.plusDays(1));
        remind(TODAY.plusDays(1));
        assertThat(subjects(officer)).containsExactly("1 项数据到了更新的时候");
        assertThat(texts(officer)).singleElement().asString().contains("“" + name + "”（每月，最迟 2026-11-28）");

        remind(TODAY.plusDays(5));
        assertThat(subjects(officer)).hasSize(1);
        remind(TODAY.plusDays(6));
        remind(TODAY.plusDays(7));
        assertThat(subjects(officer)).containsExactly("1 项数据到了更新的时候", "1 项数据超期未更新");
        assertThat(subjects(organization.person("civil-affairs.approver").orElseThrow()))
                .containsExactly("1 项数据超期未更新");
    }

    @Test
    @DisplayName("更新以后，下一个周期重新提醒；不予共享的和没有固定周期的不提醒")
    void anewAfterARenewal() {
        renewed(TODAY.minusMonths(1).minusDays(1));
        remind(TODAY);
        renewed(TODAY);
        remind(TODAY.plusMonths(1));
        assertThat(subjects(officer)).hasSize(1);
        renewOthers(TODAY.plusMonths(1));
        remind(TODAY.plusMonths(1).plusDays(1));
        assertThat(subjects(officer)).hasSize(2);

        jdbc.update("update resource set sharing_type = 'NOT_SHARED' where id = ?", resource);
        jdbc.update("delete from renewal_reminder");
        remind(TODAY.plusMonths(1).plusDays(2));
        jdbc.update(
                "update resource set sharing_type = 'CONDITIONAL', update_cycle = 'IRREGULAR' where id = ?", resource);
        remind(TODAY.plusMonths(1).plusDays(2));
        assertThat(subjects(officer)).hasSize(2);
    }

    @Test
    @DisplayName("首页列出待更新的数据，资源页写明上次更新、下次应更新的日子和是否超期")
    void onTheHomePageAndThePageOfTheResource() throws Exception {
        assertThat(page("/")).doesNotContain("待更新的数据");
        assertThat(page("/catalog/" + resource))
                .contains("2026-11-23 更新，在更新周期以内", "下次应于 2026-12-23 前更新，宽限到 2026-12-28");

        renewed(TODAY.minusMonths(1).minusDays(2));
        assertThat(page("/")).contains("待更新的数据", name, "每月 · 2026-10-21 更新 · 最迟 2026-11-26 更新");
        assertThat(page("/catalog/" + resource)).contains("应当更新，在宽限以内").doesNotContain("超期未更新");

        renewed(TODAY.minusMonths(1).minusDays(6));
        assertThat(page("/")).contains("超期未更新");
        assertThat(page("/catalog/" + resource)).contains("按更新周期已晚 1 天", "超期未更新");
    }

    @Test
    @DisplayName("超期登记：宽限最后一日的次日登记一次；更新以后登记仍在，写明哪一日更新；停用的了结；只看得到本部门的")
    void theRegisterKeepsEachLateness() throws Exception {
        renewed(LocalDate.of(2026, 10, 23));
        record(LocalDate.of(2026, 11, 28));
        assertThat(entries()).isEmpty();

        record(LocalDate.of(2026, 11, 29));
        record(LocalDate.of(2026, 11, 30));
        assertThat(entries()).containsExactly("2026-11-28 LASTING null");
        assertThat(page("/renewals/overdue")).contains(name, "未更新", "2026-11-28", "每月");

        renewed(LocalDate.of(2026, 11, 30));
        record(LocalDate.of(2026, 12, 1));
        assertThat(entries()).containsExactly("2026-11-28 RENEWED 2026-11-30");
        assertThat(page("/renewals/overdue")).contains(name, "已更新", "2026-11-30");
        assertThat(page(
                        "/renewals/overdue",
                        organization.person("taxation.approver").orElseThrow()))
                .doesNotContain(name);
        assertThat(page(
                        "/renewals/overdue",
                        organization.person("bureau.supervisor").orElseThrow()))
                .contains(name);

        record(LocalDate.of(2027, 1, 10));
        jdbc.update("update resource set status = 'RETIRED' where id = ?", resource);
        record(LocalDate.of(2027, 1, 11));
        assertThat(entries()).containsExactly("2026-11-28 RENEWED 2026-11-30", "2027-01-04 RELEASED 2027-01-11");
    }

    private void record(LocalDate day) {
        clock.setToday(day);
        session.clearCache();
        register.record();
    }

    private List<String> entries() {
        return jdbc.queryForList(
                "select due_on || ' ' || state || ' ' || coalesce(cast(ended_on as varchar), 'null') from renewal_overdue"
                        + " where resource_id = ? order by id",
                String.class,
                resource);
    }

    private String page(String path) throws Exception {
        return page(path, officer);
    }

    private String page(String path, Person person) throws Exception {
        session.clearCache();
        return mvc.perform(get(path).with(as(person))).andReturn().getResponse().getContentAsString();
    }

    private void remind(LocalDate day) {
        clock.setToday(day);
        session.clearCache();
        reminders.remind();
    }

    private void renewed(LocalDate day) {
        jdbc.update("update resource set data_updated_at = ? where id = ?", day.atTime(9, 0), resource);
    }

    private void renewOthers(LocalDate day) {
        jdbc.update("update resource set data_updated_at = ? where id <> ?", day.atTime(9, 0), resource);
    }

    private List<String> subjects(Person person) {
        return jdbc.queryForList(
                "select subject from message where person_id = ? order by id", String.class, person.id());
    }

    private List<String> texts(Person person) {
        return jdbc.queryForList("select text from message where person_id = ? order by id", String.class, person.id());
    }
}
