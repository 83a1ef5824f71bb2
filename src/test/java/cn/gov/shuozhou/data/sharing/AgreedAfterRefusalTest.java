package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("第十六条：提供部门可以把不同意的改为同意，只能有利于使用部门")
@OnPostgres(Reason.PROCESSES)
class AgreedAfterRefusalTest extends SharingCases {

    /** The part of the model that these tests walk. */
    static final Set<String> NODES = Set.of(
            "messageEvent_agreedAfterRefusal",
            "linkEvent_toGrantAfterRefusal",
            "messageEvent_agreedInMediation",
            "linkEvent_toGrantInMediation");

    private static final String WHY = "经复核，核验确需这些信息项";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SecondThoughts secondThoughts;

    @Test
    @DisplayName("使用部门回应之前改为同意：全部信息项按登记的规则脱敏授权，回应计时停止，使用部门得知")
    void beforeTheRequesterResponds() throws Exception {
        String number = refused();
        assertThat(page(APPROVER, number)).contains("/agreement");
        assertThat(page(REQUESTER, number)).doesNotContain("/agreement");

        assertThat(send(APPROVER, number, WHY).getStatus()).isEqualTo(302);
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_shared");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(facts.granted(number)).containsExactly("姓名 NAME", "登记日期 NONE");
        assertThat(facts.answers(number)).extracting(Answer::decision).containsExactly(Decision.REFUSE, Decision.AGREE);
        assertThat(facts.clocks(number))
                .containsExactly("sharing-answer 2026-11-30 IN_TIME", "sharing-mediation 2026-12-08 IN_TIME");
        assertThat(facts.told(REQUESTER, number)).containsExactly("提供部门不同意共享", "提供部门改为同意", "已同意共享");
        assertThat(facts.acts(number)).endsWith("改为同意", "授予数据权限");
        assertThat(page(REQUESTER, number)).contains(WHY);
    }

    @Test
    @DisplayName("协调期间改为同意：协调的待办和计时随之结束，市局得知")
    void whileTheBureauMediates() throws Exception {
        String number = mediated();

        assertThat(send(APPROVER, number, WHY).getStatus()).isEqualTo(302);
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_shared");
        assertThat(scene.waitsFor(number, ConditionalSharingProcess.TASK_MEDIATE))
                .isFalse();
        assertThat(facts.clocks(number)).last().isEqualTo("sharing-mediation-decision 2026-12-08 IN_TIME");
        assertThat(facts.told(SUPERVISOR, number)).containsExactly("待协调共享分歧", "无须再协调");
        assertThat(page(SUPERVISOR, number)).contains("未作出，已无须协调");
    }

    @Test
    @DisplayName("平台尚无数据：改为同意后等提供部门提供，期限另行起算")
    void withoutData() {
        String number = scene.submit(scene.resources.conditionalWithoutData(), "姓名");
        scene.answer(number, SharingScene.refuse());

        secondThoughts.agree(number, person(APPROVER), WHY);

        assertThat(scene.instance(number)).isWaitingAt(ConditionalSharingProcess.TASK_PROVIDE);
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.PROVIDING);
        assertThat(facts.clocks(number))
                .containsExactly(
                        "sharing-answer 2026-11-30 IN_TIME",
                        "sharing-mediation 2026-12-07 IN_TIME",
                        "sharing-delivery 2026-11-30 RUNNING");
        provide(number);
        scene.runDueJobs();
        scene.assertEnded(number, "endEvent_shared");
    }

    @Test
    @DisplayName("部分同意的，其余改为同意后全部授权")
    void theRestOfAPartialRefusal() {
        String number = scene.waiting();
        scene.answer(number, scene.agreeInPart(number, Map.of("姓名", MaskingRule.FULL)));
        assertThat(facts.granted(number)).containsExactly("姓名 FULL");

        secondThoughts.agree(number, person(APPROVER), WHY);
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_shared");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(facts.granted(number)).containsExactly("姓名 FULL", "登记日期 NONE");
    }

    @Test
    @DisplayName("没有说明、不是提供部门审批人、没有不同意的、使用部门刚刚接受、回应期限已过：不能改为同意")
    void whatIsRefused() throws Exception {
        Refused refused = new Refused(mvc, scene);
        String number = scene.waiting();
        refused.request(APPROVER, act(number, WHY), 409, "不能改为同意");
        scene.at(TUE_2026_11_24);
        scene.answer(number, SharingScene.refuse());

        refused.request(APPROVER, act(number, " "), 400, "请写明改为同意的说明，至少 5 个字");
        refused.request(REQUESTER, act(number, WHY), 403, "只有提供部门的审批人可以改为同意");
        refused.request(SUPERVISOR, act(number, WHY), 403, "只有提供部门的审批人可以改为同意");
        refused.request("health.approver", act(number, WHY), 404, "没有编号为");
        scene.moveTo(TUE_2026_11_24.plusDays(15));
        refused.request(APPROVER, act(number, WHY), 409, "期限已于 2026-12-08 24:00 届满");
        scene.moveTo(TUE_2026_11_24);
        requester.acceptRefusal(number, person(REQUESTER));
        refused.request(APPROVER, act(number, WHY), 409, "不能改为同意");
    }

    @Test
    @DisplayName("改为同意与接受答复同时到：先到的生效，后到的得知：409")
    void aRaceIsWonOnce() throws Exception {
        String number = refused();
        List<MockHttpServletResponse> responses = Refused.atOnce(
                () -> send(APPROVER, number, WHY),
                () -> new Refused(mvc, scene)
                        .send(
                                REQUESTER,
                                post("/sharing/applications/" + number + "/accept")
                                        .with(csrf())));

        assertThat(responses).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 409);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("以上各例走过流程图上改为同意的每一个节点")
    void everyNodeOfTheAgreementWasVisited() {
        assertThat(visited()).containsAll(NODES);
    }

    private String mediated() {
        String number = refused();
        requester.requestMediation(number, person(REQUESTER), "核验待遇资格确有必要");
        return number;
    }

    private String page(String person, String number) throws Exception {
        return Refused.text(new Refused(mvc, scene).send(person, get("/sharing/applications/" + number)));
    }

    private MockHttpServletResponse send(String person, String number, String words) throws Exception {
        return new Refused(mvc, scene).send(person, act(number, words));
    }

    private static MockHttpServletRequestBuilder act(String number, String words) {
        return post("/sharing/applications/" + number + "/agreement")
                .with(csrf())
                .param("agreement", words);
    }
}
