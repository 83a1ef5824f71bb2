package cn.gov.shuozhou.data.report.sla;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.calendar.NoticeLoading;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.report.sla.SlaQuestion.Earlier;
import cn.gov.shuozhou.data.sharing.ApplicationStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@Transactional
@DisplayName("时限报表：同一截至时刻以后再做，明细逐字节相同；截至时刻更晚的说明更正了什么")
class SameAgainTest {

    private static final Span AUTUMN = new Span(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31));
    private static final LocalDateTime THEN = LocalDateTime.of(2026, 11, 10, 0, 0);

    /** 说明, 总览, 按部门, 按程序, 按月趋势, 超期清单, 明细. */
    private static final String DETAIL = "xl/worksheets/sheet7.xml";

    @TempDir
    private Path folder;

    @Autowired
    private SlaReports reports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Calendars calendars;

    @Autowired
    private NoticeLoading notices;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Overdues overdues;

    @Autowired
    private Organization organization;

    @Autowired
    private MockMvc mvc;

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

    private byte[] made(SlaQuestion question) throws IOException {
        return MadeReport.workbook(reports, question);
    }

    private String part(byte[] workbook, String name) throws Exception {
        Path file = Files.write(folder.resolve("read.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile());
                InputStream part = zip.getInputStream(zip.getEntry(name))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Numbers of seeded cases. */
    private List<String> cases(String where) {
        return jdbc.queryForList(
                "select case_number from case_file where procedure_key = 'conditional-sharing' and " + where
                        + " order by case_number",
                String.class);
    }

    private void muchHappens() throws Exception {
        notices.adopt(2026, "2026-09-14,HOLIDAY,临时放假", "2026-10-19,HOLIDAY,临时放假");
        List<String> open = cases("closed_at is null and exists (select 1 from case_clock k where "
                + "k.case_number = case_file.case_number and k.running_key is not null)");
        assertThat(open).hasSizeGreaterThan(5);
        for (String number : open.subList(0, 3)) {
            clocks.stopAll(number, Outcome.IN_TIME);
            files.close(number, ApplicationStatus.SHARED, CaseOutcome.AGREED);
        }
        String late = open.get(3);
        clocks.of(late).stream().filter(one -> one.isOpen()).forEach(one -> {
            overdues.record(late, one.limitKey());
            overdues.voidRow(one, "登记有误");
        });
        String paused = open.get(4);
        clocks.of(paused).stream()
                .filter(one -> one.isOpen() && !one.paused())
                .forEach(one -> clocks.pause(paused, one.limitKey(), "等待使用部门补正"));
        files.rename(open.get(5), "改了名的资源");
        var taxation = organization.department("taxation");
        mvc.perform(post("/organization/departments/taxation")
                        .param("code", "taxation")
                        .param("name", "国家税务总局朔州市税务局（新）")
                        .param("creditCode", taxation.creditCode())
                        .param("regionCode", taxation.regionCode())
                        .param("level", taxation.level().name())
                        .param("kind", taxation.kind().name())
                        .with(as(organization.person("bureau.system-admin").orElseThrow()))
                        .with(csrf()))
                .andReturn();
        assertThat(organization.department("taxation").name()).endsWith("（新）");
    }

    @Test
    @DisplayName("采用放假通知、办结、登记并撤销超期、暂停、改名之后，同一截至时刻的明细逐字节相同")
    void theSameAsOfGivesTheSameDetail() throws Exception {
        new SeededCases(jdbc, calendars.workingDays()).insert(200);
        byte[] first = made(MadeReport.question(AUTUMN, THEN));

        muchHappens();
        clock.setToday(LocalDate.of(2026, 12, 1));
        byte[] again = made(MadeReport.question(AUTUMN, THEN));

        assertThat(part(again, DETAIL)).isEqualTo(part(first, DETAIL)).hasSizeGreaterThan(100_000);
        var later = made(MadeReport.question(AUTUMN, LocalDateTime.of(2026, 12, 1, 9, 0)));
        assertThat(part(later, DETAIL)).isNotEqualTo(part(first, DETAIL));
        assertThat(Recount.differences(ReadSheets.of(later))).isEmpty();
        assertThat(Recount.differences(ReadSheets.of(again))).isEmpty();
    }

    @Test
    @DisplayName("更正说明：与上次报表相比，哪一项由多少变为多少，为什么")
    void whatWasCorrectedAndWhy() throws Exception {
        new SeededCases(jdbc, calendars.workingDays()).insert(200);
        var before = ReadSheets.of(made(MadeReport.question(AUTUMN, THEN)));
        assertThat(before.get("更正说明").get(0)).containsEntry("对象", "没有期间和条件相同的上次报表，无从比较");

        muchHappens();
        SlaQuestion plain = MadeReport.question(AUTUMN, LocalDateTime.of(2026, 11, 23, 11, 0));
        var after = ReadSheets.of(made(new SlaQuestion(
                "BB20261123-000002",
                plain.span(),
                plain.asOf(),
                null,
                Set.of(),
                null,
                null,
                List.of(),
                "全市",
                "统计分析员",
                new Earlier("BB20261123-000001", THEN, Set.of()))));

        List<Map<String, String>> corrections = after.get("更正说明");
        assertThat(corrections)
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("项目", "最后一日")
                        .extractingByKey("原因")
                        .asString()
                        .contains("采用 2026 年放假调休通知"));
        assertThat(corrections)
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("项目", "超期登记")
                        .containsEntry("现在", "已撤销")
                        .extractingByKey("原因")
                        .asString()
                        .contains("没有超期"));
        for (String name : List.of("期内收到", "期内办结", "期末未结", "按时率（按时限）")) {
            assertThat(figure(before, name).equals(figure(after, name)))
                    .as(name)
                    .isEqualTo(corrections.stream()
                            .noneMatch(row -> row.get("对象").startsWith("总览")
                                    && row.get("项目").equals(name)));
        }
        assertThat(corrections)
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("项目", "按时率（按时限）")
                        .containsEntry("原来", figure(before, "按时率（按时限）"))
                        .containsEntry("现在", figure(after, "按时率（按时限）")));
    }

    private static String figure(Map<String, List<Map<String, String>>> sheets, String name) {
        return sheets.get("总览").stream()
                .filter(row -> row.get("指标").equals(name))
                .findFirst()
                .orElseThrow()
                .get("本期");
    }
}
