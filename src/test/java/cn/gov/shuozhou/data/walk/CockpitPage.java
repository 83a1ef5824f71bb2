package cn.gov.shuozhou.data.walk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

    /** Everything that is written on the page. */
    public String words() {
        return page.locator("body").innerText();
    }
}
