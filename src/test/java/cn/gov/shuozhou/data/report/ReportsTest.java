package cn.gov.shuozhou.data.report;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.export.MakingState;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.workbook.LibreOffice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@Transactional
@DisplayName("报表：按需和定期生成，在后台，可以离开、取消、重来（第三十二条、第三十三条）")
class ReportsTest {

    private static final String ANALYST = "statistics.analyst";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ReportWork work;

    @Autowired
    private ReportSchedule schedule;

    @Autowired
    private ReportMapper mapper;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Organization organization;

    @BeforeEach
    void today() {
        clock.setToday(LocalDate.of(2026, 11, 23));
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    private MockHttpServletResponse send(String who, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        request.with(as(organization.person(who).orElseThrow())).with(csrf()))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }

    private MockHttpServletResponse ask(String who, String from, String to, String... others) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/reports").param("from", from).param("to", to);
        for (int i = 0; i < others.length; i += 2) {
            request.param(others[i], others[i + 1]);
        }
        return send(who, request);
    }

    /** The number of a report that has been ordered. */
    private String ordered(String who, String from, String to, String... others) throws Exception {
        String page = Objects.requireNonNull(ask(who, from, to, others).getRedirectedUrl());
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private void aMinuteLater() {
        clock.setNow(LocalDateTime.now(clock).plusMinutes(2));
    }

    private String text(String who, String address) throws Exception {
        return send(who, get(address)).getContentAsString();
    }

    @Test
    @DisplayName("统计分析员生成报表，离开后回来，下载 Excel、JSON、CSV，数字相同，谁下载了什么记入审计日志")
    void anAnalystOrdersWatchesAndTakes() throws Exception {
        Recorded recorded = beans.createBean(Recorded.class);
        String number = ordered(ANALYST, "2026-10-01", "2026-10-31");
        assertThat(text(ANALYST, "/reports/" + number)).contains("排队等待", "hx-get=\"/reports/" + number + "/progress\"");
        work.makeAll();
        assertThat(text(ANALYST, "/reports")).contains(number, "排队等待");
        assertThat(send(ANALYST, get("/reports/" + number + "/report.xlsx")).getStatus())
                .isEqualTo(409);

        aMinuteLater();
        work.makeAll();

        assertThat(text(ANALYST, "/reports")).contains("已生成", "/reports/" + number + "/report.xlsx");
        assertThat(text(ANALYST, "/")).contains("生成报表", "/reports/" + number, "已生成");
        assertThat(text("civil-affairs.approver", "/")).doesNotContain("生成报表");
        assertThat(send(ANALYST, get("/reports/" + number + "/progress")).getHeader("HX-Refresh"))
                .isEqualTo("true");
        MockHttpServletResponse workbook = send(ANALYST, get("/reports/" + number + "/report.xlsx"));
        List<String> cells = LibreOffice.cells(workbook.getContentAsByteArray());
        assertThat(cells).anyMatch(cell -> cell.contains(number)).anyMatch(cell -> cell.startsWith("更正说明 "));
        JsonNode figures = json.readTree(
                send(ANALYST, get("/reports/" + number + "/figures.json")).getContentAsByteArray());
        assertThat(figures.get("报表编号").asText()).isEqualTo(number);
        assertThat(figures.get("总览").get(0).get("指标").asText()).isEqualTo("期初未结");
        assertThat(text(ANALYST, "/reports/" + number + "/figures.csv"))
                .contains(
                        "总览,收支平衡 期初未结,本期," + figures.get("总览").get(0).get("本期").asText());
        assertThat(text(ANALYST, "/reports/" + number))
                .contains(figures.get("明细SHA256").asText());
        assertThat(recorded.acts())
                .anyMatch(act -> act.startsWith(ANALYST) && act.contains("|下载报表|" + number))
                .anyMatch(act -> act.startsWith(ANALYST) && act.contains("|下载报表数字（JSON）|" + number))
                .anyMatch(act -> act.startsWith(ANALYST) && act.contains("|下载报表数字（CSV）|" + number));
    }

    @ParameterizedTest(name = "{0} 至 {1}，截至 {2}：{3}")
    @CsvSource({
        "2026-10-31, 2026-10-01, '', 晚于截止日 2026-10-01。请把两个日期对调",
        "1976-01-01, 2026-10-31, '', 太早",
        "2016-01-01, 2026-10-31, '', 超过 5 年。请缩短期间",
        "2026-10-01, 2027-01-31, '', 还没有到。请改为今天",
        "2026-10-01, 2026-10-31, 2027-01-01, 截至日 2027-01-01 还没有到",
        "2026-10-01, 2026-10-31, 2026-10-15, 早于期间的截止日",
        "2026-13-01, 2026-10-31, '', “期间起”不是正确的日期",
        "'=1+1', 'x', '', “期间止”不是正确的日期",
        "'', '', '', “期间起”不是正确的日期"
    })
    @DisplayName("期间颠倒、过长、未到、不是日期：400，指出哪里不对，什么也不生成")
    void aPeriodThatCannotBe(String from, String to, String asOf, String sentence) throws Exception {
        MockHttpServletResponse refused = ask(ANALYST, from, to, "asOf", asOf);

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains(sentence);
        assertThat(jdbc.queryForObject("select count(*) from report", Long.class))
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"region", "department", "procedure", "ruleSet"})
    @DisplayName("条件不是所列选项的：400")
    void aConditionThatIsNone(String field) throws Exception {
        MockHttpServletResponse refused = ask(ANALYST, "2026-10-01", "2026-10-31", field, "'; drop table report");

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("没有这个选项");
    }

    @Test
    @DisplayName("部门只生成和看到本部门的，县级主管部门只本地区的；要别人的：403、404，什么也不透露")
    void nobodyReachesBeyondTheirs() throws Exception {
        String city = ordered(ANALYST, "2026-10-01", "2026-10-31");
        String health = ordered("health.requester", "2026-10-01", "2026-10-31");
        String county = ordered("shuocheng-data.county-authority", "2026-10-01", "2026-10-31");
        aMinuteLater();
        work.makeAll();

        assertThat(send("health.requester", get("/reports/" + city)).getStatus())
                .isEqualTo(404);
        assertThat(send("health.requester", get("/reports/" + city + "/report.xlsx"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send("health.requester", get("/reports/" + county + "/figures.csv"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send("civil-affairs.approver", get("/reports/" + health + "/report.xlsx"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send("shanyin-data.county-authority", get("/reports/" + county))
                        .getStatus())
                .isEqualTo(404);
        assertThat(text("health.approver", "/reports")).contains(health).doesNotContain(city, county);
        assertThat(text("bureau.supervisor", "/reports")).contains(city, health, county);
        MockHttpServletResponse refused =
                ask("health.requester", "2026-10-01", "2026-10-31", "department", "civil-affairs");
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("您只能生成本部门的报表");
        assertThat(ask("shuocheng-data.county-authority", "2026-10-01", "2026-10-31", "region", "140621")
                        .getStatus())
                .isEqualTo(403);
        assertThat(send("health.requester", post("/reports/" + city + "/cancel"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send("bureau.supervisor", post("/reports/" + health + "/cancel"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("取消的报表不生成，不留文件；取消已生成的：409")
    void aCancelledReportIsNotMade() throws Exception {
        String number = ordered(ANALYST, "2026-10-01", "2026-10-31");
        assertThat(send(ANALYST, post("/reports/" + number + "/cancel")).getRedirectedUrl())
                .isEqualTo("/reports/" + number);
        aMinuteLater();
        work.makeAll();

        assertThat(text(ANALYST, "/reports/" + number)).contains("已取消");
        assertThat(jdbc.queryForObject("select count(*) from report_block", Long.class))
                .isZero();
        String other = ordered(ANALYST, "2026-10-01", "2026-10-31");
        aMinuteLater();
        work.makeAll();
        assertThat(send(ANALYST, post("/reports/" + other + "/cancel")).getStatus())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("一个报表只有一个节点生成；节点失去联系的由另一个从头再做，做三次不成的放弃")
    void oneMakerOnAllNodes() throws Exception {
        String number = ordered(ANALYST, "2026-10-01", "2026-10-31");
        aMinuteLater();
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime lost = now.minus(ReportWork.LOST_AFTER);
        long id = jdbc.queryForObject("select id from report where number = ?", Long.class, number);

        assertThat(mapper.claim(id, "甲", "", now, lost)).isEqualTo(1);
        assertThat(mapper.claim(id, "乙", "", now, lost)).isZero();
        work.makeAll();
        assertThat(mapper.report(id).state()).isEqualTo(MakingState.RUNNING);
        assertThat(mapper.touch(id, "乙", "", 1, 2, now)).isZero();
        assertThat(mapper.touch(id, "甲", "读取办件", 500, 2_000, now)).isEqualTo(1);
        assertThat(text(ANALYST, "/reports/" + number)).contains("正在生成", "读取办件：500 / 2,000（25%）", "取消生成");
        assertThat(text(ANALYST, "/reports/" + number + "/progress")).contains("value=\"25\"");

        clock.setNow(now.plus(ReportWork.LOST_AFTER).plusSeconds(1));
        work.makeAll();
        assertThat(mapper.report(id).state()).isEqualTo(MakingState.DONE);
        assertThat(mapper.finish(id, "甲", 0, "", now)).isZero();

        String hopeless = ordered(ANALYST, "2026-09-01", "2026-09-30");
        jdbc.update("update report set state = 'RUNNING', worker = '丙', attempts = 3 where number = ?", hopeless);
        clock.setNow(LocalDateTime.now(clock).plus(ReportWork.LOST_AFTER).plusSeconds(1));
        work.makeAll();
        assertThat(text(ANALYST, "/reports/" + hopeless)).contains("未能生成", "生成 3 次都没有完成");
    }

    @Test
    @DisplayName("每人同时最多三个：再要的 409")
    void noMoreThanThreeAtOnce() throws Exception {
        for (int i = 0; i < Reports.MOST_AT_ONCE; i++) {
            ordered(ANALYST, "2026-10-01", "2026-10-31");
        }

        MockHttpServletResponse refused = ask(ANALYST, "2026-10-01", "2026-10-31");

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("您已有 3 个报表在生成");
        assertThat(ask("bureau.supervisor", "2026-10-01", "2026-10-31").getStatus())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("保存的定义：一键生成，定期的由系统生成一次存入归档，别人的用不了")
    void savedDefinitions() throws Exception {
        var saving = post("/reports/definitions")
                .param("name", "卫健月报")
                .param("period", "MONTH")
                .param("scheduled", "true");
        assertThat(send("health.requester", saving).getRedirectedUrl()).isEqualTo("/reports");
        long id = jdbc.queryForObject("select id from report_definition where name = '卫健月报'", Long.class);
        assertThat(text("health.requester", "/reports")).contains("卫健月报", "由系统生成");
        assertThat(send(ANALYST, post("/reports/definitions/" + id + "/order")).getStatus())
                .isEqualTo(404);
        assertThat(send(ANALYST, post("/reports/definitions/" + id + "/delete")).getStatus())
                .isEqualTo(404);

        schedule.order();
        schedule.order();
        work.makeAll();

        assertThat(text("health.requester", "/reports?archive=true"))
                .contains("卫健月报", "2026-10-01 至 2026-10-31", "已生成");
        assertThat(text(ANALYST, "/reports?archive=true"))
                .contains("全市月报", "全市季报", "2026-07-01 至 2026-09-30", "全市年报", "2025-01-01 至 2025-12-31");
        assertThat(jdbc.queryForObject("select count(*) from report", Long.class))
                .isEqualTo(4);
        assertThat(send("health.requester", post("/reports/definitions/" + id + "/order"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send("health.requester", post("/reports/definitions/" + id + "/delete"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send("health.requester", post("/reports/definitions").param("period", "MONTH"))
                        .getStatus())
                .isEqualTo(400);
    }
}
