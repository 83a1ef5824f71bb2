package cn.gov.shuozhou.data.correction;

import static cn.gov.shuozhou.data.correction.CorrectionScene.APPROVER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.MASKED;
import static cn.gov.shuozhou.data.correction.CorrectionScene.OFFICER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.OTHER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.REPORTER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.DisputeMark;
import cn.gov.shuozhou.data.correction.Doubts.Reported;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

@DisplayName("第十九条：反馈数据疑义，不合规的逐项说明、什么也不改变，重复的并入")
@OnPostgres(Reason.SQL)
class DoubtReportTest extends CorrectionCases {

    @Test
    @DisplayName("本部门的数据、没有授权的数据、授权之外的信息项不能反馈；对目录的疑义不须授权")
    void onlyWhatTheDepartmentMaySeeIsReported() {
        long resource = scene.resource();
        refuse(scene.input(resource), OFFICER, Kind.FORBIDDEN, "由本部门提供");
        refuse(scene.input(resource), REPORTER, Kind.INVALID, "没有“");
        scene.grant(resource, "human-resources", DeliveryMode.FILE, CorrectionScene.KEY, "登记日期");
        refuse(
                scene.input(resource, DoubtKind.WRONG, List.of("姓名", "登记日期")),
                REPORTER,
                Kind.INVALID,
                "信息项“姓名”不在本部门的授权之内");
        refuse(scene.input(resource), SUPERVISOR, Kind.FORBIDDEN, "只有使用部门经办人");

        String number = scene.report(scene.input(resource, DoubtKind.CATALOGUE, List.of()), OTHER)
                .caseNumber();
        assertThat(scene.correction(number).dataVersion()).isNull();
        assertThat(scene.marks(resource))
                .singleElement()
                .extracting(DisputeMark::sentence)
                .asString()
                .startsWith("目录信息有异议（目录信息有误）");
    }

    @Test
    @DisplayName("没有选种类、信息项，没有写明问题的，逐项指出")
    void everythingMissingIsNamed() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记日期");
        DoubtInput empty = new DoubtInput(resource, "", List.of(), "", "。。", "", "form-1234", List.of(), null);
        refuse(empty, REPORTER, Kind.INVALID, "请选择问题的种类");
        refuse(scene.input(resource, DoubtKind.WRONG, List.of()), REPORTER, Kind.INVALID, "请勾选有问题的信息项");
        refuse(empty, REPORTER, Kind.INVALID, "哪里有问题");
    }

    @Test
    @DisplayName("没有的主键逐个指出；值的个数不对、主键未授权、没有设定主键的，说明怎么办")
    void rowsThatAreNotThereAreNamed() {
        long resource = scene.resource();
        Grant grant = scene.grant(resource, "human-resources", DeliveryMode.FILE, CorrectionScene.KEY, "登记日期");
        assertThat(grant.items()).hasSize(2);
        refuse(scene.input(resource, "A002", "B900", "B901"), REPORTER, Kind.INVALID, "为“B900”的行");
        refuse(scene.input(resource, "A002", "B900", "B901"), REPORTER, Kind.INVALID, "为“B901”的行");
        refuse(scene.input(resource, "A001 | 张小明"), REPORTER, Kind.INVALID, "有 2 个值，而主键是“登记编号”");
        refuse(scene.input(resource, DoubtKind.CATALOGUE, List.of(), "A001"), REPORTER, Kind.INVALID, "不针对数据的某一行");
        scene.grant(resource, "public-security", DeliveryMode.FILE, "登记日期");
        refuse(scene.input(resource, "A001"), OTHER, Kind.INVALID, "授权不含主键");
    }

    @Test
    @DisplayName("第十八条：主键脱敏的按脱敏后的值比对，分不清的拒绝；看不到的值也可以整项反馈")
    void amaskedKeyTellsNothing() {
        long resource = scene.resource();
        scene.grant(resource, "health", DeliveryMode.FILE, MaskingRule.FULL, CorrectionScene.KEY, "登记日期");
        refuse(scene.input(resource, "A002"), MASKED, Kind.INVALID, "没有登记编号为“A002”的行");
        refuse(scene.input(resource, "****"), MASKED, Kind.INVALID, "有 3 行，分不清是哪一行");

        String number = scene.report(scene.input(resource), MASKED).caseNumber();

        assertThat(scene.correction(number).status()).isEqualTo(CorrectionStatus.VERIFYING);
        assertThat(scene.markedRows(resource)).isEmpty();
    }

    @Test
    @DisplayName("一行一项只有一个在办校核：后来的部门并入，各自的说明保留，结果一并告知；其余部分另立办件")
    void aLaterReporterJoins() throws Exception {
        long resource = scene.resource();
        String number = scene.reported(resource);
        scene.grant(resource, "public-security", DeliveryMode.FILE, CorrectionScene.KEY, "登记日期");

        Reported joined = scene.report(scene.input(resource, "A002"), OTHER);

        assertThat(joined.opened()).isNull();
        assertThat(joined.joined()).containsExactly(number);
        assertThat(scene.reporters(number)).containsExactly("human-resources", "public-security");
        assertThat(scene.facts.told(APPROVER)).containsExactly("待校核", "又有部门反馈同一问题");
        refuse(scene.input(resource, "A002"), REPORTER, Kind.CONFLICT, "本部门已反馈过其中的问题");
        refused.call(() -> scene.withdraw(number), Kind.CONFLICT, "已并入本件");

        Reported both = scene.report(scene.input(resource, DoubtKind.WRONG, List.of("登记日期"), "A001"), OTHER);
        assertThat(both.opened()).isNotEqualTo(number);
        assertThat(both.joined()).isEmpty();
        refuse(scene.input(resource, "A001", "A003"), OTHER, Kind.CONFLICT, "本部门已反馈过其中的问题");
        Reported mixed = scene.report(scene.input(resource, "A001", "A003"), REPORTER);
        assertThat(mixed.opened()).isNotNull();
        assertThat(mixed.joined()).containsExactly(both.opened());

        scene.unfounded(number);
        assertThat(scene.facts.told(OTHER, number)).containsExactly("校核已反馈");
        scene.confirm(number);
        assertThat(scene.facts.told(OTHER, number)).containsExactly("校核已反馈", "校核已办结");
    }

    @Test
    @DisplayName("两个部门同时反馈同一行：一个立件，一个并入")
    void ofTwoAtOnceOneJoins() throws Exception {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, CorrectionScene.KEY, "登记日期");
        scene.grant(resource, "public-security", DeliveryMode.FILE, CorrectionScene.KEY, "登记日期");

        List<Reported> both = Refused.atOnce(
                () -> scene.report(scene.input(resource, "A002"), REPORTER),
                () -> scene.report(scene.input(resource, "A002"), OTHER));

        assertThat(both)
                .extracting(Reported::opened)
                .filteredOn(Objects::nonNull)
                .hasSize(1);
        assertThat(both).flatExtracting(Reported::joined).hasSize(1);
        assertThat(scene.marks(resource)).hasSize(1);
    }

    @Test
    @DisplayName("在页面上填错的，已填的都还在，证据随办件保存；带宏、脚本的证据拒收")
    void thePageKeepsWhatWasTyped() throws Exception {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, CorrectionScene.KEY, "登记日期");
        String wrong = refused.request(
                REPORTER,
                post("/corrections")
                        .param("resource", "" + resource)
                        .param("kind", "WRONG")
                        .param("items", "" + scene.item(resource, "登记日期"))
                        .param("rows", "B900")
                        .param("wrong", "与纸质档案不一致")
                        .param("token", "form-page-1")
                        .with(csrf()),
                400,
                "没有登记编号为“B900”的行");
        assertThat(wrong).contains(">B900</textarea>", "与纸质档案不一致", "form-page-1");
        refused.request(
                REPORTER,
                multipart("/api/attachments")
                        .file(new MockMultipartFile(
                                "file",
                                "证据.pdf",
                                "application/pdf",
                                "%PDF-1.4 1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj".getBytes()))
                        .param("step", "DOUBT")
                        .param("reference", "form-page-1")
                        .with(csrf()),
                400);
    }

    private void refuse(DoubtInput input, String person, Kind kind, String sentence) {
        refused.call(() -> scene.report(input, person), kind, sentence);
    }
}
