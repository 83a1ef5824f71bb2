package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.SUPERVISOR;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MovableClockTest
@DisplayName("第十二条：目录变更的页面、表单和拒绝")
@OnPostgres(Reason.SQL)
class ChangePagesTest {

    private static final LocalDate THU_2026_12_24 = LocalDate.of(2026, 12, 24);
    private static final String STRANGER = "public-security.requester";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Identities identities;

    private ChangeScene scene;
    private Refused refused;
    private long resource;

    @BeforeEach
    void begin() {
        scene = beans.createBean(ChangeScene.class);
        scene.begin();
        refused = new Refused(mvc, scene);
        resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名", "登记机关");
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("提出页列明逐项差异、使用部门和最早日期")
    void theFormTellsWhatAndWhom() throws Exception {
        String code = scene.draftOf(resource, "姓名", "登记日期");

        String page = ok(OFFICER, get("/catalog/changes/new").param("draft", code));

        assertThat(page)
                .contains("信息项“登记机关”", "朔州市人力资源和社会保障局", "2026-12-24", "登记机关</span>")
                .doesNotContain("信息项“姓名”");
        assertThat(ok(OFFICER, get("/catalog/changes/new").param("resource", "" + resource)))
                .contains("申请停用", "停用，全部 3 个信息项不再提供");
    }

    @Test
    @DisplayName("日期太早的退回原页，说明最早日期，已填内容都在")
    void aDateTooEarlyIsRefusedWithTheEarliest() throws Exception {
        String code = scene.draftOf(resource, "姓名", "登记日期");

        String page = refused.request(OFFICER, proposal(code, "2026-12-23"), 400);

        assertThat(page).contains("2026-12-23 太早", "最早可于 2026-12-24 生效", "改由省级统一管理", "婚姻登记条例");
        assertThat(scene.cases()).isEmpty();
        refused.request(OFFICER, proposal(code, "2126-12-23"), 400, "太远");
        refused.request(OFFICER, proposal(code, "明天"), 400, "请填写拟生效日期");
        refused.request(
                OFFICER,
                post("/catalog/changes").param("draft", code).with(csrf()),
                400,
                "请选择变更原因",
                "请写明变更理由",
                "请写明变更依据",
                "请填写拟生效日期");
    }

    @Test
    @DisplayName("第二十三条：扩大开放不作为变更办理：只扩大开放的转到提交审查，夹在其他变更里的说明怎样分开")
    void openingIsNoChange() throws Exception {
        String code = scene.live(resource).code();
        scene.keep(opened(), resource);

        assertThat(refused.send(OFFICER, get("/catalog/changes/new").param("draft", code))
                        .getRedirectedUrl())
                .isEqualTo("/catalog/publications/new?codes=" + code.replace("/", "%2F"));
        refused.request(OFFICER, proposal(code, "1", "2026-12-24"), 409, "只扩大开放（资源、信息项“登记日期”）", "请提交审查");
        assertThat(scene.cases()).isEmpty();

        scene.keep(opened().like(code, "婚姻登记信息（更名）"), resource);
        refused.request(OFFICER, get("/catalog/changes/new").param("draft", code), 409, "又有其他变更", "请先只调整开放");
        refused.request(OFFICER, proposal(code, "2", "2026-12-24"), 409, "又有其他变更");
        assertThat(scene.cases()).isEmpty();
    }

    @Test
    @DisplayName("资源正在办理开放的，不能同时申请停用")
    void noWithdrawalWhileOpening() throws Exception {
        scene.keep(opened(), resource);
        jdbc.update("update catalog_draft set case_number = 'ML-140600-20261123-0099', locked = true");

        refused.request(
                OFFICER,
                get("/catalog/changes/new").param("resource", "" + resource),
                409,
                "正在办理开放（办件 ML-140600-20261123-0099）");
    }

    /** The live content, with 登记日期 open to all. */
    private ResourceDraft opened() {
        ResourceDraft live = scene.live(resource);
        Drafts draft = Drafts.ofDepartment(live.code(), live.name());
        draft.items = live.items();
        draft.open("登记日期", "无条件开放");
        return draft.build();
    }

    @Test
    @DisplayName("打开提出页之后草案又有修改的，不提交，重新列出变更内容，已填内容都在")
    void whatIsProposedIsWhatWasShown() throws Exception {
        String code = scene.draftOf(resource, "姓名", "登记日期");
        assertThat(ok(OFFICER, get("/catalog/changes/new").param("draft", code)))
                .contains("name=\"revision\" value=\"1\"");
        scene.draftOf(resource, "姓名");

        String page = refused.request(OFFICER, proposal(code, "1", "2026-12-24"), 409, "变更草案又有修改");

        assertThat(page).contains("信息项“登记日期”", "改由省级统一管理", "name=\"revision\" value=\"2\"");
        refused.request(OFFICER, proposal(code, "", "2026-12-24"), 409, "变更草案又有修改");
        assertThat(scene.cases()).isEmpty();
        assertThat(refused.send(OFFICER, proposal(code, "2", "2026-12-24")).getStatus())
                .isEqualTo(302);
        assertThat(scene.cases()).hasSize(1);
    }

    @Test
    @DisplayName("变更草案已不在的办件，页面、申请表和待办仍能打开，审核不能通过，退回即可办结")
    void aLostDraftBlocksNothing() throws Exception {
        String code = scene.draftOf(resource, "姓名", "登记日期");
        String number = scene.propose(resource, THU_2026_12_24);
        String task = scene.task(number, CatalogChangeProcess.TASK_REVIEW).getId();
        jdbc.update("delete from catalog_draft where code = ?", code);

        assertThat(ok(SUPERVISOR, get("/api/tasks/" + task + "/change"))).contains("信息项“登记机关”");
        refused.request(
                SUPERVISOR,
                json("/api/tasks/" + task + "/change/review", "{\"verdict\":\"PASS\",\"effectiveOn\":\"2026-12-24\"}"),
                400,
                "变更草案已不存在");
        scene.review(number, new ReviewForm(Verdict.RETURN, null, null, "草案已不存在，请重新提出", null));
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.REJECTED);

        String announced = announced();
        jdbc.update("delete from catalog_draft where code = ?", code);
        assertThat(ok(STRANGER, get("/catalog/" + resource))).contains("目录将变更");
        assertThat(ok(STRANGER, get("/sharing/applications/new").param("resource", "" + resource)))
                .contains("目录将变更");
        scene.at(LocalDate.of(2026, 12, 16));
        assertThat(scene.incidents()).isZero();
        scene.confirm(announced);
        scene.at(THU_2026_12_24);
        assertThat(scene.status(announced)).isEqualTo(ChangeStatus.OBSOLETE);
    }

    @Test
    @DisplayName("重复提交和第二件变更都被拒绝，说明已有的办件编号")
    void aSecondChangeIsRefusedWithTheFirstsNumber() throws Exception {
        String code = scene.draftOf(resource, "姓名", "登记日期");
        MockHttpServletResponse first = refused.send(OFFICER, proposal(code, "2026-12-24"));
        assertThat(first.getStatus()).isEqualTo(302);
        String number = first.getRedirectedUrl().replace("/catalog/changes/", "");

        refused.request(OFFICER, proposal(code, "2026-12-24"), 409, number);
        refused.request(OFFICER, get("/catalog/changes/new").param("resource", "" + resource), 409, number);
        assertThat(scene.cases()).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("提出变更、停用的旧表单：办件撤回以后再发一次，不成第二件，说明原办件编号；重新打开的可以提交")
    void anOldProposalBeginsNothing(boolean stops) throws Exception {
        String code = scene.draftOf(resource, "姓名", "登记日期");
        String page = "/catalog/changes/new?" + (stops ? "resource=" + resource : "draft=" + code);
        assertThat(ok(OFFICER, get(page))).contains("name=\"previous\" value=\"\"");
        int proposed = done("提出目录变更");
        int withdrawn = done("撤回目录变更");
        String number =
                refused.send(OFFICER, form(stops, code, "")).getRedirectedUrl().replace("/catalog/changes/", "");
        String withdrawal = "/catalog/changes/" + number + "/withdraw";

        refused.request(OFFICER, form(stops, code, ""), 409, "已有未办结的变更", number);
        assertThat(refused.send(OFFICER, post(withdrawal).with(csrf())).getStatus())
                .isEqualTo(302);
        refused.request(OFFICER, post(withdrawal).with(csrf()), 409, "不能撤回");
        String again = refused.request(OFFICER, form(stops, code, ""), 409, "办件编号 " + number + "，没有重复提交");
        assertThat(done("提出目录变更") - proposed).isOne();
        assertThat(done("撤回目录变更") - withdrawn).isOne();

        assertThat(again).contains("name=\"previous\" value=\"" + number + "\"");
        assertThat(refused.send(OFFICER, form(stops, code, number)).getStatus()).isEqualTo(302);
    }

    private MockHttpServletRequestBuilder form(boolean stops, String code, String previous) {
        MockHttpServletRequestBuilder form = stops
                ? words(post("/catalog/changes"), "2026-12-24").param("resource", "" + resource)
                : proposal(code, "2026-12-24");
        return form.param("previous", previous);
    }

    /** How often the audit trail has this act as done. */
    private int done(String act) {
        return jdbc.queryForObject(
                "select count(*) from audit_entry where act = ? and result = 'DONE'", Integer.class, act);
    }

    @Test
    @DisplayName("别的部门的草案、资源和办件都不能动")
    void othersHaveNoBusinessWithIt() throws Exception {
        String code = scene.draftOf(resource, "姓名", "登记日期");
        refused.request(
                "public-security.data-officer", get("/catalog/changes/new").param("draft", code), 404);
        refused.request(
                "public-security.data-officer", get("/catalog/changes/new").param("resource", "" + resource), 403);
        refused.request(USER, get("/catalog/changes/new").param("resource", "" + resource), 403);
        refused.request(OFFICER, get("/catalog/changes/new"), 404);
        String number = scene.propose(resource, THU_2026_12_24);

        String foreign = refused.request(STRANGER, get("/catalog/changes/" + number), 404);
        String unknown = refused.request(STRANGER, get("/catalog/changes/BG-140600-20261123-9999"), 404);
        refused.request("shuocheng-data.county-authority", get("/catalog/changes/" + number), 404);
        String sentence = "没有编号为“%s”的目录变更，或者您所在的部门不是它的提供部门、使用部门";
        assertThat(foreign).contains(sentence.formatted(number));
        assertThat(unknown).contains(sentence.formatted("BG-140600-20261123-9999"));
        refused.request(USER, get("/catalog/changes/" + number), 404);
        refused.request(
                STRANGER, post("/catalog/changes/" + number + "/withdraw").with(csrf()), 404);
        assertThat(ok(STRANGER, get("/catalog/changes"))).doesNotContain(number);
        assertThat(ok("bureau.leading-group", get("/catalog/changes"))).contains(number);
        assertThat(refused.send(OFFICER, get("/catalog/changes/export.xlsx")).getContentType())
                .contains("spreadsheet");
    }

    @Test
    @DisplayName("通知到的部门：首页有卡片，打开即为已读，知悉一次，异议须有理由，可由知悉改为异议")
    void aUsingDepartmentResponds() throws Exception {
        String number = announced();
        assertThat(ok(USER, get("/"))).contains("待回应的目录变更通知", number);
        assertThat(ok(USER, get("/catalog/changes?side=NOTIFIED"))).contains(number);
        assertThat(scene.notices(number)).containsExactly("human-resources 未读 登记机关");

        assertThat(ok(USER, get("/catalog/changes/" + number))).contains("将失去的信息项", "登记机关", "时限说明", "知悉");
        assertThat(scene.notices(number)).containsExactly("human-resources 已读，未回应 登记机关");

        refused.request(USER, response(number, "OBJECTED", "不"), 400, "请写明异议的理由");
        assertThat(refused.send(USER, response(number, "ACKNOWLEDGED", "")).getStatus())
                .isEqualTo(302);
        refused.request(USER, response(number, "ACKNOWLEDGED", ""), 409, "已经回应过");
        assertThat(refused.send("human-resources.approver", response(number, "OBJECTED", "登记机关用于核对管辖"))
                        .getStatus())
                .isEqualTo(302);
        refused.request(USER, response(number, "OBJECTED", "登记机关用于核对管辖"), 409, "已经回应过");
        assertThat(ok(SUPERVISOR, get("/catalog/changes/" + number))).contains("有异议", "登记机关用于核对管辖");
        assertThat(ok(USER, get("/"))).doesNotContain("待回应的目录变更通知");
        refused.request(SUPERVISOR, response(number, "ACKNOWLEDGED", ""), 403);
        refused.request(OFFICER, response(number, "ACKNOWLEDGED", ""), 403);
    }

    @Test
    @DisplayName("别的网站的链接带来的：看得到通知，不记为已读；在本页点“记为已读”才记")
    void anotherSiteReadsNothing() throws Exception {
        String number = announced();
        String address = "/catalog/changes/" + number;

        assertThat(ok(USER, get(address).header("Sec-Fetch-Site", "cross-site")))
                .contains("将失去的信息项", "还没有记为已读", "href=\"" + address + "\">记为已读");
        assertThat(scene.notices(number)).containsExactly("human-resources 未读 登记机关");

        assertThat(ok(USER, get(address).header("Sec-Fetch-Site", "same-origin")))
                .doesNotContain("记为已读");
        assertThat(scene.notices(number)).containsExactly("human-resources 已读，未回应 登记机关");
    }

    @Test
    @DisplayName("已确认的，生效日期当日起不再接受回应")
    void nobodyRespondsOnceTheDayHasCome() throws Exception {
        String number = announced();
        scene.at(THU_2026_12_24.minusDays(5));
        scene.confirm(number);
        scene.at(THU_2026_12_24.atStartOfDay());
        ok(USER, get("/catalog/changes/" + number));
        refused.request(USER, response(number, "ACKNOWLEDGED", ""), 409, "不能再回应", "2026-12-24");
    }

    @Test
    @DisplayName("资源页面和申请表提示将要变更，有权的可以查看")
    void whoeverLooksAtTheResourceIsWarned() throws Exception {
        assertThat(ok(STRANGER, get("/catalog/" + resource))).doesNotContain("目录将变更");
        String number = announced();

        assertThat(ok(STRANGER, get("/catalog/" + resource)))
                .contains("目录将变更", "2026-12-24", "登记机关")
                .doesNotContain(number);
        assertThat(ok(USER, get("/catalog/" + resource))).contains(number);
        assertThat(ok(STRANGER, get("/sharing/applications/new").param("resource", "" + resource)))
                .contains("目录将变更");
    }

    @Test
    @DisplayName("待办表单给出差异、使用部门和建议日期；只由主管部门办理，不能绕过表单")
    void theBureauWorksOnItsForms() throws Exception {
        String number = scene.propose(resource, THU_2026_12_24);
        String task = scene.task(number, CatalogChangeProcess.TASK_REVIEW).getId();
        String address = "/api/tasks/" + task + "/change";
        assertThat(ok(SUPERVISOR, get(address)))
                .contains("信息项“登记机关”", "\"effectiveOn\":\"2026-12-24\"", "朔州市人力资源和社会保障局");
        refused.request("civil-affairs.approver", get(address), 409);
        assertThatThrownBy(() -> identities.as(SUPERVISOR, () -> {
                    tasks.complete(task);
                    return true;
                }))
                .hasStackTraceContaining("不能直接完成待办");

        refused.request(SUPERVISOR, json(address + "/review", "{}"), 400, "请选择审核意见");
        refused.request(SUPERVISOR, json(address + "/review", "{\"verdict\":\"RETURN\"}"), 400, "退回的理由");
        refused.request(
                SUPERVISOR,
                json(address + "/review", "{\"verdict\":\"PASS\",\"effectiveOn\":\"2026-12-23\"}"),
                400,
                "早于提供部门拟定的");
        String approval = "{\"verdict\":\"PASS\",\"effectiveOn\":\"2026-12-24\",\"remark\":\"\"}";
        ok(SUPERVISOR, json(address + "/review", approval));
        refused.request(SUPERVISOR, json(address + "/review", approval), 409);
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.NOTICE);
    }

    @Test
    @DisplayName("确认表单列出异议；不予确认须写理由，没有看到全部异议的不能确认，确认一次为限")
    void theBureauConfirmsInViewOfObjections() throws Exception {
        String number = announced();
        scene.object(number, USER);
        String address = "/api/tasks/"
                + scene.task(number, CatalogChangeProcess.TASK_CONFIRM).getId() + "/change";
        assertThat(ok(SUPERVISOR, get(address))).contains("有异议", "登记机关用于核对管辖，不能停用", "\"objections\":1");
        String confirmation = address + "/confirmation";

        refused.request(SUPERVISOR, json(confirmation, "{}"), 400, "请选择：确认，或者不予确认");
        refused.request(SUPERVISOR, json(confirmation, "{\"verdict\":\"RETURN\"}"), 400, "不予确认的理由");
        refused.request(SUPERVISOR, json(confirmation, "{\"verdict\":\"PASS\",\"objectionsSeen\":0}"), 409, "又有部门提出异议");
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.NOTICE);

        String seen = "{\"verdict\":\"PASS\",\"objectionsSeen\":1}";
        ok(SUPERVISOR, json(confirmation, seen));
        refused.request(SUPERVISOR, json(confirmation, seen), 409);
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.CONFIRMED);
    }

    @Test
    @DisplayName("第七条：本人提出的变更，不能由本人审核")
    void nobodyReviewsHisOwnProposal() throws Exception {
        String number = scene.propose(resource, THU_2026_12_24);
        String address = "/api/tasks/"
                + scene.task(number, CatalogChangeProcess.TASK_REVIEW).getId() + "/change";
        jdbc.update("update catalog_change set proposed_by = ? where case_number = ?", SUPERVISOR, number);

        refused.request(
                SUPERVISOR,
                json(address + "/review", "{\"verdict\":\"PASS\",\"effectiveOn\":\"2026-12-24\"}"),
                403,
                "本人提出");
        assertThat(ok(SUPERVISOR, get(address))).contains("\"mayAct\":false");
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.REVIEWING);
    }

    @Test
    @DisplayName("没有差异的、依据旧版本的、新增资源的草案都不能提出变更")
    void onlyARealChangeIsProposed() throws Exception {
        String fresh = scene.draftOfNew();
        refused.request(OFFICER, get("/catalog/changes/new").param("draft", fresh), 409, "是新增资源的草案");
        refused.request(OFFICER, proposal(fresh, "2026-12-24"), 409, "是新增资源的草案");
        long overtaken = scene.resource();
        String old = scene.draftOf(overtaken, "姓名");
        scene.overtake(overtaken);
        refused.request(OFFICER, get("/catalog/changes/new").param("draft", old), 409, "第 1 版已不是现行版本");
        refused.request(OFFICER, proposal(old, "2026-12-24"), 409, "第 1 版已不是现行版本");
        assertThat(scene.cases()).isEmpty();
        String same = scene.draftOf(resource, "姓名", "登记日期", "登记机关");
        refused.request(OFFICER, get("/catalog/changes/new").param("draft", same), 409, "没有可变更的内容");
        String number = scene.proposeWithdrawal(resource, THU_2026_12_24);
        scene.approve(number, THU_2026_12_24);
        scene.at(LocalDate.of(2026, 12, 16));
        scene.confirm(number);
        scene.at(THU_2026_12_24);
        refused.request(OFFICER, get("/catalog/changes/new").param("resource", "" + resource), 409, "已停用");
        assertThat(ok(STRANGER, get("/catalog/" + resource))).contains("已停用").doesNotContain("目录将变更");
        refused.request(OFFICER, get("/catalog/" + resource + "/data"), 409, "不再接收数据");
    }

    private String announced() {
        String number = scene.propose(resource, THU_2026_12_24);
        scene.approve(number, THU_2026_12_24);
        return number;
    }

    private MockHttpServletRequestBuilder proposal(String code, String day) {
        return proposal(code, scene.revision(code), day);
    }

    private static MockHttpServletRequestBuilder proposal(String code, String revision, String day) {
        return words(post("/catalog/changes"), day).param("draft", code).param("revision", revision);
    }

    private static MockHttpServletRequestBuilder words(MockHttpServletRequestBuilder form, String day) {
        return form.param("kind", "LAW")
                .param("reason", "登记机关改由省级统一管理")
                .param("basis", "《婚姻登记条例》第四条")
                .param("plannedOn", day)
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder response(String number, String response, String objection) {
        return post("/catalog/changes/" + number + "/response")
                .param("response", response)
                .param("objection", objection)
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder json(String address, String body) {
        return post(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf());
    }

    private String ok(String person, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = refused.send(person, request);
        assertThat(response.getStatus()).as(Refused.text(response)).isEqualTo(200);
        return Refused.text(response);
    }
}
