package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.workbook.LibreOffice;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reports and the monitor, as analysts and leaders use them. */
class WatchedFiguresIT extends Walk {

    private static final Wanted BRIDES = new Wanted(
            "居民身份证信息", List.of("公民身份号码"), "核验婚姻登记当事人所持居民身份证是否有效，防止冒用他人证件。", "《婚姻登记条例》第五条：办理结婚登记的内地居民应当出具本人身份证");

    private static final Wanted PATIENTS =
            new Wanted("居民身份证信息", List.of("公民身份号码"), "核验就诊人所持居民身份证是否有效，防止冒名就医。", "《医疗保障基金使用监督管理条例》第十五条：核验参保人员身份");

    /** After so long the monitor asks for its figures anew. */
    private static final long MINUTE_MILLIS = 60_000;

    @Test
    @DisplayName("报表：统计分析员保存定义，看着生成、取消，离开后在手机上回来，下载工作簿；1280 和 390 像素，axe 没有发现问题")
    void report() throws Exception {
        Desk analyst = seat("statistics.analyst");
        assertThat(analyst.main()).containsText("今年办结");
        Accessibility.assertFine(analyst);
        analyst.go("报表");
        analyst.main().getByText("保存为定义，以后一键生成或者定期生成").click();
        analyst.field("名称").fill("我的月报");
        analyst.press("保存定义");
        assertThat(analyst.main()).containsText("报表定义已保存");

        LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
        order(analyst, yesterday, "");
        assertThat(analyst.main()).containsText("排队等待。截至时刻过后一分钟才开始读取");
        Accessibility.assertFine(analyst);
        analyst.press("取消生成");
        assertThat(analyst.main()).containsText("报表已取消，没有留下文件");

        analyst.go("报表");
        order(analyst, yesterday, yesterday.toString());
        analyst.main().getByText("下载 Excel").waitFor();
        Accessibility.assertFine(analyst);

        analyst.go("报表");
        order(analyst, yesterday.minusDays(1), yesterday.toString());
        analyst.go("办件总览");
        analyst.go("报表");
        Accessibility.assertFine(analyst);
        analyst.page().setViewportSize(390, 844);
        assertThat(analyst.main()).containsText("我的月报");
        analyst.main().locator("table a.code").first().click();
        Locator take = analyst.main().getByText("下载 Excel");
        take.waitFor();
        Download report = analyst.page().waitForDownload(take::click);

        assertThat(report.suggestedFilename()).endsWith(".xlsx");
        assertThat(LibreOffice.cells(Files.readAllBytes(report.path())))
                .anyMatch(cell -> cell.startsWith("总览 ") && cell.contains("期末未结"));
    }

    /** On the page of reports, of the two months up to a day. */
    private static void order(Desk analyst, LocalDate to, String asOf) {
        analyst.field("期间起").fill(to.minusMonths(2).toString());
        analyst.field("期间止").fill(to.toString());
        analyst.field("截至（空为现在）").fill(asOf);
        analyst.press("生成报表");
        assertThat(analyst.main()).containsText("截至时刻");
    }

    @Test
    @DisplayName("第七条、第三十三条：领导小组看驾驶舱，数字自己更新；市局从数字到清单、办件和流程实例；1280 和 390 像素，axe 没有发现问题")
    void watched() {
        String caseNumber = new RequesterDesk(seat("civil-affairs.requester")).apply(BRIDES);

        Desk leaders = seat("bureau.leading-group");
        leaders.page().clock().install();
        MonitorPage monitor = new MonitorPage(leaders);
        assertThat(monitor.chart("在办的办件还剩多少时间")).isVisible();
        assertThat(monitor.chart("今后十个工作日到期")).isVisible();
        assertThat(leaders.main()).containsText("都在正常进行");
        Accessibility.assertFine(leaders);
        int open = Integer.parseInt(monitor.figure("在办").innerText().replaceAll("\\D", ""));
        new RequesterDesk(seat("health.requester")).apply(PATIENTS);
        leaders.page().clock().fastForward(MINUTE_MILLIS);
        assertThat(monitor.figure("在办")).hasText(open + 1 + " 件");
        assertThat(monitor.chart("在办的办件还剩多少时间")).isVisible();

        Desk bureau = seat("bureau.supervisor");
        monitor = new MonitorPage(bureau);
        monitor.figure("在办").click();
        Accessibility.assertFine(bureau);
        Locator row = monitor.row(caseNumber);
        row.getByText(caseNumber, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(bureau.main()).containsText("待提供部门答复");
        bureau.page().goBack();
        row.getByText("流程实例").click();
        assertThat(bureau.page().locator("body")).containsText(caseNumber);
        assertThat(bureau.page()).hasURL(Pattern.compile(".*#/process-instance/.*"));
    }
}
