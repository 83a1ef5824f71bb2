package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.MON_2026_11_23;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("第十六条：期限说到当日24:00，只在可以催办的日子提供催办")
class UrgingTest extends RefusalCases {

    @Test
    @DisplayName("每个工作日只能催办一次，周末不能催办：409；不能催办时页面不给按钮")
    void urgingTooOften() throws Exception {
        assertThat(Refused.text(refused.send(REQUESTER, get("/sharing/applications/" + number))))
                .contains("/urge");
        assertThat(refused.send(REQUESTER, act("urge")).getStatus()).isEqualTo(302);
        assertThat(Refused.text(refused.send(REQUESTER, get("/sharing/applications/" + number))))
                .doesNotContain("/urge");
        assertRefused("今天已经催办过，每个工作日可催办一次");

        scene.at(MON_2026_11_23.plusDays(1));
        assertThat(refused.send(REQUESTER, act("urge")).getStatus()).isEqualTo(302);

        scene.at(MON_2026_11_23.plusDays(5));
        assertRefused("今天（2026-11-28）不是工作日");
    }

    @RepeatedTest(2)
    @DisplayName("同时催办两次：只转达一次")
    void urgingTwiceAtOnce() throws Exception {
        List<MockHttpServletResponse> responses = Refused.atOnce(
                () -> refused.send(REQUESTER, act("urge")),
                () -> refused.send("human-resources.requester2", act("urge")));

        assertThat(responses).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 409);
        assertThat(facts.told(APPROVER, number)).containsExactly("待答复共享申请", "使用部门催办");
    }

    @Test
    @DisplayName("期限写明到哪一日的24:00，过了那一日才说已过")
    void theLastDayIsNamedToItsEnd() throws Exception {
        assertThat(Refused.text(refused.send(REQUESTER, get("/sharing/applications/" + number))))
                .contains("2026-11-30（星期一）24:00")
                .doesNotContain("24:00 已过");

        scene.at(MON_2026_11_23.plusDays(8));

        assertThat(Refused.text(refused.send(REQUESTER, get("/sharing/applications/" + number))))
                .contains("期限 2026-11-30 24:00 已过");
    }

    private void assertRefused(String sentence) throws Exception {
        refused.request(REQUESTER, act("urge"), 409, sentence);
        refused.call(() -> requester.urge(number, scene.person(REQUESTER)), Kind.CONFLICT, sentence);
    }

    private MockHttpServletRequestBuilder act(String act) {
        return post("/sharing/applications/" + number + "/" + act).with(csrf());
    }
}
