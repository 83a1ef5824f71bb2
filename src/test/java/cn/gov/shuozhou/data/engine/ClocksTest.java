package cn.gov.shuozhou.data.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.calendar.NoticeLoading;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.ClockRevision;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.clock.DeadlineMoved;
import cn.gov.shuozhou.data.clock.DeadlineState;
import cn.gov.shuozhou.data.clock.ExplainedDay;
import cn.gov.shuozhou.data.clock.Explanation;
import cn.gov.shuozhou.data.clock.NoticePeriods;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@MovableClockTest
@OnPostgres(Reason.SQL)
class ClocksTest {

    private static final String ANSWER = "sharing-answer";
    private static final String NOTICE = "catalog-change-notice";
    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);
    private static final LocalDate MON_2026_11_30 = LocalDate.of(2026, 11, 30);
    private static final LocalDate MON_2026_12_28 = LocalDate.of(2026, 12, 28);

    @Autowired
    private Clocks clocks;

    @Autowired
    private NoticePeriods periods;

    @Autowired
    private MovableClock clock;

    @Autowired
    private NoticeLoading notices;

    @Autowired
    private MovableClockTest.Given given;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcTemplate jdbc;

    private final String caseNumber = "GX-" + System.nanoTime();

    @BeforeEach
    void begin() {
        clock.setToday(MON_2026_11_23);
        given.moved().clear();
    }

    @AfterEach
    void clean() {
        identity.clearAuthentication();
        repository
                .createDeploymentQuery()
                .deploymentName("clock-test")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        for (String table : List.of("clock_revision", "clock_pause", "case_clock", "calendar_day", "calendar_notice")) {
            jdbc.update("delete from " + table);
        }
        ClockUtil.reset();
    }

    @Test
    @DisplayName("第十六条：收到之日为第零日，五个工作日内答复")
    void startsWithTheDayOfReceiptAsDayZero() {
        CaseClock started = clocks.start(caseNumber, ANSWER, MON_2026_11_23);
        assertThat(started.dueOn()).isEqualTo(MON_2026_11_30);
        assertThat(started.article()).isEqualTo("第十六条");
        assertThat(started.provisional()).isFalse();
        assertThat(started.paused()).isFalse();
        assertThat(clocks.running(caseNumber, ANSWER)).contains(started);
        assertThat(clocks.of(caseNumber)).containsExactly(started);
    }

    @Test
    void refusesASecondRunningClockButLetsOneFollowAnother() {
        clocks.start(caseNumber, ANSWER, MON_2026_11_23);
        refused(() -> clocks.start(caseNumber, ANSWER, MON_2026_11_23), RequestRejected.Kind.CONFLICT);
        clocks.start(caseNumber, "sharing-supplement", MON_2026_11_23);
        clocks.stop(caseNumber, ANSWER);
        clocks.start(caseNumber, ANSWER, MON_2026_11_23);
        assertThat(clocks.of(caseNumber)).hasSize(3);
    }

    @Test
    void refusesReceiptInTheFutureAndActsOnClocksThatDoNotRun() {
        refused(() -> clocks.start(caseNumber, ANSWER, MON_2026_11_30), RequestRejected.Kind.INVALID);
        refused(() -> run(() -> clocks.stop(caseNumber, ANSWER)), RequestRejected.Kind.CONFLICT);
        refused(() -> run(() -> clocks.resume(caseNumber, ANSWER)), RequestRejected.Kind.CONFLICT);
        clocks.start(caseNumber, ANSWER, MON_2026_11_23);
        refused(() -> run(() -> clocks.resume(caseNumber, ANSWER)), RequestRejected.Kind.CONFLICT);
        refused(() -> run(() -> clocks.pause(caseNumber, ANSWER, " ")), RequestRejected.Kind.INVALID);
        clocks.pause(caseNumber, ANSWER, "补正");
        refused(() -> run(() -> clocks.pause(caseNumber, ANSWER, "补正")), RequestRejected.Kind.CONFLICT);
        refused(() -> clocks.explain(-1), RequestRejected.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("期限的状态：正常、临近到期、今天到期、已超期")
    void saysHowTheDeadlineStands() {
        CaseClock started = clocks.start(caseNumber, ANSWER, MON_2026_11_23);
        assertStands(started, MON_2026_11_23, DeadlineState.NORMAL, 5, "还剩 5 个工作日");
        assertStands(started, LocalDate.of(2026, 11, 26), DeadlineState.NORMAL, 2, "还剩 2 个工作日");
        assertStands(started, LocalDate.of(2026, 11, 27), DeadlineState.NEAR, 1, "还剩 1 个工作日");
        assertStands(started, LocalDate.of(2026, 11, 29), DeadlineState.NEAR, 1, "还剩 1 个工作日");
        assertStands(started, MON_2026_11_30, DeadlineState.NEAR, 0, "今天到期");
        assertStands(started, LocalDate.of(2026, 12, 2), DeadlineState.OVERDUE, -2, "已超期 2 个工作日");
        assertThat(clocks.deadline(started).until()).isEqualTo("2026-11-30（星期一）24:00");
    }

    @Test
    @DisplayName("周五到期，周六查看：按日期已超期，不满一个工作日按天说明")
    void isOverdueByDateEvenOnAWeekend() {
        clock.setToday(LocalDate.of(2026, 11, 20));
        CaseClock started = clocks.start(caseNumber, ANSWER, LocalDate.of(2026, 11, 20));
        assertStands(started, LocalDate.of(2026, 11, 28), DeadlineState.OVERDUE, 0, "已超期不足 1 个工作日");
    }

    @Test
    @DisplayName("补正期间暂停计时，恢复之日为剩余期限的第零日")
    void pausesAndResumes() {
        clocks.start(caseNumber, ANSWER, MON_2026_11_23);
        clock.setToday(LocalDate.of(2026, 11, 25));
        clocks.pause(caseNumber, ANSWER, "等待补正");
        CaseClock paused = clocks.running(caseNumber, ANSWER).orElseThrow();
        assertThat(paused.paused()).isTrue();
        assertStands(paused, LocalDate.of(2026, 12, 20), DeadlineState.NORMAL, 4, "已暂停，恢复后还剩 4 个工作日");

        clock.setToday(LocalDate.of(2026, 12, 2));
        clocks.resume(caseNumber, ANSWER);
        CaseClock resumed = clocks.running(caseNumber, ANSWER).orElseThrow();
        assertThat(resumed.dueOn()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(clocks.explain(resumed.id()).revisions())
                .extracting(ClockRevision::newDueOn)
                .containsExactly(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 8));
    }

    @Test
    @DisplayName("超期之后暂停，不消除超期")
    void pausingDoesNotUndoOverdue() {
        clocks.start(caseNumber, ANSWER, MON_2026_11_23);
        clock.setToday(LocalDate.of(2026, 12, 1));
        clocks.pause(caseNumber, ANSWER, "迟到的补正");
        clock.setToday(LocalDate.of(2026, 12, 10));
        CaseClock paused = clocks.running(caseNumber, ANSWER).orElseThrow();
        assertThat(clocks.deadline(paused).words()).isEqualTo("已超期 1 个工作日（暂停中）");
        clocks.resume(caseNumber, ANSWER);
        clocks.stop(caseNumber, ANSWER);
        CaseClock stopped = clocks.of(caseNumber).get(0);
        assertThat(stopped.dueOn()).isEqualTo(MON_2026_11_30);
        assertThat(stopped.outcome()).isEqualTo(Outcome.LATE);
    }

    @Test
    void decidesTheOutcomeByTheDate() {
        assertThat(outcomeOn(MON_2026_11_30, Outcome.LATE)).isEqualTo(Outcome.IN_TIME);
        assertThat(outcomeOn(LocalDate.of(2026, 12, 1), Outcome.IN_TIME)).isEqualTo(Outcome.LATE);
        assertThat(outcomeOn(LocalDate.of(2026, 12, 1), Outcome.WITHDRAWN)).isEqualTo(Outcome.WITHDRAWN);
        CaseClock withdrawnLate = clocks.of(caseNumber).get(2);
        assertThat(withdrawnLate.isOverdue(MON_2026_11_23)).isTrue();
        assertThat(clocks.deadline(withdrawnLate).words()).isEqualTo("撤回终止，超期 1 个工作日");
    }

    @Test
    void stoppingInAPauseIsInTime() {
        clocks.start(caseNumber, ANSWER, MON_2026_11_23);
        clocks.pause(caseNumber, ANSWER, "等待补正");
        clock.setToday(LocalDate.of(2026, 12, 20));
        clocks.stop(caseNumber, ANSWER, Outcome.WITHDRAWN);
        assertThat(clocks.of(caseNumber).get(0).isOverdue(LocalDate.of(2027, 1, 1)))
                .isFalse();
    }

    @Test
    @DisplayName("载入 2027 年通知：暂定的期限重新计算，原期限留存，并发布变动")
    void recountsWhenANoticeIsAdopted() {
        clock.setToday(MON_2026_12_28);
        CaseClock provisional = clocks.start(caseNumber, ANSWER, MON_2026_12_28);
        assertThat(provisional.dueOn()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(provisional.provisional()).isTrue();

        notices.adopt(2027, "2027-01-01,HOLIDAY,元旦", "2027-01-04,HOLIDAY,元旦");

        CaseClock settled = clocks.running(caseNumber, ANSWER).orElseThrow();
        assertThat(settled.dueOn()).isEqualTo(LocalDate.of(2027, 1, 6));
        assertThat(settled.provisional()).isFalse();
        assertThat(given.moved())
                .containsExactly(new DeadlineMoved(
                        settled.id(),
                        caseNumber,
                        ANSWER,
                        LocalDate.of(2027, 1, 5),
                        LocalDate.of(2027, 1, 6),
                        null,
                        "采用 2027 年放假调休通知"));
        assertThat(clocks.explain(settled.id()).revisions())
                .containsExactly(new ClockRevision(
                        LocalDateTime.of(2026, 12, 28, 10, 0),
                        "采用 2027 年放假调休通知",
                        LocalDate.of(2027, 1, 5),
                        LocalDate.of(2027, 1, 6),
                        true,
                        false,
                        null));
    }

    @Test
    @DisplayName("已停止的计时也重新计算，按期还是超期随之改定，期满未办理的不变")
    void recountsStoppedClocksToo() {
        clock.setToday(MON_2026_12_28);
        clocks.start(caseNumber, ANSWER, MON_2026_12_28);
        clocks.start(caseNumber, "sharing-supplement", MON_2026_12_28);
        clock.setToday(LocalDate.of(2027, 1, 6));
        clocks.stop(caseNumber, ANSWER);
        clocks.stop(caseNumber, "sharing-supplement", Outcome.LAPSED);
        assertThat(clocks.of(caseNumber).get(0).outcome()).isEqualTo(Outcome.LATE);

        notices.adopt(2027, "2027-01-01,HOLIDAY,元旦", "2027-01-04,HOLIDAY,元旦");

        assertThat(clocks.of(caseNumber))
                .extracting(CaseClock::dueOn, CaseClock::outcome)
                .containsExactly(
                        tuple(LocalDate.of(2027, 1, 6), Outcome.IN_TIME),
                        tuple(LocalDate.of(2027, 1, 12), Outcome.LAPSED));
        assertThat(given.moved()).extracting(DeadlineMoved::limitKey).containsExactly(ANSWER);
    }

    @Test
    @DisplayName("引擎的定时器和待办到期日随时限移动，登录人无流程权限也不受影响")
    void movesTimersAndDueDates() {
        clock.setToday(MON_2026_12_28);
        clocks.start(caseNumber, ANSWER, MON_2026_12_28);
        startProcess();
        assertThat(due("timer_warning")).isEqualTo(midnight(2027, 1, 4));
        assertThat(due("timer_overdue")).isEqualTo(midnight(2027, 1, 6));
        Date other = due("timer_other");

        identity.setAuthentication("bureau.bureau", List.of("bureau"), List.of("bureau"));
        notices.adopt(2027, "2027-01-01,HOLIDAY,元旦", "2027-01-04,HOLIDAY,元旦");
        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("bureau.bureau");
        identity.clearAuthentication();

        assertThat(due("timer_warning")).isEqualTo(midnight(2027, 1, 5));
        assertThat(due("timer_overdue")).isEqualTo(midnight(2027, 1, 7));
        assertThat(due("timer_other")).isEqualTo(other);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .singleResult()
                        .getDueDate())
                .isEqualTo(midnight(2027, 1, 7));
    }

    @Test
    @DisplayName("暂停期间定时器不走，恢复后按新期限")
    void holdsTimersWhilePaused() {
        clocks.start(caseNumber, ANSWER, MON_2026_11_23);
        startProcess();
        clock.setToday(LocalDate.of(2026, 11, 25));
        clocks.pause(caseNumber, ANSWER, "等待补正");
        assertThat(job("timer_overdue").isSuspended()).isTrue();
        assertThat(job("timer_other").isSuspended()).isFalse();

        clock.setToday(LocalDate.of(2026, 12, 2));
        clocks.resume(caseNumber, ANSWER);
        assertThat(job("timer_overdue").isSuspended()).isFalse();
        assertThat(due("timer_overdue")).isEqualTo(midnight(2026, 12, 9));
        assertThat(due("timer_warning")).isEqualTo(midnight(2026, 12, 7));
    }

    @Test
    @DisplayName("答复环节结束的同时暂停：原定时器已撤销，等待环节的定时器照常")
    void pausesInsideTheEnginesOwnStep() {
        clocks.start(caseNumber, ANSWER, MON_2026_11_23);
        clocks.start(caseNumber, "sharing-supplement", MON_2026_11_23);
        startProcess();
        tasks.complete(tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId());
        assertThat(clocks.running(caseNumber, ANSWER).orElseThrow().paused()).isTrue();
        assertThat(management.createJobQuery().timers().list()).hasSize(1);
        assertThat(due("timer_lapsed")).isEqualTo(midnight(2026, 12, 8));
        assertThat(job("timer_lapsed").isSuspended()).isFalse();
    }

    @Test
    void explainsDayByDay() {
        clock.setToday(LocalDate.of(2026, 9, 29));
        CaseClock started = clocks.start(caseNumber, ANSWER, LocalDate.of(2026, 9, 29));
        Explanation explanation = clocks.explain(started.id());
        assertThat(explanation.days()).hasSize(14);
        assertThat(explanation.days().get(0).counted()).isZero();
        assertDay(explanation, 1, "2026-09-30", 1, "");
        assertDay(explanation, 2, "2026-10-01", null, "国庆节放假");
        assertDay(explanation, 4, "2026-10-03", null, "国庆节放假（周末）");
        assertThat(explanation.days().get(2).noticeUrl()).startsWith("https://www.gov.cn/");
        assertDay(explanation, 9, "2026-10-08", 2, "");
        assertDay(explanation, 11, "2026-10-10", 4, "国庆节调休上班");
        assertDay(explanation, 12, "2026-10-11", null, "周末");
        assertDay(explanation, 13, "2026-10-12", 5, "");
        assertThat(explanation.limit().name()).isEqualTo("答复共享申请");
    }

    @Test
    void explainsPausesAndProvisionalDays() {
        clock.setToday(MON_2026_12_28);
        CaseClock started = clocks.start(caseNumber, ANSWER, MON_2026_12_28);
        clock.setToday(LocalDate.of(2026, 12, 30));
        clocks.pause(caseNumber, ANSWER, "等待补正");
        clock.setToday(LocalDate.of(2026, 12, 31));
        assertThat(clocks.explain(started.id()).days()).hasSize(4);
        clocks.resume(caseNumber, ANSWER);
        Explanation explanation = clocks.explain(started.id());
        assertDay(explanation, 1, "2026-12-29", 1, "");
        assertDay(explanation, 2, "2026-12-30", null, "暂停：等待补正");
        assertDay(explanation, 3, "2026-12-31", null, "暂停：等待补正");
        assertDay(explanation, 4, "2027-01-01", null, "元旦放假");
        assertThat(explanation.days().get(4).provisional()).isTrue();
        assertThat(explanation.days().get(explanation.days().size() - 1).counted())
                .isEqualTo(5);
        assertThat(explanation.deadline().until()).endsWith("24:00（暂定）");
    }

    @Test
    @DisplayName("第十二条：通知期至少一个月，可以更长；最后一日是生效日期的前一日，太早的拒绝并告知最早日期")
    void givesNoticeOfALaterDay() {
        LocalDate earliest = LocalDate.of(2026, 12, 24);
        assertThat(periods.earliestEffect(NOTICE)).isEqualTo(earliest);
        assertThatExceptionOfType(RequestRejected.class)
                .isThrownBy(() -> periods.start(caseNumber, NOTICE, earliest.minusDays(1)))
                .withMessageContaining("最早为 2026-12-24");

        CaseClock notice = periods.start(caseNumber, NOTICE, LocalDate.of(2027, 1, 15));

        assertThat(notice.dueOn()).isEqualTo(LocalDate.of(2027, 1, 14));
        assertThat(notice.startedOn()).isEqualTo(MON_2026_11_23);
        assertThat(notice.isNotice()).isTrue();
        refused(() -> periods.start(caseNumber, NOTICE, earliest), RequestRejected.Kind.CONFLICT);
    }

    @Test
    @DisplayName("通知期满无人超期，不能暂停，载入放假通知也不移动")
    void nobodyIsLateWhenNoticeHasBeenGiven() {
        CaseClock notice = periods.start(caseNumber, NOTICE, LocalDate.of(2026, 12, 24));
        assertStands(notice, MON_2026_11_23, DeadlineState.NORMAL, 30, "通知期还剩 30 天");
        assertStands(notice, LocalDate.of(2026, 12, 16), DeadlineState.NEAR, 7, "通知期还剩 7 天");
        assertStands(notice, LocalDate.of(2026, 12, 23), DeadlineState.NEAR, 0, "通知期今天届满");
        assertStands(notice, MON_2026_12_28, DeadlineState.NEAR, -5, "通知期已满");
        refused(() -> run(() -> clocks.pause(caseNumber, NOTICE, "等待")), RequestRejected.Kind.CONFLICT);

        notices.adopt(2027, "2027-01-01,HOLIDAY,元旦", "2027-01-04,HOLIDAY,元旦");

        assertThat(clocks.running(caseNumber, NOTICE)).contains(notice);
        assertThat(given.moved()).isEmpty();
        clocks.stop(caseNumber, NOTICE);
        assertThat(clocks.of(caseNumber).get(0).outcome()).isEqualTo(Outcome.IN_TIME);
    }

    private Outcome outcomeOn(LocalDate day, Outcome said) {
        clocks.start(caseNumber, ANSWER, MON_2026_11_23);
        clock.setToday(day);
        clocks.stop(caseNumber, ANSWER, said);
        List<CaseClock> all = clocks.of(caseNumber);
        return all.get(all.size() - 1).outcome();
    }

    private void assertStands(CaseClock shown, LocalDate today, DeadlineState state, int remaining, String words) {
        clock.setToday(today);
        Deadline deadline = clocks.deadline(shown);
        assertThat(deadline.words()).isEqualTo(words);
        assertThat(deadline.state()).isEqualTo(state);
        assertThat(deadline.remaining()).isEqualTo(remaining);
    }

    private static void assertDay(Explanation explanation, int index, String date, Integer counted, String reason) {
        ExplainedDay day = explanation.days().get(index);
        assertThat(day.date()).isEqualTo(date);
        assertThat(day.counted()).isEqualTo(counted);
        assertThat(day.reason()).isEqualTo(reason);
    }

    private static void refused(Supplier<?> act, RequestRejected.Kind kind) {
        assertThatExceptionOfType(RequestRejected.class)
                .isThrownBy(act::get)
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private static Object run(Runnable act) {
        act.run();
        return act;
    }

    private void startProcess() {
        repository
                .createDeployment()
                .name("clock-test")
                .addClasspathResource("cn/gov/shuozhou/data/engine/clock-test.bpmn")
                .deploy();
        runtime.startProcessInstanceByKey("clock-test", caseNumber);
    }

    private Job job(String activityId) {
        return management.createJobQuery().activityId(activityId).singleResult();
    }

    private Date due(String activityId) {
        return job(activityId).getDuedate();
    }

    private static Date midnight(int year, int month, int day) {
        return Date.from(LocalDate.of(year, month, day)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant());
    }
}
