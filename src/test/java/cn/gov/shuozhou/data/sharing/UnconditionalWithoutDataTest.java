package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.process.CaseScene.lastSecond;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@MovableClockTest
@DisplayName("第十六条、第十七条：可以使用而平台尚无数据的，告知提供部门限期提供，不算已共享")
class UnconditionalWithoutDataTest {

    private static final LocalDate MON_2026_11_30 = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);
    private static final String OFFICER = "civil-affairs.data-officer";

    @Autowired
    private AutowireCapableBeanFactory beans;

    private SharingEndings acts;
    private SharingScene scene;
    private SharingFacts facts;
    private String number;

    @BeforeEach
    void begin() {
        acts = beans.createBean(SharingEndings.class);
        scene = acts.scene;
        facts = beans.createBean(SharingFacts.class);
        scene.begin();
        number = scene.submit(scene.resources.unconditionalWithoutData(), "机构名称", "办公地址");
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("无条件共享：办件等待数据，提供部门、数据专员、使用部门都得知期限")
    void everybodyIsTold() {
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.PROVIDING);
        assertThat(facts.isGranted(number)).isFalse();
        assertThat(scene.instance(number)).isWaitingAt(ConditionalSharingProcess.TASK_PROVIDE);
        assertThat(facts.due(number, ConditionalSharingProcess.TASK_PROVIDE)).isEqualTo(lastSecond(MON_2026_11_30));
        assertThat(facts.clocks(number)).containsExactly("sharing-delivery 2026-11-30 RUNNING");
        assertThat(facts.told(OFFICER, number)).containsExactly("待提供共享数据");
        assertThat(facts.told(APPROVER, number)).containsExactly("待提供共享数据");
        assertThat(facts.told(REQUESTER, number)).containsExactly("等待提供数据");
    }

    @Test
    @DisplayName("数据到后授权、办结")
    void theDataCome() {
        acts.provide(number, "机构名称,办公地址\n朔州市婚姻登记处,朔城区开发南路 1 号\n");
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_shared");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(facts.granted(number)).containsExactly("机构名称 NONE", "办公地址 NONE");
        assertThat(facts.told(REQUESTER, number)).containsExactly("等待提供数据", "已同意共享");
    }

    @Test
    @DisplayName("期满未提供：登记超期，转督办")
    void theDataDoNotCome() {
        scene.at(TUE_2026_12_01.atStartOfDay());

        assertThat(facts.overdue(number)).extracting(Overdue::limitKey).containsExactly("sharing-delivery");
        assertThat(scene.instance(number))
                .isWaitingAt(ConditionalSharingProcess.TASK_PROVIDE, ConditionalSharingProcess.TASK_SUPERVISE);
    }

    @Test
    @DisplayName("等待中可以撤回；资源停用则终止")
    void thereIsAWayOut() {
        acts.withdraw(number);
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.WITHDRAWN);

        String other = scene.submit(scene.resources.unconditionalWithoutData(), "机构名称");
        acts.retireResource(other);
        assertThat(facts.status(other)).isEqualTo(ApplicationStatus.RESOURCE_GONE);
        scene.assertEnded(other, "endEvent_resourceGone");
    }

    @Test
    @DisplayName("经答复同意而无数据的，使用部门同样得知在等谁、等到哪天")
    void theRequesterIsToldAfterAnAgreementToo() {
        String conditional = scene.submit(scene.resources.conditionalWithoutData(), "姓名");
        acts.agree(conditional);

        assertThat(facts.status(conditional)).isEqualTo(ApplicationStatus.PROVIDING);
        assertThat(facts.told(REQUESTER, conditional)).containsExactly("等待提供数据");
    }
}
