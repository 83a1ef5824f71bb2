package cn.gov.shuozhou.data.walk;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;

/** A grant: what was given, the downloads and the record of each use. */
public final class GrantPage {

    private static final int SLOW = 100_000;
    private static final int UNLIMITED = -1;

    private final Desk desk;
    private CDPSession browser;

    public GrantPage(Desk desk) {
        this.desk = desk;
    }

    public String number() {
        return desk.main().locator(".crumbs li").last().innerText();
    }

    public Download download(String button) {
        return desk.page().waitForDownload(() -> desk.follow(button));
    }

    /** Begins a download over a slow line: it is still running when this comes back. */
    public Download downloadSlowly(String button) {
        line(SLOW);
        return download(button);
    }

    /** The line is fast again, and the download comes to its end. */
    public void speedUp() {
        line(UNLIMITED);
    }

    private void line(int bytesPerSecond) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", bytesPerSecond);
        conditions.addProperty("uploadThroughput", UNLIMITED);
        if (browser == null) {
            browser = desk.page().context().newCDPSession(desk.page());
            browser.send("Network.enable");
        }
        browser.send("Network.emulateNetworkConditions", conditions);
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
