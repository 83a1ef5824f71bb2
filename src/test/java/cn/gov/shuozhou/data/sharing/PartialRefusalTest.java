package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("第十六条、第七条：部分同意的当即提供，不同意的部分可以申请协调")
@OnPostgres(Reason.PROCESSES)
class PartialRefusalTest {

    private static final LocalDate WED_2026_12_09 = LocalDate.of(2026, 12, 9);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Answers answers;

    @Autowired
    private RequesterActs requester;

    @Autowired
    private Grants grants;

    @Autowired
    private CaseFiles files;

    @Autowired
    private MockMvc mvc;

    private SharingEndings acts;
    private SharingScene scene;
    private SharingFacts facts;
    private Refused refused;

    @BeforeEach
    void begin() {
        acts = beans.createBean(SharingEndings.class);
        scene = acts.scene;
        facts = beans.createBean(SharingFacts.class);
        refused = new Refused(mvc, scene);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("同意的部分当即授权，不同意的部分送达，等使用部门回应")
    void whatIsAgreedToIsGrantedAtOnce() {
        String number = agreedToTheName();

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.REFUSED_OPEN);
        assertThat(facts.granted(number)).containsExactly("姓名 NAME");
        assertThat(facts.clocks(number))
                .containsExactly("sharing-answer 2026-11-30 IN_TIME", "sharing-mediation 2026-12-07 RUNNING");
        assertThat(facts.told(REQUESTER, number)).contains("提供部门不同意部分共享");
    }

    @Test
    @DisplayName("协调后只就不同意的部分重新答复；同意后另行授权，先前的授权不变")
    void theRefusedPartComesBackAndIsGrantedApart() throws Exception {
        String number = agreedToTheName();
        acts.askMediation(number);
        acts.letAnswerAnew(number);

        String task = scene.answerTask(number).getId();
        mvc.perform(get("/api/tasks/{id}/sharing", task).with(as(scene.person(APPROVER))))
                .andExpect(jsonPath("$.items[?(@.toAnswer==true)].name", contains("登记日期")))
                .andExpect(jsonPath("$.items[?(@.name=='姓名')].granted", contains(true)));
        Grant first = facts.grant(number);
        scene.answer(number, scene.agreeToAll(number));
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_shared");
        assertThat(facts.granted(number)).containsExactly("姓名 NAME", "登记日期 NONE");
        List<Grant> granted = grants.ofCase(number);
        assertThat(granted).hasSize(2).contains(first);
        assertThat(granted.get(1).number()).isEqualTo(first.number() + "-2");
        assertThat(files.file(number).outcome()).isEqualTo(CaseOutcome.AGREED);
    }

    @Test
    @DisplayName("协调维持不同意：办结为部分同意，授权继续有效")
    void theRefusedPartIsUpheld() {
        String number = agreedToTheName();
        acts.askMediation(number);
        acts.uphold(number);
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_shared", "endEvent_refused");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(files.file(number).outcome()).isEqualTo(CaseOutcome.PARTLY_AGREED);
        assertThat(facts.granted(number)).containsExactly("姓名 NAME");
        assertThat(facts.holdsItems(number)).isFalse();
    }

    @Test
    @DisplayName("逾期未回应：按不同意办结其余部分")
    void theRefusedPartLapses() {
        String number = agreedToTheName();
        scene.at(WED_2026_12_09);

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(facts.clocks(number)).last().isEqualTo("sharing-mediation 2026-12-07 LAPSED");
    }

    @Test
    @DisplayName("平台尚无数据：同意的部分等数据，不同意的部分照样协调；协调后同意的一并提供")
    void theDataAreAwaitedWhileTheRestIsMediated() {
        String number = scene.submit(scene.resources.conditionalWithoutData(), "姓名", "登记日期");
        scene.answer(number, scene.agreeInPart(number, Map.of("姓名", MaskingRule.NAME)));
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.REFUSED_OPEN);
        acts.askMediation(number);
        acts.letAnswerAnew(number);
        scene.answer(number, scene.agreeToAll(number));
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.PROVIDING);
        assertThat(facts.isGranted(number)).isFalse();

        acts.provide(number);
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_providedTogether", "endEvent_shared");
        assertThat(facts.granted(number)).containsExactly("姓名 NAME", "登记日期 NONE");
    }

    @Test
    @DisplayName("不同意的部分先了结，同意的部分仍等数据；数据到后办结")
    void theRefusedPartEndsBeforeTheDataCome() {
        String number = scene.submit(scene.resources.conditionalWithoutData(), "姓名", "登记日期");
        scene.answer(number, scene.agreeInPart(number, Map.of("姓名", MaskingRule.NAME)));
        acts.accept(number);
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.PROVIDING);
        assertThat(facts.clocks(number))
                .containsExactlyInAnyOrder(
                        "sharing-answer 2026-11-30 IN_TIME",
                        "sharing-delivery 2026-11-30 RUNNING",
                        "sharing-mediation 2026-12-07 IN_TIME");

        acts.provide(number);
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_refused", "endEvent_shared");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(files.file(number).outcome()).isEqualTo(CaseOutcome.PARTLY_AGREED);
    }

    @Test
    @DisplayName("等数据时资源停用：等待结束，协调中的部分照常办理")
    void theResourceGoesWhileTheRestIsMediated() {
        String number = scene.submit(scene.resources.conditionalWithoutData(), "姓名", "登记日期");
        scene.answer(number, scene.agreeInPart(number, Map.of("姓名", MaskingRule.NAME)));
        acts.askMediation(number);
        acts.retireResource(number);

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.MEDIATING);
        assertThat(facts.clocks(number)).contains("sharing-delivery 2026-11-30 WITHDRAWN");
        acts.uphold(number);
        scene.assertEnded(number, "endEvent_resourceGone", "endEvent_refused");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.REFUSED);
    }

    @Test
    @DisplayName("已同意的不能协调，也不能再答复：说明原因，什么也不改")
    void whatWasGrantedIsNotMediated() throws Exception {
        String agreed = scene.waiting();
        scene.answer(agreed, scene.agreeToAll(agreed));
        refused.request(
                REQUESTER,
                post("/sharing/applications/" + agreed + "/mediation")
                        .param("mediationReason", "已同意的也想请协调一下")
                        .with(csrf()),
                409,
                "没有不同意的信息项：已同意的不须协调");

        String partly = agreedToTheName();
        acts.askMediation(partly);
        acts.letAnswerAnew(partly);
        AnswerForm again = new AnswerForm(
                Decision.AGREE,
                List.of(
                        new AnswerForm.ItemChoice(itemOf(partly, "姓名"), false, MaskingRule.NAME),
                        new AnswerForm.ItemChoice(itemOf(partly, "登记日期"), true, MaskingRule.NONE)),
                null,
                null,
                SharingScene.refuse().reason(),
                "RULE",
                "《婚姻登记档案管理办法》",
                "第十五条",
                null);
        refused.call(
                () -> answers.answer(scene.answerTask(partly).getId(), again, scene.person(APPROVER)),
                Kind.INVALID,
                "信息项“姓名”无条件共享或者此前已经同意，不须答复，也不能不同意");
    }

    @Test
    @DisplayName("撤回协调中的部分：已授权的继续有效")
    void theRestIsWithdrawn() {
        String number = agreedToTheName();
        acts.askMediation(number);
        requester.withdraw(number, scene.person(REQUESTER), "其余的不再需要");

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(facts.granted(number)).containsExactly("姓名 NAME");
    }

    private long itemOf(String number, String name) {
        return scene.item(scene.application(number).resourceId(), name);
    }

    /** 姓名 is agreed to, 登记日期 is refused. */
    private String agreedToTheName() {
        String number = scene.waiting();
        scene.answer(number, scene.agreeInPart(number, Map.of("姓名", MaskingRule.NAME)));
        return number;
    }
}
