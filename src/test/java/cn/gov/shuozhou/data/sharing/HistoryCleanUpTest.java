package cn.gov.shuozhou.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.time.LocalDate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("流程历史保留五年，到期由引擎作业清理")
@MovableClockTest
@OnPostgres(Reason.PROCESSES)
class HistoryCleanUpTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    private SharingScene scene;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("办结满五年之前还在，之后删去；没有办结的不删，业务数据不动")
    void whatHasOutlivedFiveYearsIsDeleted() {
        String ended = scene.waiting();
        scene.answer(ended, scene.agreeToAll(ended));
        scene.runDueJobs();
        String open = scene.waiting();
        LocalDate fiveYearsOn = scene.today().plusDays(1825);

        cleanUpOn(fiveYearsOn.minusDays(1));
        assertThat(scene.cases()).containsExactlyInAnyOrder(ended, open);
        assertThat(activitiesOf(ended)).isPositive();

        cleanUpOn(fiveYearsOn.plusDays(1));
        assertThat(scene.cases()).containsExactly(open);
        assertThat(activitiesOf(ended)).isZero();
        assertThat(scene.application(ended).status()).isEqualTo(ApplicationStatus.SHARED);
    }

    /** Only the engine's own job: whatever else has fallen due by then is not what is tested. */
    private void cleanUpOn(LocalDate day) {
        scene.moveTo(day);
        history.cleanUpHistoryAsync(true);
        history.findHistoryCleanupJobs().forEach(job -> management.executeJob(job.getId()));
    }

    private long activitiesOf(String caseNumber) {
        return history.createHistoricActivityInstanceQuery().list().stream()
                .filter(activity -> caseNumber.equals(businessKey(activity.getProcessInstanceId())))
                .count();
    }

    private String businessKey(String instance) {
        var found = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        return found == null ? "" : found.getBusinessKey();
    }
}
