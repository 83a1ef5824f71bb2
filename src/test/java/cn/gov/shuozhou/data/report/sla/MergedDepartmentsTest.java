package cn.gov.shuozhou.data.report.sla;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@Transactional
@DisplayName("时限报表：期内更名、合并的部门，前后名称合在一行，说明写明")
class MergedDepartmentsTest {

    private static final Span AUTUMN = new Span(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31));
    private static final LocalDateTime BEFORE = LocalDateTime.of(2026, 11, 10, 0, 0);
    private static final LocalDateTime AFTER = LocalDateTime.of(2026, 11, 24, 0, 0);

    @Autowired
    private SlaReports reports;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Calendars calendars;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvc mvc;

    private String health;
    private String taxation;

    @BeforeEach
    void cases() {
        clock.setToday(LocalDate.of(2026, 11, 23));
        new SeededCases(jdbc, calendars.workingDays()).insert(400);
        health = organization.department("health").name();
        taxation = organization.department("taxation").name();
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("合并：两个部门一行，数字相加；截至合并确认以前的，同一报表逐字节不变")
    void merged() throws Exception {
        var before = sheets(AFTER);
        byte[] known = detail(BEFORE);
        long together = handled(before, health) + handled(before, taxation);

        change("department=health&kind=MERGED&successor=taxation&effectiveOn=2026-10-01&basis=朔编发〔2026〕1号");

        var after = sheets(AFTER);
        assertThat(handled(before, health)).isPositive();
        assertThat(handled(after, taxation)).isEqualTo(together);
        assertThat(after.get("按部门")).noneMatch(row -> row.get("部门").equals(health));
        assertThat(Recount.differences(after)).isEmpty();
        assertThat(note(after)).isEqualTo("2026-10-01 起“%s”并入“%s”，两个部门合在一行".formatted(health, taxation));
        assertThat(detail(BEFORE)).isEqualTo(known);
    }

    @Test
    @DisplayName("更名：一行，用截至时刻的名称，说明写出两个名称；期满以后才更名的也写")
    void renamed() throws Exception {
        change("department=health&kind=RENAMED&newName=朔州市卫生局&effectiveOn=2026-11-20&basis=朔编发〔2026〕2号");

        var sheets = sheets(AFTER);

        assertThat(sheets.get("按部门"))
                .noneMatch(row -> row.get("部门").equals(health))
                .anyMatch(row -> row.get("部门").equals("朔州市卫生局"));
        assertThat(note(sheets)).contains("朔州市卫生局", health);
    }

    private void change(String fields) throws Exception {
        send("/departments/changes?" + fields, "bureau.supervisor");
        Long id = jdbc.queryForObject("select max(id) from department_change", Long.class);
        send("/departments/changes/" + id + "/confirm", "bureau.supervisor2");
    }

    private void send(String address, String person) throws Exception {
        mvc.perform(post(address)
                        .with(as(organization.person(person).orElseThrow()))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private static String note(Map<String, List<Map<String, String>>> sheets) {
        return sheets.get("说明").stream()
                .filter(row -> row.containsValue("部门更名与合并"))
                .map(row -> row.get("内容（定义）"))
                .findFirst()
                .orElseThrow();
    }

    private static long handled(Map<String, List<Map<String, String>>> sheets, String department) {
        return sheets.get("明细").stream()
                .filter(row -> row.get("办理部门").equals(department))
                .count();
    }

    private byte[] detail(LocalDateTime asOf) throws IOException {
        return sheets(asOf).get("明细").toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, List<Map<String, String>>> sheets(LocalDateTime asOf) throws IOException {
        return ReadSheets.of(MadeReport.workbook(reports, MadeReport.question(AUTUMN, asOf)));
    }
}
