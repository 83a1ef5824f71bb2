package cn.gov.shuozhou.data.correction;

import static cn.gov.shuozhou.data.correction.CorrectionScene.APPROVER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.MASKED;
import static cn.gov.shuozhou.data.correction.CorrectionScene.OTHER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.REPORTER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.attachment.Sent;
import cn.gov.shuozhou.data.correction.BureauForms.RulingForm;
import cn.gov.shuozhou.data.correction.Finding.Result;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("第十九条：校核的页面、表单、告知和拒绝")
@OnPostgres(Reason.SQL)
class CorrectionPagesTest extends CorrectionCases {

    @Autowired
    private Organization organization;

    @Test
    @DisplayName("更正办结后告知每个授权部门，分别写明谁取用过有误的版本；逐个确认知悉")
    void everyHolderIsTold() throws Exception {
        long resource = scene.resource();
        String number = scene.reported(resource);
        Grant taker = scene.grant(resource, "public-security", DeliveryMode.FILE, "登记日期");
        scene.grant(resource, "health", DeliveryMode.FILE, "登记日期");
        scene.grant(resource, "education", DeliveryMode.FILE, "姓名");
        read(OTHER, "/grants/" + taker.number() + "/data.csv");
        scene.at(TUE_2026_11_24);
        scene.upload(resource, CorrectionScene.SECOND);
        read(OTHER, "/grants/" + taker.number() + "/data.csv");
        scene.corrected(number);
        scene.confirm(number);
        scene.runDueJobs();

        assertThat(scene.notices(number)).extracting(HolderNotice::changes).containsOnly("更改 1 行、新增 1 行、删除 0 行");
        assertThat(scene.notices(number))
                .extracting(HolderNotice::departmentCode, HolderNotice::taken)
                .containsExactlyInAnyOrder(
                        tuple("public-security", "取用过有误的版本 1 次，最近一次 2026-11-23 10:00"),
                        tuple("human-resources", ""),
                        tuple("health", ""));
        assertThat(scene.facts.told(OTHER, number)).containsExactly("数据已更正，请替换已取用的数据");
        assertThat(scene.facts.told(MASKED, number)).containsExactly("数据已更正");
        assertThat(read(OTHER, "/")).contains("待知悉");
        assertThat(read(OTHER, "/corrections/" + number))
                .contains("本部门取用过有误的版本 1 次", "更改 1 行、新增 1 行", "知悉")
                .doesNotContain("早了十天", "2021-06-11", "朔州市卫生健康委员会");
        assertThat(read(APPROVER, "/corrections/" + number)).contains("3 个部门，0 个已知悉", "早了十天");

        assertThat(refused.send(
                                OTHER,
                                post("/corrections/" + number + "/acknowledgement")
                                        .with(csrf()))
                        .getStatus())
                .isEqualTo(302);

        assertThat(read(APPROVER, "/corrections/" + number)).contains("3 个部门，1 个已知悉", "赵启明");
        refused.request(
                OTHER, post("/corrections/" + number + "/acknowledgement").with(csrf()), 409, "同事已经确认知悉");
        refused.request("education.requester", get("/corrections/" + number), 404);
    }

    @Test
    @DisplayName("更正以后，每项授权的下一次读取或者来源说明说一次，以后不再说；别的信息项的授权不说")
    void theNextDataSayItOnce() throws Exception {
        long resource = scene.resource();
        String number = scene.reported(resource);
        Grant taker = scene.grant(resource, "public-security", DeliveryMode.FILE, "登记日期");
        Grant other = scene.grant(resource, "public-security", DeliveryMode.FILE, "姓名");
        scene.at(TUE_2026_11_24);
        scene.upload(resource, CorrectionScene.SECOND);
        scene.corrected(number);
        scene.confirm(number);
        scene.runDueJobs();

        assertThat(read(OTHER, "/grants/" + other.number() + "/notes.txt")).doesNotContain("更正告知");
        assertThat(read(OTHER, "/grants/" + taker.number() + "/notes.txt"))
                .contains("更正告知：“登记日期”已更正（办件 " + number + "，更改 1 行、新增 1 行、删除 0 行），此前取用的数据请重新取用。");
        assertThat(read(OTHER, "/grants/" + taker.number() + "/notes.txt")).doesNotContain("更正告知");
        assertThat(read(REPORTER, "/grants/" + scene.grantOf(resource, "human-resources") + "/notes.txt"))
                .contains("更正告知");
    }

    @Test
    @DisplayName("办结以后可以再次反馈：另立一件，带出原来的信息项和行，两件互相看得到；没有办结的、别的部门的不能接续")
    void anEndedCaseIsTakenUpAgain() throws Exception {
        long resource = scene.resource();
        String number = scene.reported(resource);
        refused.request(REPORTER, get("/corrections/new").param("reopens", number), 409, "尚未办结");
        scene.unfounded(number);
        scene.confirm(number);

        assertThat(read(REPORTER, "/corrections/" + number)).contains("再次反馈");
        String form = read(REPORTER, "/corrections/new?reopens=" + number);
        assertThat(form).contains("接续已办结的办件", ">A002</textarea>");
        refused.request(OTHER, get("/corrections/new").param("reopens", number), 404);
        DoubtInput again = scene.again(scene.input(resource, "A002"), number);
        scene.grant(resource, "public-security", DeliveryMode.FILE, CorrectionScene.KEY, "登记日期");
        refused.call(() -> scene.report(again, OTHER), Kind.INVALID, "不是本部门反馈过、已经办结的");
        String second = scene.report(again, REPORTER).caseNumber();

        assertThat(read(REPORTER, "/corrections/" + second)).contains("接续的办件", number);
        assertThat(read(REPORTER, "/corrections/" + number)).contains("再次反馈", second);
        assertThat(scene.markedRows(resource)).containsExactly(2L);
    }

    @Test
    @DisplayName("更正须写明收到反馈之后的数据版本，或者本资源的目录变更；无误须附证据；反馈人不能自己校核")
    void aFindingNeedsItsProof() {
        String number = scene.reported();
        refuse(number, Result.CORRECTED, "9", "没有第 9 版数据");
        refuse(number, Result.CORRECTED, "1", "早于 2026-11-23 10:00，不能作为更正");
        refuse(number, Result.CORRECTED, "甲", "不是数字");
        refuse(number, Result.CORRECTED, null, "请写明更正所在的数据版本");
        refuse(number, Result.UNFOUNDED, null, "请上传证据");
        refuse(number, null, null, "请选择校核结论");
        refused.call(
                () -> scene.verify(
                        number,
                        new VerificationForm(
                                Result.CORRECTED, null, null, "BG-140600-20261123-0404", "已经更正了目录", List.of())),
                Kind.INVALID,
                "的目录变更。请填写以 BG 开头的办件编号");
        assertThat(scene.correction(number).status()).isEqualTo(CorrectionStatus.VERIFYING);
    }

    @Test
    @DisplayName("目录信息有误的，以目录变更更正，不以数据版本更正")
    void aCatalogueDoubtNeedsAChange() {
        long resource = scene.resource();
        String number = scene.report(scene.input(resource, DoubtKind.CATALOGUE, List.of()), REPORTER)
                .caseNumber();
        scene.at(TUE_2026_11_24);
        scene.upload(resource, CorrectionScene.SECOND);

        refuse(number, Result.CORRECTED, "2", "以目录变更更正，不以数据版本更正");
        refuse(number, Result.CORRECTED, null, "请写明更正目录信息的目录变更编号");
    }

    @Test
    @DisplayName("并存须写明双方意见；裁定须有意见；异议须有理由且限一次")
    void aRulingNeedsItsWords() throws Exception {
        String number = scene.reported();
        scene.unfounded(number);
        refused.request(
                REPORTER,
                post("/corrections/" + number + "/dispute")
                        .param("disputeReason", "。")
                        .with(csrf()),
                400,
                "异议的理由里没有文字");
        scene.dispute(number);
        refused.call(() -> scene.dispute(number), Kind.CONFLICT, "不能提出异议");
        refused.call(
                () -> scene.rule(number, new RulingForm(Result.UNDECIDED, null, "无法查明的情况", "", "")),
                Kind.INVALID,
                "使用部门的意见");
        refused.call(() -> scene.rule(number, new RulingForm(null, null, "无法查明的情况", "", "")), Kind.INVALID, "请选择裁定结果");
        refused.call(() -> scene.rule(number, CorrectionScene.right(), APPROVER), Kind.FORBIDDEN, "由市政务信息管理局办理");
    }

    @Test
    @DisplayName("别的部门看不到办件；并入的部门只看到自己的说明，看不到别人的证据")
    void othersSeeTheirOwnPart() throws Exception {
        long resource = scene.resource();
        String number = scene.reported(resource);
        scene.grant(resource, "public-security", DeliveryMode.FILE, CorrectionScene.KEY, "登记日期");
        refused.request(OTHER, get("/corrections/" + number), 404);
        scene.report(
                new DoubtInput(
                        resource,
                        "WRONG",
                        List.of(scene.item(resource, "登记日期")),
                        "A002",
                        "登记日期晚于户籍变更日期",
                        "",
                        "form-other",
                        List.of(),
                        null),
                OTHER);
        scene.unfounded(number);

        assertThat(read(OTHER, "/corrections/" + number))
                .contains("登记日期晚于户籍变更日期", "第 2 行：A002")
                .doesNotContain("早了十天", "档案.pdf", "无误</h2>");
        String whole = read(REPORTER, "/corrections/" + number);
        assertThat(whole).contains("早了十天", "登记日期晚于户籍变更日期", "档案.pdf", "经核对纸质档案，登记日期无误");
        Matcher evidence = Pattern.compile("/attachments/(\\d+)").matcher(whole);
        assertThat(evidence.find()).isTrue();
        Sent sent = new Sent(mvc, organization);
        assertThat(sent.fetched(OTHER, Long.parseLong(evidence.group(1))).getStatus())
                .isEqualTo(404);
        assertThat(sent.fetched(REPORTER, Long.parseLong(evidence.group(1))).getStatus())
                .isEqualTo(200);
        assertThat(read(SUPERVISOR, "/corrections/" + number)).contains("第 2 行").doesNotContain("第 2 行：A002");
    }

    @Test
    @DisplayName("清单：本部门反馈的和由本部门校核的，市局看全部；导出同样的行")
    void theListShowsOnesOwn() throws Exception {
        String number = scene.reported();
        assertThat(read(REPORTER, "/corrections")).contains(number);
        assertThat(read(APPROVER, "/corrections?side=RECEIVED")).contains(number);
        assertThat(read(APPROVER, "/corrections?side=REPORTED")).doesNotContain(number);
        assertThat(read(SUPERVISOR, "/corrections?kind=WRONG&status=VERIFYING")).contains(number);
        assertThat(read(OTHER, "/corrections")).doesNotContain(number);
        assertThat(read("shuocheng-data.county-authority", "/corrections")).doesNotContain(number);
        assertThat(refused.send(SUPERVISOR, get("/corrections/export.xlsx")).getStatus())
                .isEqualTo(200);
        assertThat(read(REPORTER, "/cases")).contains(number);
    }

    @Test
    @DisplayName("待办表单给出疑义、原样的主键和可选的版本；别的部门读不到")
    void theFormShowsWhatIsToBeVerified() throws Exception {
        long resource = scene.resource();
        String number = scene.reported(resource);
        scene.at(TUE_2026_11_24);
        scene.upload(resource, CorrectionScene.SECOND);
        String address = "/api/tasks/" + scene.verificationTask(number) + "/correction";

        String view = read(APPROVER, address);

        assertThat(view).contains("第 3 行：A002", "早了十天", "\"version\":2", "2026-12-07");
        assertThat(JsonPath.<List<Object>>read(view, "$.versions")).hasSize(1);
        refused.request("health.approver", get(address), 409);
        refused.request(
                "health.approver",
                post(address + "/verification")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"finding\":\"UNFOUNDED\"}")
                        .with(csrf()),
                409);
        assertThat(read(APPROVER, "/forms/data-correction/verify-doubt.html")).contains("校核结论");
    }

    private void refuse(String number, Result result, String version, String sentence) {
        refused.call(
                () -> scene.verify(number, new VerificationForm(result, null, version, null, "经核对原始档案", List.of())),
                Kind.INVALID,
                sentence);
    }

    private String read(String person, String address) throws Exception {
        MockHttpServletResponse response = refused.send(person, get(address));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return Refused.text(response);
    }
}
