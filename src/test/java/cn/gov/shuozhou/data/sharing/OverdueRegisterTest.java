package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@OnPostgres(Reason.SQL)
@MovableClockTest
@DisplayName("超期登记：按日期，不按定时器；可以撤销，从不删除")
class OverdueRegisterTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private RequesterActs requester;

    @Autowired
    private Overdues overdues;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Clocks clocks;

    private SharingScene scene;
    private SharingFacts facts;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        facts = beans.createBean(SharingFacts.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("第十六条：期限次日才答复或者撤回的，定时器没有运行也登记超期，而且只登记一次")
    void aLateAnswerIsRecordedWithoutATimer() {
        String answered = scene.waiting();
        scene.moveTo(LocalDate.of(2026, 12, 1));
        scene.answer(answered, scene.agreeToAll(answered));
        assertThat(facts.clocks(answered)).containsExactly("sharing-answer 2026-11-30 LATE");
        assertThat(facts.overdue(answered)).extracting(Overdue::dueOn).containsExactly(LocalDate.of(2026, 11, 30));
        assertThat(facts.told(SUPERVISOR, answered)).containsExactly("答复已超期");
        scene.runDueJobs();
        assertThat(facts.overdue(answered)).hasSize(1);
    }

    @Test
    @DisplayName("超期登记有误的，注明理由撤销：一行不删，办件不再显示超期，再撤销一次没有变化；确实超期的可以重新登记")
    void anOverdueRowIsVoidedNeverDeleted() {
        String number = scene.waiting();
        scene.at(LocalDate.of(2026, 12, 1));
        CaseClock answer = clocks.of(number).get(0);

        overdues.voidRow(answer, "放假通知更新，期限未到");
        overdues.voidRow(answer, "再撤销一次");

        assertThat(facts.overdue(number)).extracting(Overdue::voidReason).containsExactly("放假通知更新，期限未到");
        assertThat(files.file(number).overdue()).isFalse();
        assertThat(facts.acts(number)).filteredOn("撤销超期登记"::equals).hasSize(1);

        overdues.record(number, SharingLimits.ANSWER);

        assertThat(facts.overdue(number)).extracting(Overdue::stands).containsExactly(true);
        assertThat(files.file(number).overdue()).isTrue();
    }

    @Test
    @DisplayName("第三十三条：督办以后，转督办的消息随之了结；提供部门还没有答复，它的消息不了结")
    void whatAskedForTheMeasureIsSettledWithIt() {
        String number = scene.waiting();
        scene.at(LocalDate.of(2026, 12, 1));
        assertThat(facts.stillAsked(SUPERVISOR, number)).containsExactly("答复已超期");

        overdues.handle(
                facts.overdue(number).get(0), SupervisionMeasure.URGED, "已电话督促，本周内答复。", scene.person(SUPERVISOR));

        assertThat(facts.stillAsked(SUPERVISOR, number)).isEmpty();
        assertThat(facts.stillAsked(APPROVER, number)).contains("答复已超期");
    }

    @Test
    @DisplayName("第三十三条：期限次日撤回的也在册")
    void aLateWithdrawalIsRecordedByDate() {
        String late = scene.waiting();
        scene.moveTo(LocalDate.of(2026, 12, 1));
        requester.withdraw(late, scene.person(REQUESTER), "不再需要");
        assertThat(facts.overdue(late)).hasSize(1);
    }
}
