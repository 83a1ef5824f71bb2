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
    @DisplayName("第二十五条：公众在手机上、不用脚本、只用键盘申请开放数据；提供部门受理、上传、答复；申请人取用、评价")
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
