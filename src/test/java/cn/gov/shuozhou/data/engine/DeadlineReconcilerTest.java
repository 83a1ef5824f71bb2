package cn.gov.shuozhou.data.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.sharing.SharingScene;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

@MovableClockTest
@DisplayName("每夜核对：定时器与计时不一致的，以计时为准校正，并记下最后改动者")
class DeadlineReconcilerTest {

    private static final LocalDateTime DUE = LocalDate.of(2026, 12, 1).atStartOfDay();

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private DeadlineReconciler reconciler;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @Autowired
    private Clocks clocks;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;
    private String number;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
        number = scene.waiting();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("有人把超期定时器改到 2099 年：改回最后一日之后，审计写明办件、原来的时间和改动的人")
    void aTimerThatWasMovedIsMended() {
        String timer = overdue().getId();
        Date late = Date.from(LocalDateTime.of(2099, 1, 1, 0, 0)
                .atZone(TimeConfiguration.ZONE)
                .toInstant());
        identity.setAuthentication("bureau.supervisor", List.of("bureau"), List.of("civil-affairs"));
        configuration.setAuthorizationEnabled(false); // by a hole in the permissions
        try {
            management.setJobDuedate(timer, late);
        } finally {
            configuration.setAuthorizationEnabled(true);
            identity.clearAuthentication();
        }

        reconciler.reconcile();

        assertThat(scene.facts.firesAt(number, "timer_answerOverdue")).isEqualTo(DUE);
        assertThat(trail())
                .singleElement()
                .asString()
                .contains(
                        "timer_answerOverdue", "原为 2099-01-01 00:00", "改为 2026-12-01 00:00", "最后改动者 bureau.supervisor");
    }

    @Test
    @DisplayName("被挂起的定时器恢复运行，被删除的重新建立")
    void whatWasHeldOrRemovedRunsAgain() {
        management.suspendJobById(overdue().getId());
        reconciler.reconcile();
        assertThat(overdue().isSuspended()).isFalse();

        management.deleteJob(overdue().getId());
        reconciler.reconcile();
        assertThat(scene.facts.firesAt(number, "timer_answerOverdue")).isEqualTo(DUE);
        assertThat(trail()).hasSize(2).last().asString().contains("原为 没有");
    }

    @Test
    @DisplayName("一致的，什么也不改，什么也不记；已经提醒过的，不再提醒一次")
    void nothingIsDoneWithoutNeed() {
        scene.at(LocalDate.of(2026, 11, 27));
        List<String> before = scene.snapshot();
        reconciler.reconcile();
        assertThat(scene.snapshot()).isEqualTo(before);
        assertThat(trail()).isEmpty();
    }

    @Test
    @DisplayName("计时本身落后于现行工作日历的（旧版本留下的），按现行日历重算，双方得知")
    void aClockLeftBehindIsCountedAgain() {
        jdbc.update("update case_clock set due_on = date '2026-12-02' where case_number = ?", number);

        reconciler.reconcile();

        assertThat(scene.facts.clocks(number)).containsExactly("sharing-answer 2026-11-30 RUNNING");
        assertThat(scene.facts.firesAt(number, "timer_answerOverdue")).isEqualTo(DUE);
        assertThat(scene.facts.told(SharingScene.APPROVER, number)).endsWith("期限调整");
        assertThat(clocks.explain(scene.facts.clockId(number)).revisions()).hasSize(1);
    }

    private Job overdue() {
        return management.createJobQuery().activityId("timer_answerOverdue").singleResult();
    }

    private List<String> trail() {
        return jdbc.queryForList(
                "select concat(object, ' ', detail) from audit_entry where act = '校正定时器' and case_number = ?",
                String.class,
                number);
    }
}
