package cn.gov.shuozhou.data.walk;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What a failed walk leaves behind for the person who looks into it. */
final class Evidence {

    /** Of this process alone: several walk at the same time. */
    static final Path FOLDER = Path.of("target", "walk", System.getProperty("tests.fork", "fork-1"));

    private Evidence() {}

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true));
    }
}
