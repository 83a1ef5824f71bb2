package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.masking.MaskingKeys;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MovableClockTest
@DisplayName("不能接受的答复")
class AnswerRefusedTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Answers answers;

    @Autowired
    private RequesterActs requester;

    @Autowired
    private SharingTaskViews views;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private MockMvc mvc;

    private SharingScene scene;
    private SharingFacts facts;
    private Refused refused;
    private String number;
    private String task;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        facts = beans.createBean(SharingFacts.class);
        refused = new Refused(mvc, scene);
        scene.begin();
        number = scene.submit(scene.resources.conditional(), "姓名", "公民身份号码");
        task = scene.answerTask(number).getId();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("申请撤回以后才答复：409")
    void anAnswerAfterWithdrawal() throws Exception {
        AnswerForm agreement = agreement();
        requester.withdraw(number, scene.person(REQUESTER), "");

        refused(APPROVER, agreement, Kind.CONFLICT, "该待办已办结或不存在");
    }

    @Test
    @DisplayName("已由同事答复，再答复：409")
    void anAnswerAfterAColleagues() throws Exception {
        AnswerForm agreement = agreement();
        scene.answer(number, SharingScene.refuse());

        refused("civil-affairs.approver2", agreement, Kind.CONFLICT, "请刷新待办列表");
        assertThat(facts.answers(number)).hasSize(1);
    }

    @RepeatedTest(3)
    @DisplayName("两名审批人同时答复：一人成功，另一人得知未生效，只存一份答复")
    void twoAnswersAtOnce() throws Exception {
        AnswerForm agreement = agreement();

        List<MockHttpServletResponse> responses = Refused.atOnce(
                () -> refused.send(APPROVER, sent(agreement)),
                () -> refused.send("civil-affairs.approver2", sent(SharingScene.refuse())));

        assertThat(responses).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 409);
        boolean agreed = responses.get(0).getStatus() == 200;
        assertThat(responses.get(agreed ? 1 : 0).getContentAsString(StandardCharsets.UTF_8))
                .containsPattern("没有生效|已办结");
        assertThat(facts.answers(number))
                .extracting(Answer::decision)
                .containsExactly(agreed ? Decision.AGREE : Decision.REFUSE);
        assertThat(facts.isGranted(number)).isEqualTo(agreed);
    }

    @RepeatedTest(3)
    @DisplayName("两名审批人同时退回补正：一人成功，另一人得知已有人答复，而不是“已退回过”")
    void twoReturnsAtOnce() throws Exception {
        List<MockHttpServletResponse> responses = Refused.atOnce(
                () -> refused.send(APPROVER, sent(SharingScene.giveBack())),
                () -> refused.send("civil-affairs.approver2", sent(SharingScene.giveBack())));

        assertThat(responses).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 409);
        assertThat(facts.answers(number)).extracting(Answer::decision).containsExactly(Decision.RETURN);
    }

    @Test
    @DisplayName("申请部门自己的审批人、其他部门的审批人、提供部门的经办人和数据专员、市局都不能答复：403")
    void whoMayNotAnswer() throws Exception {
        refused("human-resources.approver", agreement(), Kind.FORBIDDEN, "这是您所在部门提出的申请，不能由本部门答复");
        refused.request("health.approver", sent(agreement()), 409, "该待办已办结或不存在");
        refused.call(
                () -> answers.answer(task, agreement(), scene.person("health.approver")),
                Kind.FORBIDDEN,
                "您所在的部门不是该资源的提供部门");
        refused(SUPERVISOR, agreement(), Kind.FORBIDDEN, "您所在的部门不是该资源的提供部门");
        refused.request("civil-affairs.requester", sent(agreement()), 403, "");
        refused.call(
                () -> answers.answer(task, agreement(), scene.person("civil-affairs.requester")),
                Kind.FORBIDDEN,
                "您不是该待办的办理人");
        refused("civil-affairs.data-officer", agreement(), Kind.FORBIDDEN, "您不是该待办的办理人");
    }

    @Test
    @DisplayName("逐项答复：不能有别的信息项，不能遗漏，不能重复")
    void foreignAndMissingItems() throws Exception {
        List<ItemChoice> right = agreement().choices();
        long foreign = scene.item(scene.resources.unconditional(), "机构名称");
        List<ItemChoice> more = new ArrayList<>(right);
        more.add(new ItemChoice(foreign, true, MaskingRule.NONE));

        refused(APPROVER, agree(more), Kind.INVALID, "请对申请的 2 个信息项逐项答复，不得增加或遗漏");
        refused(APPROVER, agree(right.subList(0, 1)), Kind.INVALID, "逐项答复");
        refused(APPROVER, agree(List.of(right.get(0), right.get(0))), Kind.INVALID, "逐项答复");
        refused(APPROVER, agree(List.of(right.get(0), right.get(1), right.get(1))), Kind.INVALID, "逐项答复");
        refused(APPROVER, agree(null), Kind.INVALID, "逐项答复");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"decision\":\"AGREE\",\"items\":[null]}",
                "{\"decision\":\"AGREE\",\"items\":[{}]}",
                "{\"decision\":\"AGREE\",\"items\":[{\"itemId\":\"abc\"}]}",
                "{\"decision\":\"AGREE\",\"items\":[{\"itemId\":1,\"masking\":\"ROT13\"}]}",
                "{\"decision\":\"PERHAPS\"}",
                "{\"decision\":",
                "[]",
                "",
                "{}"
            })
    @DisplayName("伪造的内容：400，用中文说明")
    void forgedBodies(String body) throws Exception {
        refused.request(APPROVER, sent(body), 400, "请");
    }

    @Test
    @DisplayName("第十六条：不同意的须说明理由并提供依据")
    void aRefusalWithoutReasonAndBasis() throws Exception {
        AnswerForm bare = new AnswerForm(Decision.REFUSE, null, null, null, " ", null, "", " ", null);

        refused(APPROVER, bare, Kind.INVALID, "请写明不同意（或不提供部分信息项）的理由，至少 10 个字");
        refused(APPROVER, bare, Kind.INVALID, "请选择依据的种类");
        refused(APPROVER, bare, Kind.INVALID, "请填写依据的文件名称");
        refused(APPROVER, bare, Kind.INVALID, "请填写依据的条款");
    }

    @Test
    @DisplayName("第十八条：不予共享的信息项不能不脱敏；脱敏方式不能空着")
    void wrongMasking() throws Exception {
        refused(APPROVER, masked(MaskingRule.NONE), Kind.INVALID, "信息项“公民身份号码”不予共享，依第十八条只能脱敏后提供");
        refused(APPROVER, masked(null), Kind.INVALID, "请为信息项“公民身份号码”选择脱敏方式");
    }

    @Test
    @DisplayName("没有配置脱敏密钥的，答复时就不能选哈希，不等到授权时才发现")
    void maskingThatThisSystemCannotDo() {
        number = scene.submit(scene.resources.conditionalWithoutData(), "姓名", "公民身份号码");
        task = scene.answerTask(number).getId();

        MaskingKeys.without(() -> refused.call(
                () -> answers.answer(task, masked(MaskingRule.HASH), scene.person(APPROVER)),
                Kind.INVALID,
                "未配置脱敏密钥，“公民身份号码”不能使用“哈希”"));
    }

    @Test
    @DisplayName("第十八条：值种类少的信息项不能选哈希，表单也不列出")
    void hashingFewValues() throws Exception {
        long resource = scene.resources.repeated();
        number = scene.submit(resource, "姓名", "公民身份号码");
        task = scene.answerTask(number).getId();

        refused(APPROVER, masked(MaskingRule.HASH), Kind.INVALID, "信息项“公民身份号码”的值种类少，哈希后凭出现的多少仍能认出，请改选“全部遮盖”");
        assertThat(views.view(task, scene.person(APPROVER)).items())
                .filteredOn(item -> item.name().equals("公民身份号码"))
                .allSatisfy(item -> assertThat(item.maskings()).contains("FULL").doesNotContain("HASH"));
    }

    @Test
    @DisplayName("同意却一项也不给")
    void anAgreementToNothing() throws Exception {
        refused(APPROVER, scene.agree(number, Map.of()), Kind.INVALID, "同意须至少勾选一个信息项");
    }

    @Test
    @DisplayName("只能退回补正一次")
    void aSecondReturn() throws Exception {
        scene.answer(number, SharingScene.giveBack());
        requester.supplement(number, scene.person(REQUESTER), "核验对象为市本级退休人员", List.of());
        task = scene.answerTask(number).getId();

        refused(APPROVER, SharingScene.giveBack(), Kind.INVALID, "退回补正只能一次，且须在答复期限内提出");
    }

    @Test
    @DisplayName("答复期限已过，不能再以退回补正推迟：超期只登记一次")
    void aReturnAfterTheDeadline() throws Exception {
        scene.at(LocalDate.of(2026, 12, 1));

        refused(APPROVER, SharingScene.giveBack(), Kind.INVALID, "退回补正只能一次，且须在答复期限内提出");
        assertThat(facts.overdue(number)).hasSize(1);
    }

    @Test
    @DisplayName("不是这个环节的办理：409；没有的待办：409；看不到别部门的待办：403")
    void theWrongTask() throws Exception {
        String supervision = "{\"measure\":\"NO_FAULT\",\"opinion\":\"不属提供部门责任\"}";
        refused.request(SUPERVISOR, sent("/supervision", supervision), 409, "该待办是“答复申请”环节");
        refused.request(
                "civil-affairs.data-officer",
                multipart("/api/tasks/" + task + "/sharing/data/check")
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[] {1}))
                        .with(csrf()),
                409,
                "不能用这份表单办理");
        refused.request("health.approver", get("/api/tasks/" + task + "/sharing"), 409, "该待办已办结或不存在");
        task = "no-such-task";
        refused(APPROVER, SharingScene.refuse(), Kind.CONFLICT, "该待办已办结或不存在");
    }

    @Test
    @DisplayName("督办和协调：须写明措施和意见，只由市政务信息管理局办理")
    void theBureausActs() throws Exception {
        scene.answer(number, SharingScene.refuse());
        requester.requestMediation(number, scene.person(REQUESTER), "核验待遇资格确有必要");
        task = scene.task(number, ConditionalSharingProcess.TASK_MEDIATE).getId();

        refused.request(SUPERVISOR, sent("/mediation", "{\"opinion\":\"维持原答复意见\"}"), 400, "请选择协调结果");
        refused.request(SUPERVISOR, sent("/mediation", "{\"result\":\"UPHOLD\",\"opinion\":\" \"}"), 400, "请写明协调意见");
        refused.request(
                APPROVER, sent("/mediation", "{\"result\":\"UPHOLD\",\"opinion\":\"维持原答复意见\"}"), 403, "由市政务信息管理局办理");
    }

    private void refused(String person, AnswerForm form, Kind kind, String sentence) throws Exception {
        refused.request(person, sent(form), kind.status(), sentence);
        refused.call(() -> answers.answer(task, form, scene.person(person)), kind, sentence);
    }

    private AnswerForm agreement() {
        return scene.agreeToAll(number);
    }

    private static AnswerForm agree(List<ItemChoice> items) {
        return new AnswerForm(Decision.AGREE, items, null, null, null, null, null, null, null);
    }

    /** 公民身份号码 masked so, 姓名 as proposed. */
    private AnswerForm masked(MaskingRule masking) {
        List<ItemChoice> right = agreement().choices();
        return agree(List.of(right.get(0), new ItemChoice(right.get(1).itemId(), true, masking)));
    }

    private MockHttpServletRequestBuilder sent(AnswerForm form) throws Exception {
        return sent(json.writeValueAsString(form));
    }

    private MockHttpServletRequestBuilder sent(String body) {
        return sent("/answer", body);
    }

    private MockHttpServletRequestBuilder sent(String act, String body) {
        return post("/api/tasks/" + task + "/sharing" + act)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
