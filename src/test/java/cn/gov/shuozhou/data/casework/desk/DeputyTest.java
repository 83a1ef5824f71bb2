package cn.gov.shuozhou.data.casework.desk;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.casework.deputy.DeputyDay;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;

@MovableClockTest
@DisplayName("代理：不在岗期间由登记的同事代办，写明谁代谁，期限不因此改变（第十六条）")
@OnPostgres(Reason.LOCKS)
class DeputyTest extends WithTakenTask {

    private static final String DEPUTY = COLLEAGUE;

    private static final String TODAY = "2026-11-23";

    private static final String FRIDAY = "2026-11-27";

    private static final String BADGE = "代 周建国";

    @Test
    @DisplayName("列在代理人的待办里，标明代谁；代办后由他答复，办理过程、办件页面、已办、审计都写两人的名字")
    void theDeputyAnswers() throws Exception {
        List<String> clocks = desk.clocks();
        assertThat(desk.page(DEPUTY, "/todo", 200))
                .doesNotContain(BADGE, desk.task().getId());
        desk.register(APPROVER, DEPUTY, TODAY, FRIDAY);

        assertThat(desk.page(DEPUTY, "/todo", 200)).contains(BADGE, desk.task().getId());
        assertThat(desk.card(DEPUTY)).contains("\"insteadOf\":\"周建国\"");
        assertThat(desk.offered(DEPUTY)).contains("代办");
        assertThat(Refused.text(desk.send(DEPUTY, "deputy", null, null))).contains("已代周建国签收");

        assertThat(desk.task().getAssignee()).isEqualTo(DEPUTY);
        assertThat(desk.task().getOwner()).isEqualTo(APPROVER);
        assertThat(desk.facts().details(desk.number(), "代办")).containsExactly("“答复申请”由陶然亭代周建国签收办理");
        assertThat(desk.page(LEADER, "/cases/" + desk.number() + "/holders", 200))
                .contains("陶然亭（代周建国）");
        assertThat(desk.page(APPROVER, "/todo?of=department", 200)).contains("陶然亭（代周建国） 已签收");
        assertThat(desk.clocks()).isEqualTo(clocks);

        assertThat(desk.answer(DEPUTY).getStatus()).isEqualTo(200);
        assertThat(desk.actorOf("答复：退回补正")).endsWith("陶然亭（代周建国）");
        assertThat(desk.page(LEADER, "/sharing/applications/" + desk.number(), 200))
                .containsPattern("答复人</dt>\\s*<dd[^>]*>陶然亭（代周建国）");
        assertThat(desk.page(DEPUTY, "/done", 200)).contains("陶然亭（代周建国）");
        assertThat(desk.actor("答复申请")).isEqualTo("陶然亭（代周建国）");
        assertThat(desk.facts().texts(APPROVER)).contains("陶然亭 已代您办理“答复申请”：退回补正。");
    }

    @Test
    @DisplayName("代理人请原办理人提意见，交回之后仍是代他办理；代理人退回签收的，别人签收不再是代理")
    void whatBecomesOfTheStead() throws Exception {
        desk.register(APPROVER, DEPUTY, TODAY, FRIDAY);
        desk.send(DEPUTY, "deputy", null, null);
        desk.send(DEPUTY, "delegation", APPROVER, "请就提供范围提出意见");
        desk.send(APPROVER, "opinion", null, "可以按条件提供，范围以名单为限");
        assertThat(desk.task().getAssignee()).isEqualTo(DEPUTY);
        assertThat(desk.card(DEPUTY)).contains("\"insteadOf\":\"周建国\"");

        desk.putBack(DEPUTY, DEPUTY);
        desk.send(DEPUTY, "claim", null, null);
        assertThat(desk.answer(DEPUTY).getStatus()).isEqualTo(200);
        assertThat(desk.actorOf("答复：退回补正")).endsWith("陶然亭");
    }

    @Test
    @DisplayName("超期照样登记、督办：代理不停表；原办理人可以收回")
    void overdueIsStillHeard() throws Exception {
        desk.register(APPROVER, DEPUTY, TODAY, "2026-12-04");
        desk.send(DEPUTY, "deputy", null, null);
        desk.letTheLimitPass();
        assertThat(desk.overdue()).hasSize(1);
        assertThat(desk.facts().told(SUPERVISOR, desk.number())).isNotEmpty();

        assertThat(desk.send(APPROVER, "recall", null, null).getStatus()).isEqualTo(200);
        assertThat(desk.task().getAssignee()).isEqualTo(APPROVER);
    }

    @Test
    @DisplayName("撤销立即生效：已签收未答复的退回原办理人，代理人不能再答；再撤销一次是 409")
    void revocationEndsItAtOnce() throws Exception {
        desk.register(APPROVER, DEPUTY, TODAY, FRIDAY);
        desk.send(DEPUTY, "deputy", null, null);

        assertThat(desk.revoke(LEADER).getStatus()).isEqualTo(302);
        assertThat(desk.task().getAssignee()).isEqualTo(APPROVER);
        assertThat(desk.task().getOwner()).isNull();
        assertThat(desk.facts().details(desk.number(), "代理结束"))
                .containsExactly("“答复申请”原由陶然亭代周建国签收，代理已由%s撤销，仍由周建国办理".formatted(desk.name(LEADER)));
        assertThat(Refused.text(desk.answer(DEPUTY))).contains("周建国");
        assertThat(desk.answer(DEPUTY).getStatus()).isEqualTo(409);
        assertThat(desk.page(DEPUTY, "/todo", 200)).doesNotContain(BADGE);
        MockHttpServletResponse again = desk.revoke(APPROVER);
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(Refused.text(again)).contains("刚刚已由" + desk.name(LEADER) + "撤销");
        assertThat(desk.revoke("health.approver").getStatus()).isEqualTo(404);
    }

    @Test
    @DisplayName("最后一天的第二天：没有答复的退回，定时检查之前代理人也不能再答；开始和结束都告知两人")
    void itEndsWithItsLastDay() throws Exception {
        desk.register(APPROVER, DEPUTY, "2026-11-24", "2026-11-25");
        assertThat(desk.offered(DEPUTY)).doesNotContain("代办");
        desk.moveTo(LocalDate.of(2026, 11, 24));
        beans.createBean(DeputyDay.class).comes();
        desk.send(DEPUTY, "deputy", null, null);
        desk.moveTo(LocalDate.of(2026, 11, 26));

        desk.refuseAnswer(DEPUTY, 409, "您代理周建国已于 2026-11-25 结束");
        beans.createBean(DeputyDay.class).comes();
        assertThat(desk.task().getAssignee()).isEqualTo(APPROVER);
        assertThat(desk.page(DEPUTY, "/inbox", 200)).contains("今天开始代理周建国", "代理周建国已结束");
        assertThat(desk.page(APPROVER, "/inbox", 200)).contains("代理今天开始", "代理已结束");
    }

    @Test
    @DisplayName("只代以后新来的，或者只代另一种办件：已在手上的不列出；须回避的同事也看不到")
    void whatIsNotMeant() throws Exception {
        assertThat(desk.registerOnlyNew(APPROVER, DEPUTY, TODAY, FRIDAY, "").getStatus())
                .isEqualTo(302);
        assertThat(desk.offered(DEPUTY)).doesNotContain("代办");
        desk.refuse(DEPUTY, "deputy", null, null, 409, "该待办现由周建国签收，您不能代办");
        desk.revoke(DEPUTY);

        desk.register(APPROVER, DEPUTY, TODAY, FRIDAY, "data-correction");
        assertThat(desk.offered(DEPUTY)).doesNotContain("代办");
        desk.revoke(APPROVER);

        desk.register(APPROVER, DEPUTY, TODAY, FRIDAY);
        Recorded recorded = beans.createBean(Recorded.class);
        desk.concern("civil-affairs");
        assertThat(desk.page(DEPUTY, "/todo", 200)).doesNotContain(BADGE);
        desk.refuse(DEPUTY, "deputy", null, null, 409, "您不能代办");
        assertThat(recorded.refusals()).hasSize(1).allMatch(entry -> entry.contains("代同事签收待办"));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("没有选人", "", TODAY, FRIDAY, "", "请选择代理人"),
                Arguments.of("自己", APPROVER, TODAY, FRIDAY, "", "不能由您自己代理"),
                Arguments.of("没有角色", OFFICER, TODAY, FRIDAY, "", "不能由吴晓梅代理：没有您办理待办的角色（提供部门审批人）"),
                Arguments.of("其他部门", "health.approver", TODAY, FRIDAY, "", "代理人须是本部门的同事"),
                Arguments.of("没有这个账号", "nobody.at-all", TODAY, FRIDAY, "", "代理人须是本部门的同事"),
                Arguments.of("没有日期", DEPUTY, "", "", "", "请填写开始日期"),
                Arguments.of("不是日期", DEPUTY, TODAY, "2026-02-30", "", "“结束日期”不是正确的日期"),
                Arguments.of("先止后起", DEPUTY, FRIDAY, TODAY, "", "结束日期 2026-11-23 早于开始日期 2026-11-27"),
                Arguments.of("已过的日期", DEPUTY, "2026-11-20", FRIDAY, "", "开始日期 2026-11-20 已过"),
                Arguments.of("超过一年", DEPUTY, TODAY, "2027-11-24", "", "代理一次最长一年"),
                Arguments.of("一年以后才开始", DEPUTY, "2028-01-03", "2028-01-04", "", "在一年以后"),
                Arguments.of("没有这种办件", DEPUTY, TODAY, FRIDAY, "made-up", "没有所选的办件种类"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    @DisplayName("不能登记的：说明哪里不对、怎么办，什么也不改")
    void wrong(String what, String deputy, String from, String until, String procedure, String sentence)
            throws Exception {
        desk.refuseDeputy(APPROVER, desk.deputyForm(deputy, from, until, procedure, true), 400, sentence);
    }

    @Test
    @DisplayName("已停用的、本人已由他人代理的、正在代理别人的，期间重叠的：不能登记；代理不逐级、不成圈")
    void neitherDisabledNorInAChain() throws Exception {
        desk.disable(DEPUTY);
        desk.refuseDeputy(APPROVER, desk.deputyForm(DEPUTY, TODAY, FRIDAY, "", true), 400, "不能由陶然亭代理：账号已停用");
        desk.enable(DEPUTY);
        assertThat(desk.register(APPROVER, DEPUTY, TODAY, FRIDAY).getStatus()).isEqualTo(302);

        desk.refuseDeputy(
                APPROVER, desk.deputyForm(DEPUTY, FRIDAY, "2026-12-04", "data-correction", true), 400, "您已委托陶然亭代理");
        desk.refuseDeputy(DEPUTY, desk.deputyForm(APPROVER, FRIDAY, "2026-12-04", "", true), 400, "您代理周建国，代理人不能再由他人代理");
        desk.revoke(APPROVER);
        desk.register(DEPUTY, APPROVER, FRIDAY, "2026-12-04");
        desk.refuseDeputy(APPROVER, desk.deputyForm(DEPUTY, TODAY, FRIDAY, "", true), 400, "您代理陶然亭，代理人不能再由他人代理");
    }

    @Test
    @DisplayName("同时互相登记：只成一个，不成圈")
    void bothAtOnce() throws Exception {
        List<MockHttpServletResponse> both = Refused.atOnce(
                () -> desk.register(APPROVER, DEPUTY, TODAY, FRIDAY),
                () -> desk.register(DEPUTY, APPROVER, TODAY, FRIDAY));
        assertThat(both).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 400);
    }

    @Test
    @DisplayName("原办理人答复的同时代理人签收：一人成功，后到的是 409，写明谁先办")
    void principalAndDeputyAtOnce() throws Exception {
        desk.register(APPROVER, DEPUTY, TODAY, FRIDAY);
        List<MockHttpServletResponse> both =
                Refused.atOnce(() -> desk.answer(APPROVER), () -> desk.send(DEPUTY, "deputy", null, null));

        assertThat(both).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 409);
        boolean answered = both.get(0).getStatus() == 200;
        assertThat(desk.facts().acts(desk.number()).contains("代办")).isNotEqualTo(answered);
        assertThat(Refused.text(both.get(answered ? 1 : 0)))
                .containsAnyOf(answered ? "刚刚已由周建国办理" : "已由陶然亭签收", "刚刚有其他人办理了同一事项", "此件已另行办理", "刚刚已由他人办结");
    }

    @Test
    @DisplayName("代理人与原办理人同时撤销、答复：答复在先则有效，撤销在先则不生效；不会两样都做")
    void revocationWhileAnswering() throws Exception {
        desk.register(APPROVER, DEPUTY, TODAY, FRIDAY);
        desk.send(DEPUTY, "deputy", null, null);
        List<MockHttpServletResponse> both = Refused.atOnce(() -> desk.answer(DEPUTY), () -> desk.revoke(APPROVER));

        boolean answered = both.get(0).getStatus() == 200;
        assertThat(both.get(0).getStatus()).isIn(200, 409);
        assertThat(both.get(1).getStatus()).isEqualTo(302);
        assertThat(desk.facts().acts(desk.number()).contains("代理结束")).isNotEqualTo(answered);
    }

    @Test
    @DisplayName("代理页面：本人、代理人、分管领导看到，其他部门看不到；经办人进不去")
    void thePage() throws Exception {
        desk.register(APPROVER, DEPUTY, TODAY, FRIDAY);
        assertThat(desk.page(APPROVER, "/deputies", 200)).contains("陶然亭", "代理中", "撤销");
        assertThat(desk.page(DEPUTY, "/deputies", 200)).contains("周建国", "不再代理");
        assertThat(desk.page(LEADER, "/deputies", 200)).contains("周建国", "撤销").doesNotContain("登记代理人");
        assertThat(desk.page("health.approver", "/deputies", 200)).doesNotContain("周建国");
        desk.page("civil-affairs.requester", "/deputies", 403);
        assertThat(desk.page(DEPUTY, "/inbox", 200)).contains("由您代理周建国");
    }
}
