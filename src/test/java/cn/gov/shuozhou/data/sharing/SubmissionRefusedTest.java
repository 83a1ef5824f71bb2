package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("不能受理的共享申请")
@OnPostgres(Reason.SQL)
class SubmissionRefusedTest {

    private static final String COLLEAGUE = "human-resources.requester2";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private SharingApplications applications;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MockMvc mvc;

    private SharingScene scene;
    private Refused refused;
    private FilledForm form;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        refused = new Refused(mvc, scene);
        scene.begin();
        form = scene.form(scene.resources.conditional(), "姓名", "登记日期");
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @ParameterizedTest(name = "资源“{0}”")
    @CsvSource({"999999999", "-1", "abc", "99999999999999999999", "''"})
    @DisplayName("没有的资源：404")
    void anUnknownResource(String resource) throws Exception {
        form.resource = resource;

        refused.request(REQUESTER, form.sent(), 404, "没有这项信息资源");
        refused.call(() -> submit(REQUESTER), Kind.NOT_FOUND, "没有这项信息资源");
    }

    @Test
    @DisplayName("第十三条：使用用途不能空，也不能长到一万字；所填内容保留")
    void aPurposeOfTheWrongLength() throws Exception {
        form.purpose = "";
        invalid("请写明使用用途，至少 10 个字，现有 0 个字");
        form.purpose = "核".repeat(10_000);
        invalid("使用用途不能超过 2000 个字，现有 10000 个字，请精简");
        refused.request(REQUESTER, form.sentTo("/sharing/applications/draft"), 400, "使用用途不能超过 2000 个字，现有 10000 个字");

        String page = refused.send(REQUESTER, form.sent()).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains(form.purpose).contains(form.legalBasis);
    }

    @ParameterizedTest(name = "{0} 至 {1}")
    @CsvSource({
        "2026-11-22, 2027-11-22, 使用期限的开始日期 2026-11-22 已经过去",
        "2026-12-01, 2026-11-30, 使用期限的结束日期 2026-11-30 早于开始日期 2026-12-01",
        "'',         2026-11-30, 请填写使用期限的起止日期",
        "2026-13-01, 2027-01-01, 开始日期“2026-13-01”不是有效日期",
    })
    @DisplayName("使用期限已过、颠倒、缺失或不是日期")
    void aWrongPeriod(String from, String to, String sentence) throws Exception {
        form.from = from;
        form.to = to;

        invalid(sentence);
    }

    @Test
    @DisplayName("别的资源的信息项")
    void itemsOfAnotherResource() throws Exception {
        long other = scene.resources.unconditional();
        form.items = List.of(form.items.get(0), String.valueOf(scene.item(other, "机构名称")));

        invalid("所选信息项中有的不属于");
        refused.request(REQUESTER, form.sentTo("/sharing/applications/draft"), 400, "所选信息项中有的不属于");
    }

    @ParameterizedTest(name = "信息项“{0}”")
    @CsvSource({"abc, 不存在", "-1, 不属于", "99999999999999999999, 不存在", "1e3, 不存在"})
    @DisplayName("伪造的信息项编号")
    void forgedItems(String item, String sentence) throws Exception {
        form.items = List.of(item);

        invalid(sentence);
    }

    @Test
    @DisplayName("一个信息项也没有勾选")
    void noItems() throws Exception {
        form.items = List.of();

        invalid("请至少勾选一个需要的信息项");
    }

    @Test
    @DisplayName("伪造的共享方式、凭证和版本")
    void forgedFields() throws Exception {
        form.mode = "COURIER";
        invalid("共享方式只能选文件或接口");
        form.mode = "FILE";
        form.revision = "two";
        invalid("表单版本不正确");
        form.revision = "0";
        form.token = "short";
        refused.request(REQUESTER, form.sent(), 400, "表单已失效");
    }

    @Test
    @DisplayName("同一张表提交两次：第二次 409，只有一个办件")
    void theSameFormTwice() throws Exception {
        assertThat(refused.send(REQUESTER, form.sent()).getStatus()).isEqualTo(302);

        refused.request(REQUESTER, form.sent(), 409, "该申请已提交，办件编号");
        refused.call(() -> submit(REQUESTER), Kind.CONFLICT, "该申请已提交，办件编号");
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    @DisplayName("已当即办结的表再提交一次：409，告知办件编号")
    void theSameFormAgainAfterItsCaseIsClosed() throws Exception {
        form = scene.form(scene.resources.unconditional(), "机构名称");
        String number = submit(REQUESTER);

        refused.request(REQUESTER, form.sent(), 409, "该申请已提交，办件编号 " + number);
    }

    @RepeatedTest(3)
    @DisplayName("双击提交（两个线程同时）：一个受理，一个 409，只有一个办件")
    void theSameFormTwiceAtOnce() throws Exception {
        List<MockHttpServletResponse> responses =
                Refused.atOnce(() -> refused.send(REQUESTER, form.sent()), () -> refused.send(REQUESTER, form.sent()));

        assertOneOf(responses);
    }

    @RepeatedTest(3)
    @DisplayName("同一份草稿在两个窗口同时提交：一个受理，一个 409")
    void theSameDraftTwiceAtOnce() throws Exception {
        form.revision = String.valueOf(
                applications.saveDraft(form.read(), scene.person(REQUESTER)).revision());

        List<MockHttpServletResponse> responses =
                Refused.atOnce(() -> refused.send(REQUESTER, form.sent()), () -> refused.send(REQUESTER, form.sent()));

        assertOneOf(responses);
    }

    @Test
    @DisplayName("本部门对同一信息项已有未办结的申请：409；办结后可再申请")
    void theSameItemsTwice() throws Exception {
        String number = submit(REQUESTER);
        long resource = Long.parseLong(form.resource);
        form = scene.form(resource, "登记日期");

        refused.request(COLLEAGUE, form.sent(), 409, "已有未办结的申请（" + number + "）");
        refused.call(() -> submit(COLLEAGUE), Kind.CONFLICT, "已有未办结的申请");

        scene.answer(number, scene.agreeToAll(number));
        assertThat(refused.send(COLLEAGUE, form.sent()).getStatus()).isEqualTo(302);
    }

    @RepeatedTest(3)
    @DisplayName("同部门两人同时对同一些信息项提交，勾选的次序相反：一个受理，一个 409")
    void theSameItemsTwiceAtOnce() throws Exception {
        form = scene.formOfAll(Long.parseLong(form.resource), Comparator.naturalOrder());
        FilledForm other = scene.formOfAll(Long.parseLong(form.resource), Comparator.reverseOrder());

        List<MockHttpServletResponse> responses =
                Refused.atOnce(() -> refused.send(REQUESTER, form.sent()), () -> refused.send(COLLEAGUE, other.sent()));

        assertOneOf(responses);
    }

    @Test
    @DisplayName("本部门的资源无须申请")
    void theOwnResource() throws Exception {
        refused.request("civil-affairs.requester", form.sent(), 400, "这是本部门提供的资源，无须申请共享");
        refused.call(() -> submit("civil-affairs.requester"), Kind.INVALID, "这是本部门提供的资源");
    }

    @Test
    @DisplayName("草稿在别的窗口改过，旧窗口提交或保存：409")
    void aStaleDraft() throws Exception {
        form.revision = String.valueOf(
                applications.saveDraft(form.read(), scene.person(REQUESTER)).revision());
        applications.saveDraft(form.read(), scene.person(REQUESTER));

        refused.request(REQUESTER, form.sent(), 409, "您看到的内容已过期");
        refused.request(REQUESTER, form.sentTo("/sharing/applications/draft"), 409, "您看到的内容已过期");
        refused.call(() -> submit(REQUESTER), Kind.CONFLICT, "您看到的内容已过期");
    }

    @Test
    @DisplayName("别人的草稿：404")
    void someoneElsesDraft() throws Exception {
        applications.saveDraft(form.read(), scene.person(REQUESTER));
        form.revision = "1";

        refused.request(COLLEAGUE, form.sent(), 404, "没有这份草稿");
        refused.request(
                COLLEAGUE,
                post("/sharing/applications/" + form.token + "/delete").with(csrf()),
                404,
                "没有这份草稿");
    }

    @Test
    @DisplayName("不是使用部门经办人：403；没有防伪令牌：403")
    void whoMayNotApply() throws Exception {
        refused.request(APPROVER, form.sent(), 403, "");
        refused.call(() -> submit(APPROVER), Kind.FORBIDDEN, "只有使用部门经办人");
        List<String> before = scene.snapshot();
        assertThat(refused.send(REQUESTER, post("/sharing/applications").param("token", form.token))
                        .getStatus())
                .isEqualTo(403);
        assertThat(scene.snapshot()).isEqualTo(before);
    }

    private void invalid(String sentence) throws Exception {
        refused.request(REQUESTER, form.sent(), 400, sentence);
        refused.call(() -> submit(REQUESTER), Kind.INVALID, sentence);
    }

    private String submit(String person) {
        return applications.submit(form.read(), scene.person(person));
    }

    private void assertOneOf(List<MockHttpServletResponse> responses) throws Exception {
        assertThat(responses)
                .as(() -> responses.stream().map(Refused::sentences).toList().toString())
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactlyInAnyOrder(302, 409);
        MockHttpServletResponse loser = responses.get(IntStream.of(0, 1)
                .filter(i -> responses.get(i).getStatus() == 409)
                .findFirst()
                .orElseThrow());
        assertThat(loser.getContentAsString(StandardCharsets.UTF_8)).containsPattern("重复|过期|已提交|稍后");
        assertThat(cases()).isEqualTo(1);
    }

    private long cases() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(ConditionalSharingProcess.KEY)
                .count();
    }
}
