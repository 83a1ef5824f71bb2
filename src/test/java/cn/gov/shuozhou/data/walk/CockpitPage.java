package cn.gov.shuozhou.data.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;

/** Camunda Cockpit, where the bureau watches the running instances. */
public final class CockpitPage {

    private final Page page;

    public CockpitPage(Desk desk) {
        this.page = desk.page();
        desk.open("/camunda/app/cockpit/default/#/processes");
    }

    /** Opens a process by its name. */
    public void openProcess(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** The table of running instances, with their business keys. */
    public Locator instances() {
        return page.locator("table").filter(new Locator.FilterOptions().setHasText("办件编号"));
    }

    /** Opens the running instance of a case. */
    public void openInstance(String caseNumber) {
        instances()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .locator("a")
                .first()
                .click();
    }

    /** A tab of the instance that is open. */
    public void openTab(String name) {
        page.locator(".nav-tabs")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** What can be done with the instance and with the rows of the tab. */
    public Locator actions() {
        return page.locator(".ctn-toolbar a:visible, td .btn:visible, td .edit-toggle:visible");
    }

    /** Where the navigation leads. */
    public Locator navigation() {
        return page.locator("[cam-widget-header] a:visible");
    }

    /** What a small screen has put away behind a button. */
    public void openOrCloseMenu() {
        page.locator("[cam-widget-header] .navbar-toggle").click();
    }

    /** Goes to a place of the app by its address. */
    public void go(String place) {
        page.evaluate("place => { location.hash = place; }", place);
    }

    /** What our own extensions show of limits. */
    public Locator limits() {
        return page.locator(".limits").first();
    }

    /** Whoever cannot see or point finds the same, in the frame of the app as in what our extensions show. */
    public void assertLimitsAreAccessible() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .map(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
    }

    /** Starts the app anew, with one of its scripts spoilt. */
    public void reloadWithSpoilt(String script) {
        page.route(
                "**/" + script,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("export default {")));
        page.reload();
    }

    /** A heading of the page that has these words. */
    public Locator heading(String words) {
        return page.getByText(words);
    }

    /** What it tells of the times it shows. */
    public Locator zone() {
        return page.locator("#footer-timezone");
    }

    /** Everything that is written on the page. */
    public String words() {
        return page.locator("body").innerText();
    }
}
