package cn.gov.shuozhou.data.casework.desk;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.DelegationState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;

@MovableClockTest
@DisplayName("委派：同事提出意见，此件回到委派的人，由委派的人决定（第十六条）")
class DelegationTest extends WithTakenTask {

    private static final String QUESTION = "请看申请的用途是否需要登记字号";

    private static final String OPINION = "用途是核验婚姻状况，不需要登记字号，建议不给这一项";

    @Test
    @DisplayName("意见交回：待办回到委派的人，意见显示在表单里；办理过程只写谁委派谁，不写所问所答")
    void theOpinionComesBack() throws Exception {
        List<String> clocks = desk.clocks();
        assertThat(clocks).isNotEmpty();

        assertThat(Refused.text(delegate())).contains("已委派给陶然亭");
        assertThat(desk.task().getAssignee()).isEqualTo(COLLEAGUE);
        assertThat(desk.task().getDelegationState()).isEqualTo(DelegationState.PENDING);
        assertThat(desk.facts().told(COLLEAGUE, desk.number())).containsOnlyOnce("请您就待办提出意见");
        assertThat(desk.offered(COLLEAGUE)).contains(QUESTION, "交回意见").doesNotContain("转办", "\"委派\"");

        assertThat(Refused.text(desk.send(COLLEAGUE, "opinion", null, OPINION))).contains("意见已交回");
        assertThat(desk.task().getAssignee()).isEqualTo(APPROVER);
        assertThat(desk.offered(APPROVER)).contains(OPINION, "转办");
        assertThat(desk.facts().told(APPROVER, desk.number())).containsOnlyOnce("您委派的待办已有意见");
        assertThat(desk.facts().details(desk.number(), "委派")).containsExactly("“答复申请”由周建国委派陶然亭提出意见");
        assertThat(desk.facts().details(desk.number(), "交回意见")).containsExactly("“答复申请”已由陶然亭提出意见，交回委派的同事");
        assertThat(desk.page(REQUESTER, "/sharing/applications/" + desk.number(), 200))
                .contains("委派陶然亭提出意见")
                .doesNotContain(QUESTION, OPINION);
        assertThat(desk.clocks()).isEqualTo(clocks);
        assertThat(desk.answer(APPROVER).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("受委派的人不能决定，也不能退回签收、转办、再委派；委派的人此时也不能")
    void theColleagueDoesNotDecide() throws Exception {
        delegate();
        Recorded recorded = beans.createBean(Recorded.class);

        assertThat(Refused.text(desk.answer(COLLEAGUE))).contains("委派给您写意见的");
        assertThat(recorded.refusals()).hasSize(1).first().asString().startsWith(COLLEAGUE);
        desk.refuse(COLLEAGUE, "transfer", APPROVER, "出差", 409, "您不能转办");
        desk.refuse(COLLEAGUE, "delegation", APPROVER, "请看", 409, "您不能委派");
        desk.refusePutBack(COLLEAGUE, COLLEAGUE, 409, "委派给您写意见的");
        assertThat(desk.answer(APPROVER).getStatus()).isEqualTo(409);
        desk.submitInTheEngine(COLLEAGUE, "待办只能由办理人签收后填写表单办理");
        assertThat(desk.task().getDelegationState()).isEqualTo(DelegationState.PENDING);
    }

    @Test
    @DisplayName("转办来的再委派：意见回到委派的人，不回到首办人；首办人仍记着")
    void itComesBackToWhoDelegated() throws Exception {
        desk.send(APPROVER, "transfer", COLLEAGUE, "本周出差，急件由同事办理");
        desk.send(COLLEAGUE, "delegation", APPROVER, QUESTION);
        desk.send(APPROVER, "opinion", null, OPINION);

        assertThat(desk.task().getAssignee()).isEqualTo(COLLEAGUE);
        assertThat(desk.task().getOwner()).isEqualTo(APPROVER);
    }

    @Test
    @DisplayName("委派的人已停用：意见交回后退回部门，任何能办理的人都可以签收并决定")
    void whoDelegatedIsGone() throws Exception {
        delegate();
        desk.disable(APPROVER);

        assertThat(Refused.text(desk.send(COLLEAGUE, "opinion", null, OPINION))).contains("已退回部门待办");
        assertThat(desk.task().getAssignee()).isNull();
        assertThat(desk.task().getDelegationState()).isNotEqualTo(DelegationState.PENDING);
        desk.enable(APPROVER);
        desk.send(COLLEAGUE, "claim", null, null);
        assertThat(desk.answer(COLLEAGUE).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("受委派的人不在：委派的人收回，或者退回部门后重新签收，都能决定")
    void itCanBeTakenBack() throws Exception {
        delegate();
        assertThat(Refused.text(desk.send(APPROVER, "recall", null, null))).contains("已收回，仍由周建国办理");
        assertThat(desk.task().getAssignee()).isEqualTo(APPROVER);
        assertThat(desk.facts().told(COLLEAGUE, desk.number())).containsOnlyOnce("您办理的待办已收回");

        delegate();
        assertThat(desk.putBack(APPROVER, COLLEAGUE).getStatus()).isEqualTo(200);
        desk.send(COLLEAGUE, "claim", null, null);
        assertThat(desk.answer(COLLEAGUE).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("转办出去的，首办人可以收回；没有交出过的不能收回")
    void whatWasTransferredIsRecalled() throws Exception {
        desk.refuse(APPROVER, "recall", null, null, 409, "您不能收回");
        desk.send(APPROVER, "transfer", COLLEAGUE, "本周出差，急件由同事办理");
        desk.refuse(COLLEAGUE, "recall", null, null, 409, "您不能收回");

        assertThat(desk.offered(APPROVER)).contains("收回");
        assertThat(desk.send(APPROVER, "recall", null, null).getStatus()).isEqualTo(200);
        assertThat(desk.task().getAssignee()).isEqualTo(APPROVER);
        assertThat(desk.facts().details(desk.number(), "收回")).containsExactly("“答复申请”自陶然亭收回，仍由周建国办理");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("委派自己", "delegation", APPROVER, "请看", "不能交给您自己"),
                Arguments.of("没有此角色", "delegation", "civil-affairs.data-officer", "请看", "没有办理此件的角色"),
                Arguments.of("其他部门", "delegation", "health.approver", "请看", "只能交给本部门的同事"),
                Arguments.of("没有写请对方看什么", "delegation", COLLEAGUE, "", "请对方看什么不能为空"),
                Arguments.of("写得过长", "delegation", COLLEAGUE, "看".repeat(10_000), "不能超过 500 个字，现有 10000 个字"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    @DisplayName("不能委派的：说明哪里不对、怎么办，什么也不改")
    void wrong(String what, String act, String to, String words, String sentence) throws Exception {
        desk.refuse(APPROVER, act, to, words, 400, sentence);
    }

    @Test
    @DisplayName("意见为空、一万字：不收，待办仍在受委派的人那里")
    void wrongOpinions() throws Exception {
        delegate();

        desk.refuse(COLLEAGUE, "opinion", null, " ", 400, "意见不能为空");
        desk.refuse(COLLEAGUE, "opinion", null, "意".repeat(10_000), 400, "意见不能超过 2000 个字，现有 10000 个字");
        desk.refuse(APPROVER, "opinion", null, OPINION, 409, "您不能交回意见");
    }

    @Test
    @DisplayName("收回的同时交回意见：一个成功，后到的是 409")
    void recallWhileAnswering() throws Exception {
        delegate();

        List<MockHttpServletResponse> both = Refused.atOnce(
                () -> desk.send(APPROVER, "recall", null, null), () -> desk.send(COLLEAGUE, "opinion", null, OPINION));

        assertThat(both).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 409);
        assertThat(desk.task().getAssignee()).isEqualTo(APPROVER);
        assertThat(desk.offered(APPROVER).contains(OPINION))
                .isEqualTo(both.get(1).getStatus() == 200);
    }

    private MockHttpServletResponse delegate() throws Exception {
        return desk.send(APPROVER, "delegation", COLLEAGUE, QUESTION);
    }
}
