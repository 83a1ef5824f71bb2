package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.gov.shuozhou.data.Waiting;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A person at his own browser, signed in. Notes everything the browser complains about. */
public final class Desk {

    private static final String PASSWORD = "Shuozhou#2026";

    private final String person;
    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();

    private Desk(String person, String address, BrowserContext context) {
        this.person = person;
        this.address = address;
        this.context = context;
        context.setDefaultTimeout(Waiting.LONGEST.toMillis());
        this.page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add("script: " + error));
        page.onResponse(this::note);
    }

    /** Signs the person in on the portal's page; the one sign-in serves Tasklist and Cockpit as well. */
    static Desk of(String person, String address, Chromium chromium) {
        var options = new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1280, 900)
                .setAcceptDownloads(true);
        Desk desk = new Desk(person, address, chromium.browser().newContext(options));
        desk.open("/login");
        desk.signIn();
        desk.assertAtHome();
        return desk;
    }

    /** Somebody of the public with a phone, not signed in, whose browser runs no scripts. */
    static Desk ofThePublic(String address, Chromium chromium) {
        var options = new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(390, 844)
                .setJavaScriptEnabled(false)
                .setAcceptDownloads(true);
        return new Desk("public", address, chromium.browser().newContext(options));
    }

    private void assertAtHome() {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("您好")))
                .isVisible();
    }

    /** On the page that asks for it. */
    void signIn() {
        field("用户名").fill(person);
        field("口令").fill(PASSWORD);
        press("登录");
    }

    /** The session is over, as after a long break; refusals for that are no complaints from now on. */
    void endSession() {
        expect(401);
        context.clearCookies();
    }

    /** Answers of this status are meant to be. */
    void expect(int status) {
        expected.add(status);
    }

    public void open(String path) {
        page.navigate(address + path);
    }

    /** In another tab that was asked for at the same time, before the browser had a cookie; it is closed again. */
    void openElsewhere(String path) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("CSRF-TOKEN"));
        try (Page tab = context.newPage()) {
            tab.navigate(address + path);
        }
    }

    /** Follows an entry of the portal's navigation, in whatever list it stands. */
    public void go(String entry) {
        Locator link = page.getByLabel("主导航").locator("a:text-is(\"%s\")".formatted(entry));
        if (!link.isVisible()) {
            link.locator("xpath=ancestor::details/summary").click();
        }
        link.click();
    }

    public void press(String button) {
        main().getByRole(AriaRole.BUTTON, exactly(button)).click();
    }

    public void follow(String link) {
        main().getByRole(AriaRole.LINK, exactly(link)).click();
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** From now on with the screen of a phone. */
    public void onAPhone() {
        resize(390);
    }

    /** From now on with the screen of a desk again. */
    public void atADesk() {
        resize(1280);
    }

    /** From now on with a screen of this width. */
    void resize(int width) {
        page.setViewportSize(width, 900);
    }

    /** Signs out in the portal and, mistyping once, in again, as on the next morning. */
    void signInAnew() {
        open("/");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("退出").setExact(true))
                .click();
        assertThat(page.getByText("您已安全退出")).isVisible();
        field("用户名").fill(person);
        field("口令").fill("mistyped");
        press("登录");
        assertThat(page.getByText("用户名或口令不正确")).isVisible();
        assertThat(field("用户名")).hasValue(person);
        signIn();
        assertAtHome();
    }

    /** The page's own part, without header and navigation. */
    public Locator main() {
        return page.locator("main");
    }

    public Page page() {
        return page;
    }

    /** What the browser has complained about so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    void close(String evidence) {
        if (!evidence.isEmpty()) {
            Evidence.screenshot(page, evidence + "-" + person);
        }
        context.close();
    }

    private void note(ConsoleMessage message) {
        boolean meant = expected.stream().anyMatch(status -> message.text().contains("status of " + status));
        if (message.type().equals("error") && !meant) {
            complaints.add("console: " + message.text() + " (" + page.url() + ")");
        }
    }

    private void note(Response response) {
        if (response.status() >= 400 && !expected.contains(response.status())) {
            complaints.add(response.status() + " " + response.url());
        }
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
