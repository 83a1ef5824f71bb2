package cn.gov.shuozhou.data.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.process.SignedIn;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
class ClockPagesTest {

    private static final String ANSWER = "sharing-answer";
    private static final LocalDate MON_2026_12_28 = LocalDate.of(2026, 12, 28);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Clocks clocks;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DemoClock demoClock;

    @Autowired
    private DemoClockMapper demoMapper;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate jdbc;

    private final String caseNumber = "TEST-" + System.nanoTime();

    @BeforeEach
    void begin() {
        clock.setToday(MON_2026_12_28);
    }

    @AfterEach
    void clean() {
        repository
                .createDeploymentQuery()
                .deploymentName("clock-test")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        jdbc.update("delete from clock_revision");
        jdbc.update("delete from clock_pause");
        jdbc.update("delete from case_clock");
        jdbc.update("delete from demo_clock");
        ClockUtil.reset();
    }

    @Test
    void explainsTheDeadlineToThoseOnTheCase() throws Exception {
        long id = clocks.start(caseNumber, ANSWER, MON_2026_12_28).id();
        mvc.perform(get("/clocks/" + id).with(SignedIn.approver()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("逐日计算")))
                .andExpect(content().string(containsString("元旦放假")))
                .andExpect(content().string(containsString("提供部门应当在5个工作日内予以答复")))
                .andExpect(content().string(containsString("2027-01-05（星期二）24:00（暂定）")));
        mvc.perform(get("/api/clocks/" + id).with(SignedIn.approver()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.clock.dueOn").value("2027-01-05"))
                .andExpect(jsonPath("$.deadline.words").value("还剩 5 个工作日"))
                .andExpect(jsonPath("$.days[0].counted").value(0))
                .andExpect(jsonPath("$.days[4].reason").value("元旦放假"))
                .andExpect(jsonPath("$.days[4].provisional").value(true));
    }

    @Test
    void showsAPausedAndAStoppedClock() throws Exception {
        long id = clocks.start(caseNumber, ANSWER, MON_2026_12_28).id();
        clocks.pause(caseNumber, ANSWER, "等待补正<b>");
        mvc.perform(get("/clocks/" + id).with(SignedIn.approver()))
                .andExpect(content().string(containsString("收到之日，不计入；当日暂停")))
                .andExpect(content().string(containsString("恢复之日为新的第 0 日")));
        clock.setToday(MON_2026_12_28.plusDays(2));
        clocks.resume(caseNumber, ANSWER);
        clock.setToday(MON_2026_12_28.plusDays(10));
        clocks.stop(caseNumber, ANSWER, Outcome.WITHDRAWN);
        mvc.perform(get("/clocks/" + id).with(SignedIn.approver()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("暂停：等待补正&lt;b&gt;")))
                .andExpect(content().string(containsString("恢复计时")))
                .andExpect(content().string(containsString("撤回终止")));
    }

    @Test
    void hidesTheDeadlineFromOthers() throws Exception {
        long id = clocks.start(caseNumber, ANSWER, MON_2026_12_28).id();
        mvc.perform(get("/api/clocks/" + id).with(SignedIn.stranger())).andExpect(status().isNotFound());
        mvc.perform(get("/api/clocks/" + id).with(SignedIn.approver()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.clock.id").value(id));
    }

    @Test
    @DisplayName("演示时钟前进后，引擎自己找到到期的定时器并执行；重新启动后时间保持")
    void movesTheDemonstrationForward() throws Exception {
        LocalDate today = LocalDate.now(demoClock);
        clock.setToday(today);
        ClockUtil.offset(demoClock.offset().toMillis());
        clocks.start(caseNumber, ANSWER, today);
        repository
                .createDeployment()
                .name("clock-test")
                .addClasspathResource("cn/gov/shuozhou/data/engine/clock-test.bpmn")
                .deploy();
        runtime.startProcessInstanceByKey("clock-test", caseNumber);
        Duration before = demoClock.offset();
        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.start();
        try {
            mvc.perform(post("/demo/clock").param("days", "30").with(csrf()).with(SignedIn.bureau()))
                    .andExpect(redirectedUrl("/demo/clock"));
            Waiting.await("both timers").until(() -> timers("timer_overdue") + timers("timer_warning") == 0);
        } finally {
            executor.shutdown();
        }
        assertThat(demoClock.offset()).isEqualTo(before.plusDays(30));
        assertThat(new DemoClock(demoMapper).offset()).isEqualTo(demoClock.offset());
    }

    private long timers(String activityId) {
        return management.createJobQuery().activityId(activityId).count();
    }

    @Test
    void showsAndMovesTheDemonstrationClock() throws Exception {
        mvc.perform(get("/demo/clock").with(SignedIn.bureau()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("只在演示模式中存在")));
        mvc.perform(post("/demo/clock").param("days", "2").with(csrf()).with(SignedIn.bureau()))
                .andExpect(redirectedUrl("/demo/clock"));
        String later = LocalDateTime.now(demoClock).plusHours(5).withNano(0).toString();
        mvc.perform(post("/demo/clock").param("instant", later).with(csrf()).with(SignedIn.bureau()))
                .andExpect(redirectedUrl("/demo/clock"));
        for (String[] wrong :
                new String[][] {{"days", "0"}, {"days", "-1"}, {"days", "367"}, {"instant", "2020-01-01T00:00"}}) {
            mvc.perform(post("/demo/clock")
                            .param(wrong[0], wrong[1])
                            .with(csrf())
                            .with(SignedIn.bureau()))
                    .andExpect(status().isBadRequest());
        }
        mvc.perform(get("/demo/clock").with(SignedIn.approver())).andExpect(status().isForbidden());
        assertThat(jdbc.queryForObject("select moved_by from demo_clock", String.class))
                .isEqualTo("bureau.bureau");
    }
}
