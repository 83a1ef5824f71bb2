package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.gov.shuozhou.data.Waiting;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** What a data officer does in the portal: imports a workbook, lays drafts before their reviewers. */
public final class CatalogueDesk {

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
        Waiting.await("check of the workbook").pollInSameThread().until(() -> {
            desk.page().navigate(address);
            return desk.main().getByText("正在检查").count() == 0;
        });
    }

    /** Row and column of every error that the report names, in its order. */
    public List<String> findings() {
        return desk.main().locator("tbody tr").all().stream()
                .filter(line -> line.locator(".kind-bad").count() > 0)
                .map(line -> line.locator("td[data-label='行']").innerText() + " "
                        + line.locator("td[data-label='列']").innerText())
                .toList();
    }

    public void openResource(String name) {
        desk.open("/catalog");
        desk.page().locator("#q").fill(name);
        desk.press("查询");
        desk.follow(name);
    }

    /** Compiles a change of the open resource that leaves an item out, and proposes it for the earliest day possible. */
    public void proposeWithout(String item) {
        desk.follow("编制变更");
        desk.main()
                .locator(".item-row")
                .filter(new Locator.FilterOptions().setHas(desk.page().locator("input[value='" + item + "']")))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("删除"))
                .click();
        desk.press("保存");
        desk.follow("提出变更");
        assertThat(desk.main()).containsText("朔州市人力资源和社会保障局");
        desk.field("行政管理职能变化").check();
        desk.field("变更理由").fill("登记机关改由省里统一公布，本资源不再采集；需要的部门请从省平台获取。");
        desk.field("变更依据").fill("《收养登记工作规范》第五条");
        desk.press("提交审核");
        assertThat(desk.main().locator(".page-lead")).containsText("目录变更");
    }

    /** Lays all drafts that these words find before the reviewers and reads the case number off the page that follows. */
    public String submitAllFound(String words, int expected) {
        desk.open("/catalog/drafts");
        desk.page().locator("#q").fill(words);
        desk.press("查询");
        desk.main().getByText("提交筛选出的全部").click();
        assertThat(desk.main()).containsText("共 " + expected + " 项信息资源");
        desk.press("提交审查");
        return publication();
    }

    /** Writes another abstract into the draft that was given back. */
    public void correctSummary(String resource, String summary) {
        desk.open("/catalog/drafts");
        desk.page().locator("#q").fill(resource);
        desk.press("查询");
        desk.follow("修改");
        desk.field("信息资源摘要").fill(summary);
        desk.press("保存");
        assertThat(desk.main()).containsText(summary);
    }

    /** Lays the draft of this name before the reviewers and reads the case number off the page that follows. */
    public String submit(String resource) {
        desk.open("/catalog/drafts");
        desk.field("选择“" + resource + "”提交审查").check();
        desk.press("提交审查");
        desk.press("提交审查");
        return publication();
    }

    private String publication() {
        assertThat(desk.main().locator(".page-lead")).containsText("目录发布");
        return desk.main().locator(".page-lead .code").innerText();
    }
}
