package cn.gov.shuozhou.data.casework.desk;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

@MovableClockTest
@DisplayName("转办：本部门有此角色的同事接着办，期限不因此改变（第十六条）")
class TransferTest extends WithTakenTask {

    private static final String TOLD = "有待办转给您办理";

    @Test
    @DisplayName("转给同事：由他签收，原办理人仍记为首办人；写入办理过程和审计，只告知接办的同事")
    void aColleagueGoesOn() throws Exception {
        List<String> clocks = desk.clocks();
        assertThat(clocks).isNotEmpty();
        int recorded = desk.recorded("转办待办", "DONE");

        MockHttpServletResponse answer = desk.send(APPROVER, "transfer", COLLEAGUE, "本周出差，急件由同事办理");

        assertThat(Refused.text(answer)).contains("已转给陶然亭办理");
        assertThat(desk.task().getAssignee()).isEqualTo(COLLEAGUE);
        assertThat(desk.task().getOwner()).isEqualTo(APPROVER);
        assertThat(desk.facts().details(desk.number(), "转办")).containsExactly("“答复申请”由周建国转给陶然亭办理。理由：本周出差，急件由同事办理");
        assertThat(desk.facts().told(COLLEAGUE, desk.number())).containsOnlyOnce(TOLD);
        assertThat(desk.facts().told(APPROVER, desk.number())).doesNotContain(TOLD);
        assertThat(desk.recorded("转办待办", "DONE")).isEqualTo(recorded + 1);
        assertThat(desk.clocks()).isEqualTo(clocks);
        assertThat(desk.answer(COLLEAGUE).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("再转办一次，首办人不变")
    void theFirstOwnerIsKept() throws Exception {
        desk.send(APPROVER, "transfer", COLLEAGUE, "本周出差，急件由同事办理");
        desk.send(COLLEAGUE, "transfer", APPROVER, "出差已经取消，仍由原经办人办理");

        assertThat(desk.task().getAssignee()).isEqualTo(APPROVER);
        assertThat(desk.task().getOwner()).isEqualTo(APPROVER);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("转给自己", APPROVER, "出差", "不能交给您自己"),
                Arguments.of("没有选人", "", "出差", "请选择交给哪位同事"),
                Arguments.of("没有此角色", "civil-affairs.data-officer", "出差", "不能交给吴晓梅：没有办理此件的角色"),
                Arguments.of("其他部门", "health.approver", "出差", "只能交给本部门的同事"),
                Arguments.of("没有这个账号", "nobody.at-all", "出差", "只能交给本部门的同事"),
                Arguments.of("没有理由", COLLEAGUE, " ", "转办理由不能为空"),
                Arguments.of("理由过长", COLLEAGUE, "因".repeat(10_000), "转办理由不能超过 500 个字，现有 10000 个字"),
                Arguments.of("看不见的字符", COLLEAGUE, "出差\u200b", "看不见的字符（U+200B）"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    @DisplayName("不能转办的：说明哪里不对、怎么办，什么也不改")
    void wrong(String what, String to, String reason, String sentence) throws Exception {
        desk.refuse(APPROVER, "transfer", to, reason, 400, sentence);
    }

    @Test
    @DisplayName("已停用的同事、须回避的同事，不能转给")
    void neitherDisabledNorConcerned() throws Exception {
        Recorded recorded = beans.createBean(Recorded.class);
        desk.disable(COLLEAGUE);
        desk.refuse(APPROVER, "transfer", COLLEAGUE, "出差", 400, "不能交给陶然亭：账号已停用");
        desk.enable(COLLEAGUE);

        desk.concern("civil-affairs");
        desk.refuse(APPROVER, "transfer", COLLEAGUE, "出差", 400, "不能交给陶然亭：办理此件须回避");
        assertThat(recorded.refusals()).hasSize(2).allMatch(entry -> entry.contains("转办待办"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {COLLEAGUE, "civil-affairs.data-officer"})
    @DisplayName("不是由他签收的，不能转办；也看不到转办")
    void onlyOnesOwn(String other) throws Exception {
        desk.refuse(other, "transfer", APPROVER, "出差", 409, "该待办现由周建国签收，您不能转办");

        assertThat(desk.offered(other)).doesNotContain("转办");
        assertThat(desk.offered(APPROVER)).contains("转办");
    }

    @Test
    @DisplayName("其他部门的审批人：与不存在的待办一样答复；经办人进不了这扇门；引擎自己的门仍不能改派")
    void othersDoNotReachIt() throws Exception {
        desk.refuse("health.approver", "transfer", COLLEAGUE, "出差", 409, "该待办已办结或不存在");
        desk.refuse("civil-affairs.requester", "transfer", COLLEAGUE, "出差", 403);
        desk.assignInTheEngine(APPROVER, COLLEAGUE, "不能替他人签收或改派");
    }

    @Test
    @DisplayName("可以选择的同事，只有能接办的")
    void whoCanBeChosen() throws Exception {
        assertThat(desk.colleagues(APPROVER)).contains("陶然亭").doesNotContain("周建国", "吴晓梅", "李文静");
    }

    @Test
    @DisplayName("转办的同时提交答复：一个成功，后到的是 409，办件只走一条路")
    void transferWhileAnswering() throws Exception {
        List<MockHttpServletResponse> both = Refused.atOnce(
                () -> desk.send(APPROVER, "transfer", COLLEAGUE, "本周出差，急件由同事办理"), () -> desk.answer(APPROVER));

        assertThat(both).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 409);
        boolean transferred = both.get(0).getStatus() == 200;
        assertThat(desk.facts().acts(desk.number()).contains("转办")).isEqualTo(transferred);
        assertThat(desk.facts().told(COLLEAGUE, desk.number()).contains(TOLD)).isEqualTo(transferred);
    }
}
