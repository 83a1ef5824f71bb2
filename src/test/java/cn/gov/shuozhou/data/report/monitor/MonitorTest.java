package cn.gov.shuozhou.data.report.monitor;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.report.PlantedCases.CIVIL_AFFAIRS;
import static cn.gov.shuozhou.data.report.PlantedCases.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.operation.Figure;
import cn.gov.shuozhou.data.operation.FigureSource;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.report.PlantedCases;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The numbers were counted by hand, with the notice for 2026 in hand: 10-01 to 10-07 are off, Saturday 10-10 is worked. */
@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@Transactional
@DisplayName("领导驾驶舱：数字与手工数出的相符，与点开的清单相符")
class MonitorTest {

    private static final String SUPERVISOR = "bureau.supervisor";
    private static final String LEADER = "civil-affairs.department-leader";

    private static final LocalDate WED_2026_09_30 = day(9, 30);

    private static final MonitorScope OF_CIVIL_AFFAIRS = new MonitorScope(CIVIL_AFFAIRS, "朔州市民政局");

    /** A figure and the list that it links to. */
    private static final Pattern FIGURE = Pattern.compile("href=\"(/cases\\?[^\"]+)\"[^>]*>(\\d+)<");

    private static final Pattern TOTAL = Pattern.compile("共 (\\d+) 条");

    @Autowired
    private Monitor monitor;

    @Autowired
    private List<FigureSource> sources;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Organization organization;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void plant() {
        clock.setToday(WED_2026_09_30);
        PlantedCases cases = new PlantedCases(jdbc);
        cases.open(CIVIL_AFFAIRS, day(9, 22), day(9, 30), false);
        cases.open(POLICE, day(9, 22), day(9, 30), false);
        cases.open(CIVIL_AFFAIRS, day(9, 28), day(10, 8), false);
        cases.open(CIVIL_AFFAIRS, day(9, 28), day(10, 8), false);
        cases.open(POLICE, day(9, 29), day(10, 9), false);
        cases.open(POLICE, day(9, 30), day(10, 10), false);
        cases.open(CIVIL_AFFAIRS, day(9, 1), day(10, 5), false);
        cases.open(CIVIL_AFFAIRS, day(9, 30), day(10, 20), false);
        cases.open(CIVIL_AFFAIRS, day(9, 30), day(10, 21), false);
        cases.open(CIVIL_AFFAIRS, day(9, 15), day(9, 29), true);
        cases.open(POLICE, day(9, 15), day(9, 16), true);
        cases.open(POLICE, day(8, 20), day(9, 15), true);
        cases.voided(cases.open(CIVIL_AFFAIRS, day(9, 16), day(10, 12), false), day(9, 28), CIVIL_AFFAIRS);
        cases.waiting(CIVIL_AFFAIRS, day(9, 17));
        cases.lateIs(cases.open(CIVIL_AFFAIRS, day(9, 10), day(9, 24), true), POLICE);

        cases.closed(CIVIL_AFFAIRS, day(9, 1), day(9, 8), day(9, 8), "AGREED");
        cases.closed(CIVIL_AFFAIRS, day(9, 3), day(9, 10), day(9, 9), "REFUSED");
        cases.closed(POLICE, day(9, 3), day(9, 10), day(9, 11), "AGREED");
        cases.closed(POLICE, day(8, 28), day(9, 4), day(9, 7), "WITHDRAWN");
        cases.closed(CIVIL_AFFAIRS, day(8, 21), day(8, 28), day(9, 2), "AGREED");
        cases.closed(CIVIL_AFFAIRS, day(8, 13), day(8, 20), day(8, 19), "AGREED");
        cases.closed(POLICE, day(8, 13), day(8, 20), day(8, 25), "PARTLY_AGREED");
        cases.closed(POLICE, day(8, 24), day(8, 31), day(8, 31), "WITHDRAWN");
        cases.withoutClocks(cases.closed(POLICE, day(8, 24), day(8, 31), day(8, 25), "AGREED"));
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("数好的一页保留几秒，同时打开的人合用；各部门的各是各的")
    void whatIsCountedIsKeptForSeconds() {
        MonitorScope police = new MonitorScope(POLICE, "朔州市公安局");
        KeptBoards kept = new KeptBoards(monitor, Duration.ofHours(1));
        KeptBoards notKept = new KeptBoards(monitor, Duration.ZERO);
        Board city = kept.board(MonitorScope.CITY);

        assertThat(kept.board(MonitorScope.CITY)).isSameAs(city);
        assertThat(kept.board(police).open().total()).isLessThan(city.open().total());
        assertThat(notKept.board(MonitorScope.CITY)).isNotSameAs(notKept.board(MonitorScope.CITY));
    }

    @Test
    @DisplayName("第十六条：还剩几个工作日，跨国庆假期；超期登记已撤销的不算，暂不计时的另列")
    void openCasesByWorkingDaysLeft() {
        Board board = monitor.board(MonitorScope.CITY);

        assertThat(figures(board.byDaysLeft()))
                .containsExactly(
                        "超期 10 个工作日以上=1",
                        "超期 10 个工作日以内=3",
                        "今天到期=2",
                        "剩 1 个工作日=3",
                        "剩 2 至 5 个工作日=3",
                        "剩 6 至 10 个工作日=1",
                        "剩 10 个工作日以上=1",
                        "没有在计的期限=1");
        assertThat(List.of(board.open(), board.dueToday(), board.overdue()))
                .extracting(Bar::total)
                .containsExactly(15L, 2L, 4L);
    }

    @Test
    @DisplayName("今后十个工作日：一列一个工作日，假期跳过，调休的星期六是一列，落在假日的并入下一个工作日")
    void whatFallsDueOnTheNextTenWorkingDays() {
        List<Bar> upcoming = monitor.board(MonitorScope.CITY).upcoming();

        assertThat(figures(upcoming))
                .containsExactly(
                        "10-08 周四=3",
                        "10-09 周五=1",
                        "10-10 周六=1",
                        "10-12 周一=1",
                        "10-13 周二=0",
                        "10-14 周三=0",
                        "10-15 周四=0",
                        "10-16 周五=0",
                        "10-19 周一=0",
                        "10-20 周二=1");
        assertThat(upcoming).extracting(Bar::word).startsWith("国庆节假期后", "工作日", "调休上班", "工作日");
    }

    @Test
    @DisplayName("第三十三条：超期按超期部门，不按办理部门；在办按收到多久")
    void overdueByWhoIsLateAndOpenByAge() {
        Board board = monitor.board(MonitorScope.CITY);

        assertThat(figures(board.byDepartment())).containsExactly("朔州市公安局=3", "朔州市民政局=1");
        assertThat(figures(board.byAge()))
                .containsExactly("5 个工作日以内=8", "6 至 10 个工作日=2", "11 至 20 个工作日=3", "21 至 60 个工作日=2", "60 个工作日以上=0");
    }

    @Test
    @DisplayName("按时率的分母含在办已超期的、撤回前已超期的，没有计时的和未超期撤回的不计；上月的以上月末的情形计")
    void punctualityCountsWhatIsLateAndStillOpen() {
        Board board = monitor.board(MonitorScope.CITY);

        assertThat(board.thisMonth())
                .extracting(Punctuality::closed, Punctuality::late, Punctuality::open, Punctuality::rateWords)
                .containsExactly(5L, 3L, 4L, "22.2%");
        assertThat(board.lastMonth())
                .extracting(Punctuality::closed, Punctuality::late, Punctuality::open, Punctuality::rateWords)
                .containsExactly(2L, 1L, 1L, "33.3%");
        assertThat(board.thisMonth().against(board.lastMonth())).isEqualTo("比上月下降 11.1 个百分点");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {SUPERVISOR, "bureau.leading-group", LEADER})
    @DisplayName("每个数字点开的清单，条数就是这个数字")
    void eachFigureOpensItsList(String who) throws Exception {
        List<MatchResult> figures = FIGURE.matcher(page(who, "/monitor") + page(who, "/monitor/weeks/2026-09-07"))
                .results()
                .toList();

        assertThat(figures).hasSizeGreaterThan(30);
        for (MatchResult figure : figures) {
            String address = figure.group(1).replace("&amp;", "&");
            assertThat(total(page(who, address))).as(address).isEqualTo(Long.parseLong(figure.group(2)));
        }
    }

    @Test
    @DisplayName("第七条：分管领导只看本部门办理的，看不到别的部门的数字")
    void aLeaderSeesTheOwnDepartment() throws Exception {
        Board board = monitor.board(OF_CIVIL_AFFAIRS);
        assertThat(board.open().total()).isEqualTo(10);
        assertThat(board.overdue().total()).isEqualTo(2);
        assertThat(board.thisMonth().closed()).isEqualTo(3);

        String page = page(LEADER, "/monitor?department=public-security");

        assertThat(page).contains("朔州市民政局办理的办件", "10<small>").doesNotContain("失败的后台作业", "超期 10 个工作日以上 1 件");
        assertThat(total(page(LEADER, "/cases?handler=public-security"))).isZero();
    }

    @Test
    @DisplayName("页面没有脚本也完整：每张图有表，图有说明，颜色旁有文字")
    void thePageIsCompleteWithoutScripts() throws Exception {
        String page = page(SUPERVISOR, "/monitor");

        assertThat(page.split("role=\"img\"", -1)).hasSize(5);
        Pattern.compile("data-of=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .forEach(chart -> assertThat(page)
                        .contains("<table class=\"table-work is-plain\" id=\"" + chart.group(1) + "\">"));
        assertThat(page).contains("的柱状图，数字在旁边的表中。", "class=\"tone-word\">已超期<", "都在正常进行", "截至 ");
        assertThat(page(SUPERVISOR, "/monitor/board")).contains("id=\"board\"").doesNotContain("<html");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-09-22", "2026-09-28", "2026-13-01", "2020-12-28", "week", "2026-9-7"})
    @DisplayName("每周报告：不是星期一、没有过完、不成日期的，说明要怎样写")
    void anImpossibleWeekIsExplained(String monday) throws Exception {
        MockHttpServletResponse answer = answer(SUPERVISOR, "/monitor/weeks/" + monday);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("没有“" + monday + "”这一周的报告", "如 2026-09-21");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "handler=nobody|“办理部门”没有这个选项",
                "late=nobody|“超期部门”没有这个选项",
                "lateOn=2026-02-30|“当日结束时在办已超期”不是正确的日期",
                "dueFrom=2026-10-08&dueTo=2026-10-01|期限的起始日 2026-10-08 晚于截止日 2026-10-01",
                "outcome=DONE|“结果”没有这个选项"
            })
    @DisplayName("清单的条件不对的，说得清楚，一条也不显示")
    void anUnknownFilterIsExplained(String query, String sentence) throws Exception {
        MockHttpServletResponse answer = answer(SUPERVISOR, "/cases?" + query);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains(sentence)
                .doesNotContain("GX-PLANTED");
    }

    @Test
    @DisplayName("同样的数字供 Prometheus 采集")
    void theMachineRoomReadsTheSameFigures() {
        assertThat(read("data.sharing.cases.open", "left"))
                .containsOnly(
                        Map.entry("late_long", 1.0),
                        Map.entry("late", 3.0),
                        Map.entry("today", 2.0),
                        Map.entry("one", 3.0),
                        Map.entry("five", 3.0),
                        Map.entry("ten", 1.0),
                        Map.entry("more", 1.0),
                        Map.entry("none", 1.0));
        assertThat(read("data.sharing.cases.overdue", "department"))
                .containsOnly(Map.entry("朔州市公安局", 3.0), Map.entry("朔州市民政局", 1.0));
        assertThat(read("data.sharing.cases.punctual", "month"))
                .hasEntrySatisfying("this", rate -> assertThat(rate).isBetween(22.2, 22.3))
                .containsKey("last");
    }

    private Map<String, Double> read(String name, String tag) {
        return sources.stream()
                .filter(source -> source.name().equals(name))
                .flatMap(source -> source.read().stream())
                .collect(Collectors.toMap(figure -> figure.tags().get(tag), Figure::value));
    }

    private static List<String> figures(List<Bar> bars) {
        return bars.stream().map(bar -> bar.label() + "=" + bar.total()).toList();
    }

    private static long total(String page) {
        if (page.contains("没有符合条件的办件")) {
            return 0;
        }
        return TOTAL.matcher(page)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page));
    }

    private String page(String who, String address) throws Exception {
        MockHttpServletResponse answer = answer(who, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String who, String address) throws Exception {
        return mvc.perform(get(URI.create(address))
                        .with(as(organization.person(who).orElseThrow())))
                .andReturn()
                .getResponse();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
