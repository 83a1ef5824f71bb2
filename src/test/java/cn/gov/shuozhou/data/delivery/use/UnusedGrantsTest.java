package cn.gov.shuozhou.data.delivery.use;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@OnPostgres(Reason.SQL)
@DisplayName("第二十九条：有效而 90 天没有取用的授权（系统约定），使用部门和提供部门都列得出")
class UnusedGrantsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NINETY_DAYS_AGO = LocalDate.of(2026, 8, 25);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovableClock clock;

    private GivenGrants given;

    @BeforeEach
    void begin() {
        clock.setToday(TODAY);
        given = beans.createBean(GivenGrants.class);
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("从未取用的自生效之日起算，取用过的自最近一次起算；满 90 天才列入，双方都看到")
    void ninetyDays() throws Exception {
        Grant never = grant(NINETY_DAYS_AGO);
        Grant tooNew = grant(NINETY_DAYS_AGO.plusDays(1));
        Grant usedThen = grant(NINETY_DAYS_AGO.minusYears(1));
        given.used(usedThen, NINETY_DAYS_AGO.atTime(23, 59), 5, "COMPLETED");
        Grant usedSince = grant(NINETY_DAYS_AGO.minusYears(1));
        given.used(usedSince, NINETY_DAYS_AGO.plusDays(1).atStartOfDay(), 0, "COMPLETED");
        Grant brokeOff = grant(NINETY_DAYS_AGO.minusYears(1));
        given.used(brokeOff, TODAY.atTime(9, 0), 0, "INTERRUPTED");

        for (String list : List.of(
                list("human-resources.requester", "unused=true"),
                list("civil-affairs.approver", "unused=true&side=GIVEN"))) {
            assertThat(list)
                    .contains(never.number(), usedThen.number(), brokeOff.number(), "满 90 天没有取用")
                    .doesNotContain(tooNew.number(), usedSince.number());
        }
        assertThat(list("human-resources.requester", "")).contains(tooNew.number(), usedSince.number());
        assertThat(page(never)).contains("已满 90 天没有取用", "从未取用", "请交回");
        assertThat(page(usedThen)).contains("最近一次 2026-08-25");
        assertThat(page(usedSince)).doesNotContain("已满 90 天");
    }

    @Test
    @DisplayName("到期的、收回的、暂停的不列；暂停解除以后重新起算")
    void onlyWhatMayBeUsed() throws Exception {
        Grant expired = grant(NINETY_DAYS_AGO);
        jdbc.update("update data_grant set valid_to = ? where number = ?", TODAY.minusDays(1), expired.number());
        Grant revoked = grant(NINETY_DAYS_AGO);
        jdbc.update(
                "update data_grant set revoked_at = ?, revoked_reason = '不再需要' where number = ?",
                TODAY.atStartOfDay(),
                revoked.number());
        Grant suspended = grant(NINETY_DAYS_AGO);
        jdbc.update(
                "update data_grant set suspended_at = ? where number = ?", TODAY.atStartOfDay(), suspended.number());
        Grant lifted = grant(NINETY_DAYS_AGO);
        jdbc.update(
                "insert into grant_suspension (grant_number, kind, reason, suspended_by, suspender, by_bureau, suspended_at,"
                        + " lifter, lift_reason, lifted_at) values (?, 'OTHER', '核查', 'x', '某人', true, ?, '某人', '查清', ?)",
                lifted.number(),
                NINETY_DAYS_AGO.atStartOfDay(),
                TODAY.minusDays(5).atStartOfDay());

        assertThat(list("human-resources.requester", "unused=true"))
                .doesNotContain(expired.number(), revoked.number(), suspended.number(), lifted.number());
    }

    @Test
    @DisplayName("导出的清单写明最近取用的时间")
    void theWorkbookSaysWhen() throws Exception {
        Grant used = grant(NINETY_DAYS_AGO.minusYears(1));
        given.used(used, NINETY_DAYS_AGO.atTime(10, 0), 5, "COMPLETED");
        List<String> cells = new ArrayList<>();
        WorkbookReader.read(
                mvc.perform(get("/grants/export.xlsx?unused=true").with(as(person("human-resources.requester"))))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                "a.xlsx",
                (sheet, row, read) -> read.forEach(cell -> cells.add(cell.text())));
        assertThat(cells).contains("最近取用", used.number()).anyMatch(cell -> cell.startsWith("2026-08-25 10:00"));
    }

    private Grant grant(LocalDate from) {
        return given.to(GivenGrants.HOLDER, from, TODAY.plusDays(30));
    }

    private String page(Grant grant) throws Exception {
        return answer("human-resources.requester", "/grants/" + grant.number());
    }

    private String list(String person, String query) throws Exception {
        return answer(person, "/grants?" + query);
    }

    private String answer(String person, String address) throws Exception {
        return mvc.perform(get(address).with(as(person(person))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Person person(String id) {
        return organization.person(id).orElseThrow();
    }
}
