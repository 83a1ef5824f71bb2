package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 开放数据 as somebody of the public asks for it and gets it. */
class OpenDataAppliedIT extends Walk {

    @Test
    @DisplayName("第二十五条：公众在手机上、不用脚本、只用键盘申请开放数据，不予开放的提出异议；市局裁定重新答复，提供部门上传、开放；申请人取用、评价")
    void openDataApplied() {
        PublicDesk somebody = new PublicDesk(somebody());
        String caseNumber = somebody.apply("103002/1", "140602199003070037");
        Desk officer = seat("natural-resources.data-officer");
        for (String page : List.of(
                "/open/applications/new?resource=103002/1",
                "/open/applications/query",
                "/open/plans",
                "/open/participation")) {
            officer.open(page);
            Accessibility.assertFine(officer);
        }
        for (String page : List.of(
                "/open",
                "/open/resources?q=企业",
                "/open/resources/204001/1",
                "/open/applications/new?resource=103002/1")) {
            officer.open(page);
            Accessibility.assertReflows(officer);
        }
        uploadPlan(officer);

        TaskListPage tasks = new TaskListPage(seat("natural-resources.approver"));
        tasks.openByHome(caseNumber);
        assertThat(tasks.form()).containsText("自然人 李**");
        tasks.claim();
        assertThat(tasks.form()).containsText("由您办理");
        tasks.form().getByText("查看申请人身份").click();
        assertThat(tasks.form()).containsText("140602199003070037");
        tasks.decide("受理");
        tasks.submitAccepted();
        tasks.openByHome(caseNumber);
        tasks.claim();
        tasks.decide("不予开放");
        tasks.field("ground").selectOption("TRADE_SECRET");
        tasks.field("reason").fill("控制分区图层涉及测绘单位的商业秘密");
        tasks.field("basis").fill("《政府信息公开条例》第十五条");
        tasks.submitAccepted();

        somebody.enter();
        assertThat(somebody.main()).containsText("控制分区图层涉及测绘单位的商业秘密");
        somebody.unfold("对答复有异议");
        somebody.type("#objection", "分区的名称和面积已经在规划公告里公布");
        somebody.press("提交异议");
        assertThat(somebody.main()).containsText("由市政务信息管理局裁定");
        TaskListPage rulings = new TaskListPage(seat("bureau.supervisor"));
        rulings.openByHome(caseNumber);
        rulings.claim();
        rulings.decide("由提供部门重新答复");
        rulings.giveOpinion("公告已经公布的内容应当开放");
        rulings.submitAccepted();

        tasks.openByHome(caseNumber);
        tasks.claim();
        tasks.decide("向申请人开放");
        tasks.submitAccepted();

        somebody.enter();
        somebody.press("我已阅读并接受使用许可");
        assertThat(somebody.download("下载 CSV")).contains("图层名称,申请编号", "分区," + caseNumber);
        somebody.choose("#rating-1");
        somebody.press("提交评价");
        assertThat(somebody.main()).containsText("评价已提交");
    }

    private static void uploadPlan(Desk officer) {
        officer.open("/catalog?q=国土空间规划分区图");
        officer.main().getByText("国土空间规划分区图").first().click();
        officer.main().getByText("上传数据").first().click();
        officer.main()
                .locator("#file")
                .setInputFiles(new FilePayload(
                        "分区.csv",
                        "text/csv",
                        "图层名称,分区代码,分区名称,所属县（市、区）,面积（公顷）,批准文号,空间范围\n分区,A1,生态保护红线,朔城区,1200,朔政函1号,略\n"
                                .getBytes(StandardCharsets.UTF_8)));
        officer.press("上传并检查");
        officer.press("替换当前数据");
        assertThat(officer.main()).containsText("1 行");
    }
}
