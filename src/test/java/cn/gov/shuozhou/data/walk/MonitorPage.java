package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** 领导驾驶舱, with the lists behind its figures. */
public final class MonitorPage {

    private final Desk desk;

    public MonitorPage(Desk desk) {
        this.desk = desk;
        desk.go("领导驾驶舱");
        assertThat(desk.main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("领导驾驶舱")))
                .isVisible();
    }

    /** A chart, drawn by its script from the table beside it. */
    public Locator chart(String title) {
        return desk.main()
                .getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName(title))
                .locator(".chart svg");
    }

    /** A figure at the head of the page; it leads to the list behind it. */
    public Locator figure(String name) {
        return desk.main()
                .locator(".key-figures")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + " \\d+ 件$")));
    }

    /** A row of the list that is open. */
    public Locator row(String caseNumber) {
        return desk.main().locator("tr").filter(new Locator.FilterOptions().setHasText(caseNumber));
    }
}
