package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("第十六条第一款：申请里无条件共享的信息项当即提供，不能不同意，只答复其余的")
@OnPostgres(Reason.PROCESSES)
class UnconditionalItemsTest {

    private static final LocalDate FRI_2026_12_11 = LocalDate.of(2026, 12, 11);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Answers answers;

    @Autowired
    private CaseFiles files;

    @Autowired
    private MockMvc mvc;

    private SharingEndings acts;
    private SharingScene scene;
    private SharingFacts facts;

    @BeforeEach
    void begin() {
        acts = beans.createBean(SharingEndings.class);
        scene = acts.scene;
        facts = beans.createBean(SharingFacts.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("提交即获得无条件共享的信息项，其余照常计时答复")
    void theyAreGrantedAtReceipt() throws Exception {
        String number = mixed();

        assertThat(facts.granted(number)).containsExactly("机构名称 NONE");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.ANSWERING);
        assertThat(facts.clocks(number)).containsExactly("sharing-answer 2026-11-30 RUNNING");
        scene.runDueJobs();
        assertThat(facts.told(REQUESTER, number)).containsExactly("已同意共享");
        mvc.perform(get("/sharing/applications/{n}", number).with(as(scene.person(REQUESTER))))
                .andExpect(content().string(containsString("无条件共享，不须答复")))
                .andExpect(content()
                        .string(containsString("/grants/" + facts.grant(number).number())));
    }

    @Test
    @DisplayName("待办里只有须答复的信息项；对其余的“不同意”不影响已提供的")
    void theProviderAnswersTheRestOnly() throws Exception {
        String number = mixed();
        String task = scene.answerTask(number).getId();
        mvc.perform(get("/api/tasks/{id}/sharing", task).with(as(scene.person(APPROVER))))
                .andExpect(jsonPath("$.items[?(@.toAnswer==true)].name", contains("负责人姓名")))
                .andExpect(jsonPath("$.items[?(@.name=='机构名称')].granted", contains(true)));

        acts.refuse(number);
        assertThat(facts.answers(number))
                .extracting(Answer::registeredBasis)
                .containsExactly("负责人姓名：有条件共享，" + Resources.CONDITION);
        acts.accept(number);
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_shared", "endEvent_refused");
        assertThat(facts.granted(number)).containsExactly("机构名称 NONE");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(files.file(number).outcome()).isEqualTo(CaseOutcome.PARTLY_AGREED);
    }

    @Test
    @DisplayName("其余的同意后另行授权，全部同意")
    void theRestIsGrantedApart() {
        String number = mixed();
        acts.agree(number);
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_shared");
        assertThat(facts.granted(number)).containsExactly("机构名称 NONE", "负责人姓名 NAME");
        assertThat(files.file(number).outcome()).isEqualTo(CaseOutcome.AGREED);
    }

    @Test
    @DisplayName("对无条件共享的信息项答复“不同意”：说明不能，什么也不改")
    void theyCannotBeRefused() {
        String number = mixed();
        long resource = scene.application(number).resourceId();
        AnswerForm refusal = SharingScene.refuse();
        AnswerForm forged = new AnswerForm(
                Decision.AGREE,
                List.of(
                        new AnswerForm.ItemChoice(scene.item(resource, "机构名称"), false, MaskingRule.NONE),
                        new AnswerForm.ItemChoice(scene.item(resource, "负责人姓名"), true, MaskingRule.NAME)),
                null,
                null,
                refusal.reason(),
                refusal.basisKind(),
                refusal.basisTitle(),
                refusal.basisClause(),
                null);

        new Refused(mvc, scene)
                .call(
                        () -> answers.answer(scene.answerTask(number).getId(), forged, scene.person(APPROVER)),
                        Kind.INVALID,
                        "信息项“机构名称”无条件共享或者此前已经同意，不须答复，也不能不同意");
    }

    @Test
    @DisplayName("同一申请里有不予共享的：无条件共享的照样当即提供，不因它整件告知不予共享")
    void anExcludedItemDoesNotTakeThemAlong() {
        String number = scene.submit(scene.resources.mixedWithExcluded(), "机构名称", "举报人姓名");

        assertThat(facts.granted(number)).containsExactly("机构名称 NONE");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.ANSWERING);
    }

    @Test
    @DisplayName("退回补正逾期：须答复的部分按撤回办结，已提供的继续有效；尚在等数据的照常等")
    void theRestLapsesInSupplement() {
        String number = mixed();
        String awaiting = scene.submit(scene.resources.mixedWithoutData(), "机构名称", "负责人姓名");
        scene.answer(number, SharingScene.giveBack());
        scene.answer(awaiting, SharingScene.giveBack());

        scene.at(FRI_2026_12_11);

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(facts.granted(number)).containsExactly("机构名称 NONE");
        assertThat(facts.status(awaiting)).isEqualTo(ApplicationStatus.PROVIDING);
        acts.provide(awaiting, "机构名称,负责人姓名\n朔州市婚姻登记处,张三\n");
        assertThat(facts.status(awaiting)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(facts.granted(awaiting)).containsExactly("机构名称 NONE");
    }

    @RepeatedTest(3)
    @DisplayName("数据提供和其余的答复同时到：不丢一项，后到的得知须再来")
    void theDataAndTheAnswerMeet() throws Exception {
        String number = scene.submit(scene.resources.mixedWithoutData(), "机构名称", "负责人姓名");
        AnswerForm agreement = scene.agreeToAll(number);
        String csv = "机构名称,负责人姓名\n朔州市婚姻登记处,张三\n";

        Refused.atOnce(() -> once(() -> acts.provide(number, csv)), () -> once(() -> scene.answer(number, agreement)));
        if (scene.waitsFor(number, ConditionalSharingProcess.TASK_ANSWER)) {
            scene.answer(number, agreement);
        }
        if (scene.waitsFor(number, ConditionalSharingProcess.TASK_PROVIDE)) {
            acts.provide(number, csv);
        }
        scene.runDueJobs();

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(facts.granted(number)).containsExactlyInAnyOrder("机构名称 NONE", "负责人姓名 NAME");
        assertThat(facts.isEnded(number)).isTrue();
    }

    /** Whether it went through; who comes second may be told to come again. */
    private static boolean once(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RequestRejected overtaken) {
            assertThat(overtaken.kind()).isEqualTo(Kind.CONFLICT);
            return false;
        }
    }

    private String mixed() {
        return scene.submit(scene.resources.mixed(), "机构名称", "负责人姓名");
    }
}
