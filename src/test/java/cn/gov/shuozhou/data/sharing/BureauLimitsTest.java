package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.process.CaseScene.lastSecond;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the bureau itself must do in time: supervise what is overdue, mediate what was refused. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("第七条、第三十三条：市局的督办、协调也有期限（系统约定）")
@OnPostgres(Reason.PROCESSES)
class BureauLimitsTest extends SharingCases {

    /** The part of the model that these tests walk. */
    static final Set<String> NODES = Set.of(
            "timer_supervisionWarning",
            "serviceTask_warnSupervision",
            "endEvent_supervisionWarned",
            "timer_supervisionOverdue",
            "serviceTask_recordSupervisionOverdue",
            "endEvent_supervisionEscalated",
            "timer_mediationWarning",
            "serviceTask_warnMediation",
            "endEvent_mediationWarned",
            "timer_mediationOverdue",
            "serviceTask_recordMediationOverdue",
            "endEvent_mediationEscalated");

    private static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);
    private static final LocalDate FRI_2026_12_04 = LocalDate.of(2026, 12, 4);
    private static final LocalDate TUE_2026_12_08 = LocalDate.of(2026, 12, 8);
    private static final LocalDate WED_2026_12_09 = LocalDate.of(2026, 12, 9);

    @Test
    @DisplayName("督办有期限，到期前提醒市局，超期登记并报领导小组办公室；督办后停止计时")
    void supervisionHasALimit() {
        String number = scene.waiting();
        scene.at(TUE_2026_12_01.atStartOfDay());
        assertThat(facts.clocks(number)).last().isEqualTo("sharing-supervision 2026-12-04 RUNNING");
        assertThat(facts.due(number, ConditionalSharingProcess.TASK_SUPERVISE)).isEqualTo(lastSecond(FRI_2026_12_04));

        scene.at(FRI_2026_12_04.minusDays(1));
        assertThat(facts.told(SUPERVISOR, number)).containsExactly("答复已超期", "督办期限将至");
        scene.at(FRI_2026_12_04.plusDays(1).atStartOfDay());

        assertThat(facts.told("bureau.leading-group", number)).containsExactly("督办已超期");
        assertThat(facts.overdue(number))
                .extracting(Overdue::limitKey, Overdue::lateDepartment)
                .containsExactly(
                        Tuple.tuple("sharing-answer", "civil-affairs"), Tuple.tuple("sharing-supervision", "bureau"));
        supervise(number, SupervisionMeasure.URGED);
        assertThat(facts.clocks(number)).last().isEqualTo("sharing-supervision 2026-12-04 LATE");
        assertThat(facts.ends(number))
                .contains("endEvent_supervisionWarned", "endEvent_supervisionEscalated", "endEvent_supervised");
        assertThat(scene.instance(number)).isWaitingAt(WAITING);
    }

    @Test
    @DisplayName("协调有期限，到期前提醒市局，超期登记并报领导小组办公室；协调后停止计时")
    void mediationHasALimit() {
        String number = refused();
        requester.requestMediation(number, person(REQUESTER), "核验待遇资格确有必要");
        assertThat(facts.clocks(number)).last().isEqualTo("sharing-mediation-decision 2026-12-08 RUNNING");
        assertThat(facts.due(number, ConditionalSharingProcess.TASK_MEDIATE)).isEqualTo(lastSecond(TUE_2026_12_08));

        scene.at(FRI_2026_12_04);
        scene.at(WED_2026_12_09.atStartOfDay());

        assertThat(facts.told(SUPERVISOR, number)).containsExactly("待协调共享分歧", "协调期限将至", "协调已超期");
        assertThat(facts.told("bureau.leading-group", number)).containsExactly("协调已超期");
        assertThat(facts.overdue(number))
                .extracting(Overdue::limitKey, Overdue::lateDepartment)
                .containsExactly(Tuple.tuple("sharing-mediation-decision", "bureau"));
        mediate(number, MediationResult.UPHOLD);
        scene.assertEnded(number, "endEvent_mediationWarned", "endEvent_mediationEscalated", "endEvent_refused");
        assertThat(facts.clocks(number)).last().isEqualTo("sharing-mediation-decision 2026-12-08 LATE");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("以上各例走过流程图上市局期限的每一个节点")
    void everyNodeOfTheLimitsWasVisited() {
        assertThat(visited()).containsAll(NODES);
    }
}
