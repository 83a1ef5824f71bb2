package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.gov.shuozhou.data.Waiting;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;

/** Somebody of the public who applies for open data and follows the application, by keyboard alone. */
public final class PublicDesk {

    /** As the application demands by default, and a little more. */
    private static final Duration LEAST_FILLING = Duration.ofSeconds(6);

    private static final int MOST_TABS = 150;

    private final Desk desk;
    private final Page page;
    private String number = "";
    private String code = "";

    public PublicDesk(Desk desk) {
        this.desk = desk;
        this.page = desk.page();
    }

    public Locator main() {
        return desk.main();
    }

    public Desk desk() {
        return desk;
    }

    /** Fills in the form for the first item; gives the number on the receipt. */
    public String apply(String resource, String identity) {
        desk.open("/open/applications/new?resource=" + resource);
        Instant opened = Instant.now();
        choose("#kind-PERSON");
        type("#name", "李走查");
        type("#number", identity);
        type("#phone", "13800001234");
        choose("#items input");
        choose("#mode-FILE");
        type("#purpose", "绘制本市国土空间规划的教学用图，供课堂讲解使用");
        choose("#pledge");
        Waiting.await("nobody fills in the form faster")
                .until(() -> Instant.now().isAfter(opened.plus(LEAST_FILLING)));
        press("提交申请");
        assertThat(main()).containsText("查询码只显示这一次");
        number = fact("编号");
        code = fact("查询码");
        return number;
    }

    private String fact(String name) {
        return main().locator("dl.facts > div")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .locator("dd")
                .innerText()
                .strip();
    }

    /** With number and code to the own application. */
    public void enter() {
        desk.open("/open/applications/query");
        type("#number", number);
        type("#code", code);
        press("查询");
        assertThat(main()).containsText(number);
    }

    public void press(String button) {
        tabTo(main().locator("button:text-is('" + button + "')"));
        page.keyboard().press("Enter");
    }

    /** Opens what stands folded under these words. */
    public void unfold(String words) {
        tabTo(main().locator("summary:text-is('" + words + "')"));
        page.keyboard().press("Enter");
    }

    public void choose(String field) {
        tabTo(main().locator(field).first());
        page.keyboard().press("Space");
    }

    public void type(String field, String words) {
        tabTo(main().locator(field));
        page.keyboard().insertText(words);
    }

    /** What the link gives, as text. */
    public String download(String link) {
        Locator place = main().locator("a:text-is('" + link + "')");
        tabTo(place);
        Download file = page.waitForDownload(() -> page.keyboard().press("Enter"));
        try {
            return Files.readString(file.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void tabTo(Locator wanted) {
        for (int steps = 0; steps < MOST_TABS; steps++) {
            page.keyboard().press("Tab");
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("Not reached by keyboard: " + wanted);
    }
}
