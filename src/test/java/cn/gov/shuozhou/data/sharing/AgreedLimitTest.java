package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.casework.OverdueRow;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("第三十三条：办法规定的期限超过了是疑似违规，系统约定的只督办、不指控")
class AgreedLimitTest {

    private static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private BureauActs bureau;

    @Autowired
    private RequesterActs requester;

    @Autowired
    private SharingTaskViews views;

    @Autowired
    private Overdues overdues;

    @Autowired
    private MockMvc mvc;

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
    @DisplayName("同意后未按系统约定的期限提供数据：登记超期，不是疑似违规；不能列为疑似违规，表单也不提供；可以催办和撤回")
    void lateDeliveryIsNoViolation() throws Exception {
        String number = scene.submit(scene.resources.conditionalWithoutData(), "姓名");
        scene.answer(number, scene.agreeToAll(number));
        scene.at(TUE_2026_12_01);
        assertThat(facts.texts(APPROVER))
                .last()
                .asString()
                .contains("已登记超期（系统约定的期限），转市政务信息管理局督办。")
                .doesNotContain("违规");
        assertThat(mayBeViolation(number)).containsExactly(false);
        assertThat(page(number)).contains("已登记超期（系统约定的期限）").doesNotContain("疑似违规");

        List<String> before = scene.snapshot();
        assertThatExceptionOfType(RequestRejected.class)
                .isThrownBy(() -> supervise(number, SupervisionMeasure.VIOLATION))
                .withMessageContaining("不能列为疑似违规");
        assertThat(scene.snapshot()).isEqualTo(before);

        assertThat(page(number)).contains("/urge", "/withdraw");
        requester.urge(number, scene.person(REQUESTER));
        assertThat(facts.told("civil-affairs.data-officer", number)).last().isEqualTo("使用部门催办");
        requester.withdraw(number, scene.person(REQUESTER), "不再需要");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    @Test
    @DisplayName("未按第十六条的期限答复：疑似违规（第三十三条第四项），可以列为疑似违规，写明是哪一项")
    void aLateAnswerMayBeOne() throws Exception {
        String number = scene.waiting();
        scene.at(TUE_2026_12_01);
        assertThat(facts.texts(APPROVER)).last().asString().contains("已登记为疑似违规（第三十三条第四项），转市政务信息管理局督办。");
        assertThat(mayBeViolation(number)).containsExactly(true);
        assertThat(page(number)).contains("已登记为疑似违规（第三十三条第四项）");

        supervise(number, SupervisionMeasure.VIOLATION);

        assertThat(facts.acts(number)).last().isEqualTo("督办：列为疑似违规（第三十三条第四项）");
    }

    @Test
    @DisplayName("答复迟了又未按期提供数据，两件督办各办各的，都办完督办计时才停止")
    void twoSupervisionsShareOneLimit() {
        String number = scene.submit(scene.resources.conditionalWithoutData(), "姓名");
        scene.at(TUE_2026_12_01);
        scene.answer(number, scene.agreeToAll(number));
        scene.at(LocalDate.of(2026, 12, 9));
        assertThat(facts.clocks(number))
                .filteredOn(clock -> clock.startsWith("sharing-supervision"))
                .hasSize(1);

        supervise(number, SupervisionMeasure.URGED);
        assertThat(facts.clocks(number)).anyMatch(clock -> clock.endsWith("2026-12-04 RUNNING"));
        supervise(number, SupervisionMeasure.VIOLATION);

        assertThat(facts.clocks(number)).anyMatch(clock -> clock.endsWith("sharing-supervision 2026-12-04 LATE"));
        assertThat(facts.overdue(number))
                .filteredOn(row -> SharingLimits.SUPERVISED.contains(row.limitKey()))
                .allMatch(row -> row.measure() != null)
                .hasSize(2);
    }

    private String page(String number) throws Exception {
        return Refused.text(new Refused(mvc, scene).send(REQUESTER, get("/sharing/applications/" + number)));
    }

    private List<Boolean> mayBeViolation(String number) {
        String task =
                scene.task(number, ConditionalSharingProcess.TASK_SUPERVISE).getId();
        assertThat(views.view(task, scene.person(SUPERVISOR)).overdue()).isEqualTo(overdues.rows(number));
        return overdues.rows(number).stream().map(OverdueRow::mayBeViolation).toList();
    }

    private void supervise(String number, SupervisionMeasure measure) {
        String task =
                scene.anyTask(number, ConditionalSharingProcess.TASK_SUPERVISE).getId();
        bureau.supervise(task, measure, "请提供部门说明原因并尽快办理", scene.person(SUPERVISOR));
    }
}
