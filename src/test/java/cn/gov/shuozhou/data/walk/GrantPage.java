package cn.gov.shuozhou.data.walk;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;

/** A grant: what was given, the downloads and the record of each use. */
public final class GrantPage {

    private final Desk desk;

    public GrantPage(Desk desk) {
        this.desk = desk;
    }

    public String number() {
        return desk.main().locator(".crumbs li").last().innerText();
    }

    public Download download(String button) {
        return desk.page().waitForDownload(() -> desk.follow(button));
    }

    public Locator words() {
        return desk.main();
    }

    public void reload() {
        desk.page().reload();
    }

    /** The lines of the record of uses that name the form of the file. */
    public Locator uses(String format) {
        return desk.main()
                .locator(".panel")
                .filter(new Locator.FilterOptions().setHasText("使用记录"))
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(format));
    }
}
