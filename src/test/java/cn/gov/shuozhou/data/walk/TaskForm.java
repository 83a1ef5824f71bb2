package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The form of a task: the same in Tasklist and on the portal's page. */
class TaskForm {

    private final Page page;

    TaskForm(Page page) {
        this.page = page;
    }

    /** The open task's form. */
    public Locator form() {
        return page.locator("form.task-form");
    }

    /** Says who has taken the task. */
    public Locator holder() {
        return form().locator(".tf-notice[role=status]").first();
    }

    /** What can be done about that. */
    public Locator holder(String act) {
        return holder().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(act).setExact(true));
    }

    public void claim() {
        holder("签收").click();
        assertThat(holder()).containsText("由您办理");
        assertThat(form().locator("fieldset")).isEnabled();
    }

    public void decide(String word) {
        form().locator(".tf-card")
                .filter(new Locator.FilterOptions().setHas(strong(word)))
                .click();
    }

    /** Ticks what a reviewer has to confirm expressly, if there is anything. */
    public void confirmClaims() {
        form().locator("input[name=basisConfirmed]:visible, input[name=conditionsConfirmed]:visible")
                .all()
                .forEach(Locator::check);
    }

    /** Fills the field for words that the decision asks for, if it asks for any. */
    public void giveOpinion(String words) {
        form().locator("textarea[name=opinion]:visible, textarea[name=remark]:visible")
                .first()
                .fill(words);
    }

    /** Marks a field of a resource, which gives the case back, and says what is to be changed. */
    public void mark(String resource, String place, String remark) {
        Locator shown = form().locator(".tf-resource").filter(new Locator.FilterOptions().setHasText(resource));
        shown.locator("summary").click();
        shown.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("标注" + place).setExact(true))
                .click();
        form().locator("[data-marks] [data-one]")
                .filter(new Locator.FilterOptions().setHasText(place))
                .locator("textarea")
                .fill(remark);
    }

    public Locator field(String name) {
        return form().locator("[name=" + name + "]");
    }

    /** The row of an item in the form's table. */
    public Locator item(String name) {
        return form().locator("[data-item]").filter(new Locator.FilterOptions().setHas(heading(name)));
    }

    public void withhold(String item) {
        item(item).getByRole(AriaRole.CHECKBOX).uncheck();
    }

    public void mask(String item, String rule) {
        item(item).getByRole(AriaRole.COMBOBOX).selectOption(rule);
    }

    /** Says why, wherever a sensitive item is given less masked than registered. */
    public void giveReasons(String words) {
        form().locator("[data-reason-for]:visible").all().forEach(field -> field.fill(words));
    }

    /** What the form says beside a field that is not right. */
    public Locator problemAt(String field) {
        return form().locator(".tf-field", new Locator.LocatorOptions().setHas(page.locator("[name=" + field + "]")))
                .locator(".tf-problem");
    }

    private Locator strong(String word) {
        return page.locator("strong").getByText(word, new Locator.GetByTextOptions().setExact(true));
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(name));
    }
}
