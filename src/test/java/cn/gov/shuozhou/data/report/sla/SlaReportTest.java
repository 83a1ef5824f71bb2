package cn.gov.shuozhou.data.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@Transactional
@DisplayName("时限报表：每个数字都能由读者从明细重新算出（第十六条以下、第三十三条）")
class SlaReportTest {

    private static final Span AUTUMN = new Span(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31));
    private static final LocalDateTime AS_OF = LocalDateTime.of(2026, 11, 10, 0, 0);

    @Autowired
    private SlaReports reports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Calendars calendars;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void today() {
        clock.setToday(LocalDate.of(2026, 11, 23));
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    private void seed(int howMany) {
        new SeededCases(jdbc, calendars.workingDays()).insert(howMany);
    }

    private byte[] workbook(SlaQuestion question, int mostRows) throws IOException {
        return MadeReport.workbook(reports, question, mostRows);
    }

    @ParameterizedTest(name = "{0} 至 {1}，截至 {2}")
    @CsvSource({
        "2026-09-01, 2026-10-31, 2026-11-10T00:00",
        "2026-10-08, 2026-11-05, 2026-11-20T09:30",
        "2026-07-01, 2026-09-30, 2026-10-01T00:00"
    })
    @DisplayName("总览、按部门、按程序、按月趋势、超期清单的每个数字，用另一个读表程序从同一文件的明细重算，全部相同")
    void everyFigureIsCountedAgain(LocalDate from, LocalDate to, LocalDateTime asOf) throws Exception {
        seed(FullRun.Amount.of(1_000, 20_000));

        var sheets = ReadSheets.of(workbook(MadeReport.question(new Span(from, to), asOf), 2_000));

        assertThat(Recount.differences(sheets)).isEmpty();
        assertThat(sheets.get("明细")).hasSizeGreaterThan(FullRun.Amount.of(200, 4_000));
        assertThat(column(sheets, "明细", "本期计时")).contains("按期", "超期", "在办超期", "未到期", "终止", "");
        assertThat(column(sheets, "明细", "本期判定")).contains("按期", "超期", "未到期", "撤回", "无计时", "");
        assertThat(column(sheets, "明细", "超期登记")).contains("登记", "已撤销", "");
        assertThat(column(sheets, "明细", "结果")).containsAll(DetailRows.OUTCOMES).contains("撤回", "逾期按撤回", "");
    }

    private static List<String> column(Map<String, List<Map<String, String>>> sheets, String sheet, String column) {
        return sheets.get(sheet).stream().map(row -> row.get(column)).distinct().toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"总览,单位", "按部门,", "按程序,", "按月趋势,月份", "超期清单,"})
    @DisplayName("改动任何一列的数字，重算就发现")
    void aWrongFigureIsFound(String sheet, String words) throws Exception {
        seed(300);
        var sheets = ReadSheets.of(workbook(MadeReport.question(AUTUMN, AS_OF), 2_000));
        assertThat(Recount.differences(sheets)).isEmpty();

        for (String column : sheets.get(sheet).get(0).keySet()) {
            Map<String, String> row = sheets.get(sheet).stream()
                    .filter(one -> !one.get(column).isEmpty())
                    .findFirst()
                    .orElseThrow();
            String right = row.put(column, row.get(column) + "1");
            assertThat(Recount.differences(sheets).isEmpty())
                    .as("%s %s %s", sheet, column, row)
                    .isEqualTo(column.equals(words));
            row.put(column, right);
        }
    }

    @Test
    @DisplayName("总览的每一行改动本期、上期、上年同期，重算都发现")
    void aWrongFigureOfTheOverviewIsFound() throws Exception {
        seed(100);
        var sheets = ReadSheets.of(workbook(MadeReport.question(AUTUMN, AS_OF), 2_000));

        for (Map<String, String> row : sheets.get("总览")) {
            for (String column : List.of("本期", "上期", "上年同期")) {
                String right = row.put(column, row.get(column) + "1");
                assertThat(Recount.differences(sheets)).as(row + column).isNotEmpty();
                row.put(column, right);
            }
        }
    }

    @ParameterizedTest(name = "地区 {0} 部门 {1} 程序 {2} 规则 {3}")
    @CsvSource({
        "140602,,,",
        "140600,,,",
        ",health,,",
        ",,catalog-publication,",
        ",,,朔数政办发〔2026〕9号",
        "140602,health,conditional-sharing,"
    })
    @DisplayName("按地区、部门（申请或办理）、程序、规则筛选的，只有相应的办件，数字同样可以重算")
    void conditionsHold(String region, String department, String procedure, String ruleSet) throws Exception {
        seed(400);
        jdbc.update("update case_file set rule_set = '朔数政办发〔2026〕9号' where case_number like '%3'");
        SlaQuestion all = MadeReport.question(AUTUMN, AS_OF);
        var sheets = ReadSheets.of(workbook(
                new SlaQuestion(
                        all.number(),
                        all.span(),
                        all.asOf(),
                        region,
                        department == null ? Set.of() : Set.of(department),
                        procedure,
                        ruleSet,
                        List.of(),
                        "",
                        "",
                        null),
                2_000));

        assertThat(Recount.differences(sheets)).isEmpty();
        String of = "select case_number from case_file where received_at < timestamp '2026-11-01 00:00:00'"
                + " and (closed_at is null or closed_at >= timestamp '2026-09-01 00:00:00')"
                + ("140600".equals(region) ? " and region_code is null" : "")
                + ("140602".equals(region) ? " and region_code = '140602'" : "")
                + (department == null ? "" : " and (applicant_department = 'health' or handling_department = 'health')")
                + (procedure == null ? "" : " and procedure_key = '" + procedure + "'")
                + (ruleSet == null ? "" : " and rule_set = '" + ruleSet + "'");
        assertThat(sheets.get("明细").stream()
                        .filter(row ->
                                row.get("件").equals("1") && !row.get("本期件").isEmpty())
                        .map(row -> row.get("办件编号")))
                .containsExactlyInAnyOrderElementsOf(jdbc.queryForList(of, String.class))
                .isNotEmpty();
    }

    @Test
    @DisplayName("说明中的 SHA-256 可由读者从明细重新算出，分表的连起来算")
    void theFingerprintIsTakenAgain() throws Exception {
        seed(300);
        var sheets = ReadSheets.of(workbook(MadeReport.question(AUTUMN, AS_OF), 150));

        String lines = sheets.get("明细").stream()
                .map(row -> row.values().stream()
                        .map(cell -> cell.replace("_x005F_", "_"))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", "", "\n"));
        String mine = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));

        assertThat(sheets.get("说明"))
                .anySatisfy(
                        row -> assertThat(row).containsEntry("项目", "明细 SHA-256").containsEntry("内容（定义）", mine));
    }
}
