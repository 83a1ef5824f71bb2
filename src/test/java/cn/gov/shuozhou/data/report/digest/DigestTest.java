package cn.gov.shuozhou.data.report.digest;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.report.PlantedCases.CIVIL_AFFAIRS;
import static cn.gov.shuozhou.data.report.PlantedCases.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.report.PlantedCases;
import cn.gov.shuozhou.data.report.monitor.Weeks;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgres(OnPostgres.Reason.CONCURRENCY)
@MovableClockTest
@DisplayName("每个工作日早晨的办件提醒，每周报告")
class DigestTest {

    private static final String APPROVER = "civil-affairs.approver";
    private static final String LEADER = "civil-affairs.department-leader";
    private static final String SUPERVISOR = "bureau.supervisor";
    private static final String PAGE = "/account/subscriptions";

    private static final LocalDate FRI_2026_11_27 = LocalDate.of(2026, 11, 27);
    private static final LocalDate SAT_2026_11_28 = LocalDate.of(2026, 11, 28);
    private static final LocalDate MON_2026_11_30 = LocalDate.of(2026, 11, 30);
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate FIRST_AFTER_HOLIDAY = LocalDate.of(2026, 10, 8);
    private static final LocalDate MAKE_UP_SATURDAY = LocalDate.of(2026, 10, 10);

    private static final String OF_DEPARTMENT = "2026-11-27办件提醒（朔州市民政局）：已超期 1 件，今天到期 2 件，下一个工作日（2026-11-30）到期 1 件";

    private record Told(String subject, String text, String link) {}

    @Autowired
    private Digests digests;

    @Autowired
    private DigestMapper mapper;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Weeks weeks;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Organization organization;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc mvc;

    private PlantedCases cases;

    @BeforeEach
    void plant() {
        clock.setToday(FRI_2026_11_27);
        cases = new PlantedCases(jdbc);
        LocalDate received = LocalDate.of(2026, 9, 28);
        cases.open(CIVIL_AFFAIRS, received, FRI_2026_11_27, false);
        cases.open(CIVIL_AFFAIRS, received, FRI_2026_11_27, false);
        cases.open(CIVIL_AFFAIRS, received, MON_2026_11_30, false);
        cases.open(CIVIL_AFFAIRS, received, LocalDate.of(2026, 12, 1), false);
        cases.open(CIVIL_AFFAIRS, received, LocalDate.of(2026, 9, 29), true);
        cases.lateIs(cases.open(CIVIL_AFFAIRS, received, LocalDate.of(2026, 9, 30), true), POLICE);
        cases.waiting(CIVIL_AFFAIRS, received);
    }

    @AfterEach
    void remove() {
        jdbc.update("delete from message where id not in (select message_id from outgoing) and event_key is not null"
                + " and (subject like '%办件提醒%' or subject like '每周报告%')");
        jdbc.update("delete from digest");
        jdbc.update("delete from subscription");
        cases.remove();
        ClockUtil.reset();
    }

    @Test
    @DisplayName("工作日：审批人和分管领导收到本部门的，主管部门收到各部门的；没有可提醒的不发")
    void onAWorkingDay() {
        assertThat(digests.send()).isTrue();

        assertThat(told(APPROVER))
                .containsExactly(new Told(
                        OF_DEPARTMENT,
                        "朔州市民政局：已超期 1 件，今天到期 2 件，下一个工作日（2026-11-30）到期 1 件。请尽快办理。",
                        "/cases?state=OPEN&handler=civil-affairs&dueTo=2026-11-30&sort=DUE"));
        assertThat(told(LEADER))
                .extracting(Told::subject, Told::link)
                .containsExactly(tuple(OF_DEPARTMENT, "/monitor"));
        assertThat(told(SUPERVISOR))
                .containsExactly(new Told(
                        "2026-11-27办件提醒（全市）：已超期 2 件，今天到期 2 件，下一个工作日（2026-11-30）到期 1 件。超期：朔州市民政局 1、朔州市公安局 1",
                        """
                                朔州市民政局：已超期 1 件，今天到期 2 件，下一个工作日（2026-11-30）到期 1 件
                                朔州市公安局：已超期 1 件，今天到期 0 件，下一个工作日（2026-11-30）到期 0 件""",
                        "/monitor"));
        assertThat(told("health.approver")).isEmpty();
        assertThat(told("civil-affairs.requester")).isEmpty();
    }

    @Test
    @DisplayName("星期六、法定节假日不发；调休上班的星期六照发")
    void neverOnHolidays() {
        for (LocalDate off : List.of(SAT_2026_11_28, NATIONAL_DAY)) {
            clock.setToday(off);
            assertThat(digests.send()).isTrue();
            assertThat(told(APPROVER)).as(off.toString()).isEmpty();
        }

        clock.setToday(MAKE_UP_SATURDAY);
        digests.send();
        assertThat(told(APPROVER)).hasSize(1);
    }

    @Test
    @DisplayName("同一天再发一次，没有第二条；第二个工作日有新的")
    void onceADay() {
        digests.send();
        digests.send();
        assertThat(told(APPROVER)).hasSize(1);
        assertThat(told(SUPERVISOR)).hasSize(1);

        clock.setToday(MON_2026_11_30);
        digests.send();
        assertThat(told(APPROVER)).hasSize(2);
    }

    @Test
    @DisplayName("两个节点同时发，每人一条")
    void onceOverAllNodes() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Callable<Boolean>> both = List.of(node()::send, node()::send);
        try {
            for (Future<Boolean> sent : nodes.invokeAll(both)) {
                assertThat(sent.get()).isTrue();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(told(APPROVER)).hasSize(1);
        assertThat(told(LEADER)).hasSize(1);
        assertThat(told(SUPERVISOR)).hasSize(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from digest where told = true and person_id = ?", Integer.class, SUPERVISOR))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"07:29, 0", "07:30, 1", "11:59, 1", "12:00, 0"})
    @DisplayName("早晨七点半到中午之间，按系统自己的时钟")
    void inTheMorning(LocalTime time, int messages) {
        clock.setNow(FRI_2026_11_27.atTime(time));

        new DigestSchedule(digests, clock).round();

        assertThat(told(APPROVER)).hasSize(messages);
    }

    @Test
    @DisplayName("本人可以退订，也可以再订；别人照常")
    void everyoneDecidesAlone() throws Exception {
        assertThat(body(get(PAGE), APPROVER))
                .contains("每个工作日早晨的办件提醒", "checked")
                .doesNotContain("每周报告的收件人");
        assertThat(send(post(PAGE), APPROVER).getRedirectedUrl()).isEqualTo(PAGE);

        digests.send();
        assertThat(told(APPROVER)).isEmpty();
        assertThat(told(LEADER)).hasSize(1);
        assertThat(body(get(PAGE), APPROVER)).doesNotContain("checked");

        send(post(PAGE).param("wanted", "DAILY"), APPROVER);
        digests.send();
        assertThat(told(APPROVER)).hasSize(1);
    }

    @Test
    @DisplayName("每周报告：选定的人在一周第一个工作日收到上周的链接，没有附件；可以退订")
    void theWeeklyReportIsALink() throws Exception {
        send(post(PAGE + "/readers").param("account", " " + LEADER + " "), SUPERVISOR);
        assertThat(body(get(PAGE), SUPERVISOR)).contains(LEADER);

        clock.setToday(FIRST_AFTER_HOLIDAY);
        digests.send();
        clock.setToday(FIRST_AFTER_HOLIDAY.plusDays(1));
        digests.send();

        assertThat(weekly(LEADER))
                .extracting(Told::subject, Told::link)
                .containsExactly(tuple("每周报告：2026-09-28 至 2026-10-04", "/monitor/weeks/2026-09-28"));
        assertThat(body(get("/monitor/weeks/2026-09-28"), LEADER)).contains("朔州市民政局办理的办件");
        assertThat(weekly(SUPERVISOR)).isEmpty();

        send(post(PAGE).param("wanted", "DAILY"), LEADER);
        clock.setToday(LocalDate.of(2026, 10, 12));
        digests.send();
        assertThat(weekly(LEADER)).hasSize(1);
        assertThat(body(get(PAGE), SUPERVISOR)).doesNotContain(LEADER);
    }

    @Test
    @DisplayName("主管部门取消收件人，不再发送")
    void theBureauTakesAReaderBack() throws Exception {
        send(post(PAGE + "/readers").param("account", LEADER), SUPERVISOR);
        send(post(PAGE + "/readers/" + LEADER + "/removal"), SUPERVISOR);
        send(post(PAGE + "/readers/nobody/removal"), SUPERVISOR);

        clock.setToday(MON_2026_11_30);
        digests.send();

        assertThat(weekly(LEADER)).isEmpty();
        assertThat(jdbc.queryForList("select person_id from subscription", String.class))
                .containsExactly(LEADER);
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody|没有用户名为“nobody”的人员",
                "x'; drop table person; --|没有用户名为",
                "''|没有用户名为“”的人员",
                "bureau.analyst|打不开每周报告"
            })
    @DisplayName("收件人不对的，说明哪里不对，什么也没有改")
    void anImpossibleReaderIsExplained(String account, String sentence) throws Exception {
        MockHttpServletResponse answer = send(post(PAGE + "/readers").param("account", account), SUPERVISOR);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(sentence);
        assertThat(jdbc.queryForList("select person_id from subscription", String.class))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"WEEKLY", "MONTHLY"})
    @DisplayName("订阅没有的、不是自己角色的，拒绝而不保存")
    void anImpossibleSubscriptionIsRefused(String wanted) throws Exception {
        assertThat(send(post(PAGE).param("wanted", wanted), APPROVER).getStatus())
                .isBetween(400, 403);
        assertThat(jdbc.queryForList("select person_id from subscription", String.class))
                .isEmpty();
    }

    private Digests node() {
        return new Digests(mapper, subscriptions, calendars, weeks, inbox, transactions, clock);
    }

    private List<Told> told(String person) {
        return messages(person, "%办件提醒%");
    }

    private List<Told> weekly(String person) {
        return messages(person, "每周报告%");
    }

    private List<Told> messages(String person, String subject) {
        return jdbc.query(
                "select subject, text, link from message where person_id = ? and subject like ? order by id",
                (row, n) -> new Told(row.getString("subject"), row.getString("text"), row.getString("link")),
                person,
                subject);
    }

    private String body(MockHttpServletRequestBuilder request, String who) throws Exception {
        return send(request, who).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String who) throws Exception {
        return mvc.perform(
                        request.with(as(organization.person(who).orElseThrow())).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
