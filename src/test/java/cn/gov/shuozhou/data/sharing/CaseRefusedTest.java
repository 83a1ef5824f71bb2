package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("办件页面上不能做的事")
class CaseRefusedTest extends RefusalCases {

    @Test
    @DisplayName("他人的办件、流程图和时限说明，与没有的一样：404")
    void someoneElsesCase() throws Exception {
        for (String stranger : List.of("health.requester", "health.approver", "shuocheng-data.county-authority")) {
            refused.request(stranger, get("/sharing/applications/" + number), 404, "没有编号为“" + number + "”的办件");
            refused.request(stranger, get("/api/cases/" + number + "/diagram"), 404, "没有编号为");
            refused.request(stranger, get("/api/clocks/" + facts.clockId(number)), 404, "没有编号为");
            refused.request(stranger, get("/clocks/" + facts.clockId(number)), 404, "没有编号为");
        }
        refused.request(
                REQUESTER,
                get("/sharing/applications/GX-140600-20261123-9999"),
                404,
                "没有编号为“GX-140600-20261123-9999”的办件");
        refused.request(REQUESTER, get("/api/cases/GX-0/diagram"), 404, "没有编号为");
        refused.request(REQUESTER, get("/api/clocks/999999"), 404, "没有编号为");
    }

    @Test
    @DisplayName("当事双方和市局都能看办件、流程图和时限说明")
    void thePeopleOfTheCaseSeeIt() throws Exception {
        for (String person : List.of(REQUESTER, APPROVER, SUPERVISOR)) {
            for (String address : List.of(
                    "/sharing/applications/" + number,
                    "/api/cases/" + number + "/diagram",
                    "/api/clocks/" + facts.clockId(number))) {
                assertThat(refused.send(person, get(address)).getStatus())
                        .as(address)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    @DisplayName("本部门的非经办人、提供部门都不能撤回或催办：403；别的部门：404")
    void whoMayNotAct() throws Exception {
        refused.request("health.requester", act("withdraw"), 404, "没有编号为");
        refused.atTheDoor("human-resources.approver", act("withdraw"));
        refused.request("civil-affairs.requester", act("withdraw"), 403, "只有提出申请的部门可以进行此操作");
        refused.atTheDoor(APPROVER, act("urge"));
        refused.atTheDoor(SUPERVISOR, act("accept"));
    }

    @Test
    @DisplayName("撤回以后，不能再撤回、催办、补正、申请协调或接受答复：409")
    void afterWithdrawal() throws Exception {
        requester.withdraw(number, scene.person(REQUESTER), "");

        for (String act : List.of("withdraw", "urge", "supplement", "mediation", "accept")) {
            refused.request(REQUESTER, act(act), 409, "目前为“已撤回”");
        }
    }

    @Test
    @DisplayName("答复以后不能撤回：409")
    void withdrawalAfterTheAnswer() throws Exception {
        scene.answer(number, scene.agreeToAll(number));

        refused(act("withdraw"), "目前为“已共享”，不能撤回", () -> requester.withdraw(number, scene.person(REQUESTER), ""));
    }

    @Test
    @DisplayName("补正说明、协调理由不能空，撤回原因不能过长：400")
    void missingWords() throws Exception {
        refused.request(REQUESTER, act("withdraw").param("reason", "因".repeat(2001)), 400, "撤回原因不能超过 2000 个字");
        scene.answer(number, SharingScene.giveBack());
        refused.request(REQUESTER, act("supplement").param("note", " "), 400, "请写明补正说明，至少 5 个字");
        requester.supplement(number, scene.person(REQUESTER), "核验对象为市本级退休人员", List.of());
        scene.answer(number, SharingScene.refuse());
        refused.request(REQUESTER, act("mediation").param("mediationReason", ""), 400, "请写明申请协调的理由，至少 5 个字");
    }

    @Test
    @DisplayName("第七条：一个办件只协调一次")
    void aSecondMediation() throws Exception {
        scene.answer(number, SharingScene.refuse());
        requester.requestMediation(number, scene.person(REQUESTER), "核验待遇资格确有必要");
        bureau.mediate(
                scene.task(number, ConditionalSharingProcess.TASK_MEDIATE).getId(),
                MediationResult.REANSWER,
                "请补充说明依据后重新答复",
                scene.person(SUPERVISOR));
        scene.answer(number, SharingScene.refuse());

        refused(
                act("mediation").param("mediationReason", "核验待遇资格确有必要"),
                "已经协调过一次，不能再次申请协调",
                () -> requester.requestMediation(number, scene.person(REQUESTER), "核验待遇资格确有必要"));
    }

    private void refused(MockHttpServletRequestBuilder request, String sentence, ThrowingCallable call)
            throws Exception {
        refused.request(REQUESTER, request, 409, sentence);
        refused.call(call, Kind.CONFLICT, sentence);
    }

    private MockHttpServletRequestBuilder act(String act) {
        return post("/sharing/applications/" + number + "/" + act).with(csrf());
    }
}
