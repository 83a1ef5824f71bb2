package cn.gov.shuozhou.data.casework.desk;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;

@MovableClockTest
@DisplayName("加签、减签：所加的同事提出意见之前，待办不能办结，期限照常计算（第十六条）")
@OnPostgres(Reason.CONCURRENCY)
class SignatureTest extends WithTakenTask {

    private static final String QUESTION = "请看申请的用途是否需要登记字号";

    private static final String OPINION = "用途是核验婚姻状况，不需要登记字号";

    @Test
    @DisplayName("前加签：同事有自己的待办，都提出意见之前不能办结，从引擎的接口也不能；意见只在表单里，不进办理过程")
    void before() throws Exception {
        List<String> clocks = desk.clocks();
        assertThat(Refused.text(add("sign-before", COLLEAGUE, OFFICER))).contains("已加签陶然亭、", "不能办结");

        assertThat(desk.task().getAssignee()).isEqualTo(APPROVER);
        assertThat(desk.signerTask(COLLEAGUE).getDueDate())
                .isEqualTo(desk.task().getDueDate());
        assertThat(desk.facts().told(COLLEAGUE, desk.number())).containsOnlyOnce("请您提出加签意见");
        assertThat(desk.signature(COLLEAGUE)).contains("\"decision\":false", QUESTION, "答复申请");
        assertThat(Refused.text(desk.answer(APPROVER))).contains("加签的同事（陶然亭、", "还没有提出意见，不能办结");
        desk.completeInTheEngine(APPROVER, desk.task().getId(), "还没有提出意见，不能办结");

        assertThat(Refused.text(desk.sign(COLLEAGUE, null, OPINION))).contains("意见已提交");
        assertThat(desk.signature(OFFICER)).contains(OPINION);
        assertThat(desk.sign(OFFICER, null, "没有不同意见").getStatus()).isEqualTo(200);
        assertThat(desk.offered(APPROVER)).contains(OPINION, "前加签");
        assertThat(desk.facts().told(APPROVER, desk.number())).contains("加签的同事已提出意见");
        assertThat(desk.facts().details(desk.number(), "前加签")).hasSize(1);
        assertThat(desk.page(REQUESTER, "/sharing/applications/" + desk.number(), 200))
                .contains("前加签")
                .doesNotContain(QUESTION, OPINION);
        assertThat(desk.page(COLLEAGUE, "/done", 200)).contains("前加签");
        assertThat(desk.clocks()).isEqualTo(clocks);
        assertThat(desk.answer(APPROVER).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("后加签：一人不同意，其余的不必再提，回到办理人重新考虑；再次后加签，都同意之后才能提交")
    void after() throws Exception {
        add("sign-after", COLLEAGUE, OFFICER);
        assertThat(desk.signature(COLLEAGUE)).contains("\"decision\":true", QUESTION);
        desk.refuseSigning(COLLEAGUE, null, OPINION, 400, "请选择：同意或者不同意");
        desk.refuse(APPROVER, "sign-before", COLLEAGUE, QUESTION, 409, "还没有提出意见，您不能前加签");

        assertThat(desk.sign(COLLEAGUE, "NO", OPINION).getStatus()).isEqualTo(200);
        assertThat(desk.signerTask(OFFICER)).isNull();
        assertThat(desk.facts().told(OFFICER, desk.number())).contains("不必再提加签意见");
        assertThat(desk.facts().told(APPROVER, desk.number())).containsOnlyOnce("加签的同事不同意");

        add("sign-after", COLLEAGUE);
        assertThat(desk.answer(APPROVER).getStatus()).isEqualTo(409);
        desk.sign(COLLEAGUE, "YES", "同意");
        assertThat(desk.answer(APPROVER).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("减签：只减还没有提出意见的，对方的待办取消并得到告知")
    void unsign() throws Exception {
        desk.refuse(APPROVER, "unsign", COLLEAGUE, null, 409, "您不能减签");
        add("sign-before", COLLEAGUE, OFFICER);
        desk.sign(OFFICER, null, OPINION);
        desk.refuse(APPROVER, "unsign", OFFICER, null, 400, "只能减去已加签、还没有提出意见的同事（陶然亭）");
        desk.refuse(APPROVER, "unsign", null, null, 400, "请选择减去哪些同事");
        desk.refuse(COLLEAGUE, "unsign", COLLEAGUE, null, 409, "您不能减签");

        assertThat(Refused.text(desk.send(APPROVER, "unsign", COLLEAGUE, null))).contains("已减签陶然亭");
        assertThat(desk.signerTask(COLLEAGUE)).isNull();
        assertThat(desk.facts().told(COLLEAGUE, desk.number())).contains("不必再提加签意见");
        assertThat(desk.answer(APPROVER).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("加签未完时不能转办、委派；领导退回本部门后加签仍在，由接着办的人等意见或者减签")
    void whileTheyAreAsked() throws Exception {
        add("sign-before", COLLEAGUE, OFFICER);
        desk.refuse(APPROVER, "transfer", COLLEAGUE, "出差", 409, "还没有提出意见，您不能转办");
        desk.refuse(APPROVER, "delegation", COLLEAGUE, "请看", 409, "还没有提出意见，您不能委派");

        assertThat(desk.send(LEADER, "send-back", null, null).getStatus()).isEqualTo(200);
        desk.send(COLLEAGUE, "claim", null, null);
        assertThat(desk.answer(COLLEAGUE).getStatus()).isEqualTo(409);
        desk.send(COLLEAGUE, "unsign", List.of(COLLEAGUE, OFFICER), null);
        assertThat(desk.answer(COLLEAGUE).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("申请方撤回：所加的待办随之取消")
    void theCaseIsWithdrawn() throws Exception {
        add("sign-before", COLLEAGUE);

        desk.withdraw();
        assertThat(desk.signerTask(COLLEAGUE)).isNull();
        assertThat(desk.facts().told(COLLEAGUE, desk.number())).contains("不必再提加签意见");
    }

    @Test
    @DisplayName("加签的待办只由本人看、本人办：不能退回、不能直接完成、不能转给别人")
    void onlyTheirOwn() throws Exception {
        add("sign-before", COLLEAGUE);
        String own = desk.signerTask(COLLEAGUE).getId();

        assertThat(desk.page(APPROVER, "/api/tasks/" + own + "/signature", 409)).contains("该待办已办结或不存在");
        assertThat(desk.page(COLLEAGUE, "/todo/" + own, 200)).contains("/forms/added-signature/sign.html");
        assertThat(desk.page(COLLEAGUE, "/todo", 200)).contains("提出加签意见", own);
        assertThat(desk.page(COLLEAGUE, "/api/tasks/" + own + "/acts", 200)).contains("\"acts\":[]");
        assertThat(desk.page(COLLEAGUE, "/api/tasks/cards?ids=" + own, 200)).contains("\"mine\":true", desk.number());
        assertThat(desk.page(OFFICER, "/api/tasks/cards?ids=" + own, 200)).isEqualTo("[]");
        desk.completeInTheEngine(COLLEAGUE, own, "请在办理表单中填写并提交办理意见");
        desk.unclaimInTheEngine(COLLEAGUE, own, "只由您本人办理，不能退回");
        desk.refuseSigning(COLLEAGUE, null, " ", 400, "意见不能为空");
        desk.refuseSigning(COLLEAGUE, null, "意".repeat(10_000), 400, "意见不能超过 2000 个字，现有 10000 个字");
        assertThat(desk.signature(COLLEAGUE)).contains(QUESTION);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("加签给自己", APPROVER, QUESTION, 400, "不能交给您自己"),
                Arguments.of("其他部门", "health.approver", QUESTION, 400, "只能交给本部门的同事"),
                Arguments.of("没有办理待办的角色", LEADER, QUESTION, 400, "没有办理待办的角色"),
                Arguments.of("没有选人", List.of(), QUESTION, 400, "请选择加签给哪些同事"),
                Arguments.of("没有写请对方看什么", COLLEAGUE, "", 400, "请对方看什么不能为空"),
                Arguments.of("写得过长", COLLEAGUE, "看".repeat(10_000), 400, "不能超过 500 个字"),
                Arguments.of(
                        "十一个人",
                        IntStream.range(0, 11).mapToObj(one -> "one" + one).toList(),
                        QUESTION,
                        400,
                        "最多同时加签 10 人"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    @DisplayName("不能加签的：说明哪里不对、怎么办，什么也不改")
    void wrong(String what, @Nullable Object to, String words, int status, String sentence) throws Exception {
        desk.refuse(APPROVER, "sign-before", to, words, status, sentence);
    }

    @Test
    @DisplayName("已加签的、停用的、须回避的不能加签；没有签收的人不能加签")
    void notThese() throws Exception {
        add("sign-before", OFFICER);
        desk.refuse(APPROVER, "sign-before", OFFICER, QUESTION, 409, "已加签");
        desk.refuse(COLLEAGUE, "sign-before", OFFICER, QUESTION, 409, "您不能前加签");
        desk.disable(COLLEAGUE);
        desk.refuse(APPROVER, "sign-before", COLLEAGUE, QUESTION, 400, "账号已停用");
        desk.enable(COLLEAGUE);
        desk.concern("civil-affairs");
        desk.refuse(APPROVER, "sign-before", COLLEAGUE, QUESTION, 400, "办理此件须回避");
    }

    @Test
    @DisplayName("加签的同时办结：一个成功，后到的是 409，没有留下不用的待办")
    void whileAnswering() throws Exception {
        List<MockHttpServletResponse> both =
                Refused.atOnce(() -> add("sign-before", COLLEAGUE), () -> desk.answer(APPROVER));

        assertThat(both)
                .as(both.stream().map(Refused::sentences).toList().toString())
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactlyInAnyOrder(200, 409);
        assertThat(desk.signerTask(COLLEAGUE) != null).isEqualTo(both.get(0).getStatus() == 200);
    }

    @Test
    @DisplayName("减签的同时提出意见：一个成功，后到的是 409")
    void unsignWhileAnswering() throws Exception {
        add("sign-before", COLLEAGUE);

        List<MockHttpServletResponse> both = Refused.atOnce(
                () -> desk.send(APPROVER, "unsign", COLLEAGUE, null), () -> desk.sign(COLLEAGUE, null, OPINION));

        assertThat(both)
                .as(both.stream().map(Refused::sentences).toList().toString())
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactlyInAnyOrder(200, 409);
        assertThat(desk.signerTask(COLLEAGUE)).isNull();
        assertThat(desk.offered(APPROVER).contains(OPINION))
                .isEqualTo(both.get(1).getStatus() == 200);
    }

    private MockHttpServletResponse add(String act, String... signers) throws Exception {
        return desk.send(APPROVER, act, List.of(signers), QUESTION);
    }
}
