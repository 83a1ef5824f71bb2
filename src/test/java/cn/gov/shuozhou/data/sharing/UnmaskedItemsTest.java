package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Sensitive items go out plainly only with a reason of their own, which everybody concerned sees. */
@MovableClockTest
@DisplayName("第十八条：敏感信息项不脱敏，逐项说明理由")
class UnmaskedItemsTest {

    private static final String REASON = "与社保登记的姓名逐人比对，遮盖后不能核验";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    private SharingScene scene;
    private SharingFacts facts;
    private Refused refused;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        facts = beans.createBean(SharingFacts.class);
        refused = new Refused(mvc, scene);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    没有写     |           | 请写明“姓名”（个人信息）不按登记的“姓名”脱敏的理由
                    空白       | '    '    | 请写明“姓名”（个人信息）不按登记的“姓名”脱敏的理由
                    只有符号   | '？？！！……。。' | 没有文字
                    太短       | '有用'    | 太短
                    """)
    @DisplayName("答复时原样提供而没有说清理由：退回，写明哪一项，什么也没有改变")
    void noPlainItemWithoutAReason(String name, String reason, String sentence) {
        String number = scene.waiting();

        refused.call(() -> scene.answer(number, plainName(number, reason)), Kind.INVALID, sentence);
    }

    @Test
    @DisplayName("理由五百字以内；不适合该信息项的规则不能选")
    void neitherTooLongNorUnfit() {
        String number = scene.waiting();

        refused.call(
                () -> scene.answer(number, plainName(number, "逐人比对确有必要，理由如下。".repeat(50))),
                Kind.INVALID,
                "不能超过 500 个字");
        refused.call(
                () -> scene.answer(number, choices(number, Map.of("姓名", MaskingRule.PLATE, "登记日期", MaskingRule.NONE))),
                Kind.INVALID,
                "信息项“姓名”的值不适用“车牌号”脱敏，请改选：不脱敏、姓名、全部遮盖");
        refused.call(
                () -> scene.answer(number, choices(number, Map.of("姓名", MaskingRule.NAME, "登记日期", MaskingRule.MOBILE))),
                Kind.INVALID,
                "信息项“登记日期”的值不适用“手机号”脱敏");
    }

    @Test
    @DisplayName("写明理由的：办理过程、办件页面、授权页面都看得到是哪一项、为什么")
    void theReasonIsSeen() throws Exception {
        String number = scene.waiting();

        scene.answer(number, plainName(number, REASON));
        scene.runDueJobs();

        Grant grant = facts.grant(number);
        assertThat(facts.granted(number)).containsExactly("姓名 NONE", "登记日期 NONE");
        assertThat(facts.details(number, "答复：同意")).singleElement().asString().contains("“姓名”原样提供：" + REASON);
        assertThat(page(REQUESTER, "/sharing/applications/" + number)).contains("原样提供的理由：" + REASON);
        assertThat(page(REQUESTER, "/grants/" + grant.number())).contains("理由：" + REASON);
        assertThat(page(APPROVER, "/grants/" + grant.number())).contains("理由：" + REASON);
    }

    @Test
    @DisplayName("等数据的待办看得到同意时的理由")
    void whoeverProvidesTheDataSeesIt() throws Exception {
        String number = scene.submit(scene.resources.conditionalWithoutData(), "姓名", "登记日期");
        scene.answer(number, plainName(number, REASON));

        task(number, ConditionalSharingProcess.TASK_PROVIDE, "civil-affairs.data-officer")
                .andExpect(jsonPath("$.items[?(@.name=='姓名')].answeredReason", contains(REASON)));
    }

    @Test
    @DisplayName("答复表单只列适合的规则，并说明选哪些须有理由；使用部门写的理由一并显示")
    void theFormOffersWhatFits() throws Exception {
        FilledForm form = scene.form(scene.resources.conditional(), "姓名", "登记日期");
        form.reasons = Map.of(String.valueOf(scene.item(Long.parseLong(form.resource), "姓名")), REASON);
        mvc.perform(form.sent().with(as(scene.person(REQUESTER))));
        String number = scene.cases().get(0);

        task(number, ConditionalSharingProcess.TASK_ANSWER, APPROVER)
                .andExpect(jsonPath("$.items[?(@.name=='姓名')].maskings[*]", hasItems("NONE", "NAME", "FULL")))
                .andExpect(jsonPath("$.items[?(@.name=='姓名')].maskings[*]", not(hasItems("PLATE"))))
                .andExpect(jsonPath("$.items[?(@.name=='姓名')].reasonFor[*]", contains("NONE")))
                .andExpect(jsonPath("$.items[?(@.name=='姓名')].askedReason", contains(REASON)));
        assertThat(page(APPROVER, "/sharing/applications/" + number)).contains("申请不脱敏的理由：" + REASON);
    }

    @Test
    @DisplayName("无条件共享的敏感信息项直接获取：使用部门自己说明理由，否则退回；授权记下理由")
    void whoTakesASensitiveItemSaysWhy() throws Exception {
        long resource = scene.unconditional();
        jdbc.update("update item set sensitivity = 'SENSITIVE_PERSONAL' where resource_id = ?", resource);
        FilledForm form = scene.form(resource, "机构名称");
        String field = "plain[" + form.items.get(0) + "]";
        form.reasons = Map.of();

        String answer = refused.request(REQUESTER, form.sent(), 400, "请写明“机构名称”（敏感个人信息）原样提供的理由");
        assertThat(answer).contains("name=\"" + field + "\"");
        form.reasons = Map.of(form.items.get(0), "？？？！！！");
        refused.request(REQUESTER, form.sent(), 400, "没有文字", "？？？！！！");

        form.reasons = Map.of(form.items.get(0), REASON);
        mvc.perform(form.sent().with(as(scene.person(REQUESTER))));
        String number = scene.cases().get(0);
        assertThat(facts.grant(number).items())
                .singleElement()
                .satisfies(item -> assertThat(item.unmaskedReason()).isEqualTo(REASON));
    }

    @Test
    @DisplayName("草稿记得逐项的理由")
    void aDraftKeepsTheReasons() throws Exception {
        FilledForm form = scene.form(scene.resources.conditional(), "姓名");
        form.reasons = Map.of(form.items.get(0), REASON);

        mvc.perform(form.sentTo("/sharing/applications/draft").with(as(scene.person(REQUESTER))));

        assertThat(page(REQUESTER, "/sharing/applications/new?draft=" + form.token))
                .contains(REASON);
    }

    private AnswerForm plainName(String number, String reason) {
        return withReason(
                scene.agree(number, Map.of("姓名", MaskingRule.NONE, "登记日期", MaskingRule.NONE)), number, reason);
    }

    private AnswerForm choices(String number, Map<String, MaskingRule> maskings) {
        return scene.agree(number, maskings);
    }

    /** The same answer, with this reason for the first item. */
    private AnswerForm withReason(AnswerForm form, String number, String reason) {
        ItemChoice name = form.choices().get(0);
        List<ItemChoice> items = List.of(
                new ItemChoice(name.itemId(), true, name.masking(), reason),
                form.choices().get(1));
        return new AnswerForm(Decision.AGREE, items, null, null, null, null, null, null, null);
    }

    private ResultActions task(String number, String key, String person) throws Exception {
        return mvc.perform(
                get("/api/tasks/{id}/sharing", scene.task(number, key).getId()).with(as(scene.person(person))));
    }

    private String page(String person, String address) throws Exception {
        return mvc.perform(get(address).with(as(scene.person(person))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
