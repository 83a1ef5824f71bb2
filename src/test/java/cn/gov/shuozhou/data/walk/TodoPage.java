package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The portal's list of what a person has to do, where several cases can be done at once. Counts the clicks. */
final class TodoPage {

    private final Desk desk;
    private int clicks;

    TodoPage(Desk desk) {
        this.desk = desk;
    }

    void open() {
        desk.open("/todo");
        clicks = 0;
    }

    Locator row(String caseNumber) {
        return desk.main().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(caseNumber));
    }

    /** Chooses the cases in the list and sees what will happen to each. */
    void choose(List<String> cases, String act) {
        open();
        cases.forEach(number -> click(row(number).locator("input[type=checkbox]")));
        click(button(act));
        cases.forEach(number -> assertThat(row(number)).containsText("可以"));
    }

    /** Has it done with all of them. */
    void confirm(List<String> cases) {
        click(desk.main().locator("form button[type=submit]"));
        cases.forEach(number -> assertThat(row(number)).containsText("已办"));
    }

    Locator button(String name) {
        return desk.main()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    void click(Locator one) {
        one.click();
        clicks++;
    }

    /** Since the list was opened. */
    int clicks() {
        return clicks;
    }
}
