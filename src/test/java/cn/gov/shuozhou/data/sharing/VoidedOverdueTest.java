package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.calendar.NoticeLoading;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Received on Monday 2026-12-28, an answer is due on 2027-01-05 while the notice for 2027 is not known. */
@OnPostgres(Reason.PROCESSES)
@MovableClockTest
@DisplayName("第三十三条：暂定期限登记的超期，由放假通知证实或者撤销")
class VoidedOverdueTest {

    private static final LocalDate WED_2027_01_06 = LocalDate.of(2027, 1, 6);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private BureauActs bureau;

    @Autowired
    private NoticeLoading notices;

    @Autowired
    private CaseFiles files;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;
    private SharingFacts facts;
    private String number;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        facts = beans.createBean(SharingFacts.class);
        scene.begin(LocalDate.of(2026, 12, 28));
        number = scene.waiting();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("迟答已登记、办件已办结：通知证明没有迟的，改为按期办结，登记撤销，双方得知；更正的通知证明确实迟了的，重新登记")
    void aClosedCaseIsJudgedAnew() {
        scene.moveTo(WED_2027_01_06);
        scene.answer(number, scene.agreeToAll(number));
        assertThat(facts.clocks(number)).containsExactly("sharing-answer 2027-01-05 LATE");

        notices.adopt(2027, "2027-01-04,HOLIDAY,元旦");

        assertThat(facts.clocks(number)).containsExactly("sharing-answer 2027-01-06 IN_TIME");
        assertThat(facts.overdue(number))
                .extracting(Overdue::voidReason)
                .containsExactly("采用 2027 年放假调休通知，最后一日为 2027-01-06，没有超期");
        assertThat(files.file(number).overdue()).isFalse();
        assertThat(facts.told(REQUESTER, number)).endsWith("期限调整", "超期登记已撤销");
        assertThat(facts.told(APPROVER, number)).endsWith("期限调整", "超期登记已撤销");
        assertThat(facts.acts(number)).endsWith("期限调整", "撤销超期登记");

        notices.adopt(2027);

        assertThat(facts.clocks(number)).containsExactly("sharing-answer 2027-01-05 LATE");
        assertThat(facts.overdue(number)).extracting(Overdue::stands).containsExactly(true);
        assertThat(files.file(number).overdue()).isTrue();
    }

    @Test
    @DisplayName("已办结、当时按期的：通知使最后一日提前，证明迟了，予以登记")
    void whatIsLateAfterAllIsRecorded() {
        scene.moveTo(LocalDate.of(2027, 1, 5));
        scene.answer(number, scene.agreeToAll(number));
        assertThat(facts.overdue(number)).isEmpty();

        notices.adopt(2027, "2027-01-02,MAKEUP_WORKDAY,元旦");

        assertThat(facts.clocks(number)).containsExactly("sharing-answer 2027-01-04 LATE");
        assertThat(facts.overdue(number)).extracting(Overdue::dueOn).containsExactly(LocalDate.of(2027, 1, 4));
        assertThat(facts.told(APPROVER, number)).endsWith("答复已超期", "期限调整");
    }

    @Test
    @DisplayName("超期仍然成立、只是日期不同的：登记保留，日期改正，督办继续")
    void aRowMayKeepStandingWithAnotherDay() {
        scene.at(LocalDate.of(2027, 1, 8));
        notices.adopt(2027, "2027-01-04,HOLIDAY,元旦");

        assertThat(facts.overdue(number))
                .singleElement()
                .satisfies(row -> assertThat(row.stands()).isTrue())
                .extracting(Overdue::dueOn)
                .isEqualTo(WED_2027_01_06);
        assertThat(scene.instance(number))
                .isWaitingAt(ConditionalSharingProcess.TASK_ANSWER, ConditionalSharingProcess.TASK_SUPERVISE);
    }

    @Test
    @DisplayName("已督办的登记撤销后又超期的，重新登记、重新督办")
    void whatWasSupervisedIsSupervisedAnew() {
        scene.at(WED_2027_01_06);
        supervise(SupervisionMeasure.NO_FAULT);
        notices.adopt(2027, "2027-01-04,HOLIDAY,元旦");
        assertThat(scene.instance(number)).isWaitingAt(ConditionalSharingProcess.TASK_ANSWER);

        scene.at(LocalDate.of(2027, 1, 7));

        assertThat(facts.overdue(number))
                .singleElement()
                .satisfies(row -> assertThat(row.stands()).isTrue())
                .extracting(Overdue::measure)
                .isNull();
        supervise(SupervisionMeasure.URGED);
        assertThat(scene.instance(number)).isWaitingAt(ConditionalSharingProcess.TASK_ANSWER);
        assertThat(facts.overdue(number)).extracting(Overdue::measure).containsExactly(SupervisionMeasure.URGED);
    }

    @Test
    @DisplayName("旧流程图的督办任务等不到撤销的消息：办理时结束，不登记督办意见")
    void aTaskLeftBehindCanBeEnded() {
        scene.at(WED_2027_01_06);
        jdbc.update("update case_overdue set voided_at = recorded_at, void_reason = '没有超期'");
        jdbc.update("update case_file set overdue = false, exceeded_on = null, late_department = null");

        supervise(SupervisionMeasure.URGED);

        assertThat(scene.instance(number)).isWaitingAt(ConditionalSharingProcess.TASK_ANSWER);
        assertThat(facts.acts(number)).last().isEqualTo("结束督办");
        assertThat(facts.overdue(number)).extracting(Overdue::measure).containsOnlyNulls();
    }

    @Test
    @DisplayName("重算的最后一日已经过去的：期限定在采用后的下一个工作日，两个日期都在时限说明中，定时器随之")
    void nothingIsSetIntoThePast() throws Exception {
        scene.at(LocalDate.of(2027, 1, 5));
        notices.adopt(2027, "2027-01-02,MAKEUP_WORKDAY,元旦", "2027-01-03,MAKEUP_WORKDAY,元旦");

        assertThat(facts.clocks(number)).containsExactly("sharing-answer 2027-01-06 RUNNING");
        assertThat(facts.overdue(number)).isEmpty();
        assertThat(facts.texts(APPROVER)).last().asString().contains("调整为 2027-01-06（重算为 2027-01-03，该日已过");
        assertThat(facts.firesAt(number, "timer_answerOverdue"))
                .isEqualTo(LocalDate.of(2027, 1, 7).atStartOfDay());
        String page = Refused.text(new Refused(mvc, scene).send(APPROVER, get("/clocks/" + facts.clockId(number))));
        assertThat(page).contains("2027-01-05", "按通知重算为 2027-01-03，该日已过", "2027-01-06", "已满 5 个工作日，不再计数");
    }

    private void supervise(SupervisionMeasure measure) {
        String task =
                scene.task(number, ConditionalSharingProcess.TASK_SUPERVISE).getId();
        bureau.supervise(task, measure, "已与提供部门核实情况", scene.person(SUPERVISOR));
    }
}
