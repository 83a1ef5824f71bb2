package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** What a data officer does in the portal: imports a workbook, lays drafts before their reviewers. */
public final class CatalogueDesk {

    private static final Duration LONGEST_CHECK = Duration.ofMinutes(1);

    private final Desk desk;

    public CatalogueDesk(Desk desk) {
        this.desk = desk;
    }

    public Desk desk() {
        return desk;
    }

    /** The empty template, saved where the browser puts it. */
    public Path template() {
        desk.open("/catalog/imports");
        Download download = desk.page().waitForDownload(() -> desk.follow("下载空白模板"));
        return download.path();
    }

    /** Uploads the workbook and stays on its page until it is checked. */
    public void upload(Path workbook) {
        desk.open("/catalog/imports");
        desk.field("目录工作簿").setInputFiles(workbook);
        desk.press("上传并检查");
        String address = desk.page().url();
        Awaitility.await("check of the workbook")
                .pollInSameThread()
                .atMost(LONGEST_CHECK)
                .until(() -> {
                    desk.page().navigate(address);
                    return desk.main().getByText("正在检查").count() == 0;
                });
    }

    /** Where the report says that something is wrong, e.g. {@code E3}, in its order. */
    public List<String> places() {
        return desk.main().locator("tbody tr .code").allInnerTexts();
    }

    /** The line of the report about this cell. */
    public Locator finding(String place) {
        return desk.main()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(desk.page().locator(".code").getByText(place, exactly())));
    }

    /** Lays the draft of this name before the reviewers and reads the case number off the page that follows. */
    public String submit(String resource) {
        desk.open("/catalog/drafts");
        desk.field("选择“" + resource + "”提交审查").check();
        desk.press("提交审查");
        desk.press("提交审查");
        assertThat(desk.main().locator(".page-lead")).containsText("目录发布");
        return desk.main().locator(".page-lead .code").innerText();
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
