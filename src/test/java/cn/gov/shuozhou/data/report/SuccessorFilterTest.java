package cn.gov.shuozhou.data.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@Transactional
@DisplayName("按合并后的部门筛选的报表，含并入它的部门的办件：一行，条件中写出两个名称；截至合并确认以前的不含")
class SuccessorFilterTest {

    private static final String MERGED = "朔州市民政局";
    private static final String SUCCESSOR = "朔州市公安局";

    @Autowired
    private Reports reports;

    @Autowired
    private ReportWork work;

    @Autowired
    private ReportFiles files;

    @Autowired
    private Organization organization;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void cases() {
        clock.setToday(LocalDate.of(2026, 11, 23));
        PlantedCases cases = new PlantedCases(jdbc);
        cases.closed(PlantedCases.CIVIL_AFFAIRS, day(1), day(9), day(8), "AGREED");
        cases.closed(PlantedCases.CIVIL_AFFAIRS, day(2), day(10), day(9), "AGREED");
        cases.closed(PlantedCases.POLICE, day(3), day(11), day(10), "AGREED");
        // two mergers, one after the other
        merged("taxation", PlantedCases.CIVIL_AFFAIRS, LocalDateTime.of(2026, 11, 2, 10, 0));
        merged(PlantedCases.CIVIL_AFFAIRS, PlantedCases.POLICE, LocalDateTime.of(2026, 11, 16, 10, 0));
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("合并以后的报表：三件，部门一行；条件写明含哪个部门的")
    void theSuccessorsReport() throws Exception {
        JsonNode figures = report("2026-11-20", PlantedCases.POLICE, "statistics.analyst");

        assertThat(received(figures)).isEqualTo(3);
        assertThat(departments(figures)).contains(SUCCESSOR).doesNotContain(MERGED);
        assertThat(figures.get("条件").toString())
                .contains(SUCCESSOR + "（含并入的" + MERGED)
                .contains(organization.department("taxation").name());
    }

    @Test
    @DisplayName("截至合并确认以前的：只有它自己的一件，也没有另一个名称")
    void beforeTheMergerWasKnown() throws Exception {
        JsonNode figures = report("2026-11-10", PlantedCases.POLICE, "statistics.analyst");

        assertThat(received(figures)).isEqualTo(1);
        assertThat(figures.get("条件").toString()).contains(SUCCESSOR).doesNotContain(MERGED);
    }

    @Test
    @DisplayName("第七条：部门自己的报表仍然只有本部门的，条件里也不说含别的部门")
    void whoSeesTheOwnCasesOnlySeesNoMore() throws Exception {
        JsonNode figures = report("2026-11-20", PlantedCases.POLICE, "public-security.approver");

        assertThat(received(figures)).isEqualTo(1);
        assertThat(figures.get("条件").toString()).doesNotContain(MERGED);
    }

    private JsonNode report(String asOf, String department, String who) throws IOException {
        String number = reports.order(
                new ReportInput("2026-10-01", "2026-10-31", asOf, null, department, null, null, null, null, null),
                organization.person(who).orElseThrow());
        work.makeAll();
        long id = jdbc.queryForObject("select id from report where number = ?", Long.class, number);
        var content = new ByteArrayOutputStream();
        files.write(id, ReportFileKind.JSON, () -> {}, content);
        return json.readTree(content.toByteArray());
    }

    private static int received(JsonNode figures) {
        for (JsonNode row : figures.get("总览")) {
            if (row.get("指标").asText().equals("期内收到")) {
                return row.get("本期").asInt();
            }
        }
        throw new AssertionError(figures);
    }

    private static List<String> departments(JsonNode figures) {
        List<String> names = new ArrayList<>();
        figures.get("按部门").forEach(row -> names.add(row.get("部门").asText()));
        return names;
    }

    private void merged(String department, String successor, LocalDateTime decided) {
        jdbc.update(
                """
                insert into department_change (kind, department_code, former_name, successor_code, effective_on, basis,
                    requested_by, requested_at, outcome, decided_by, decided_at)
                values ('MERGED', ?, ?, ?, ?, '朔编发〔2026〕1号', 'bureau.supervisor', ?, 'CONFIRMED', 'bureau.supervisor2', ?)
                """,
                department,
                organization.department(department).name(),
                successor,
                decided.toLocalDate(),
                decided,
                decided);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 10, day);
    }
}
