package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Camunda Tasklist as an approver or the bureau uses it. */
public final class TaskListPage extends TaskForm {

    private final Desk desk;
    private final Page page;

    public TaskListPage(Desk desk) {
        super(desk.page());
        this.desk = desk;
        this.page = desk.page();
    }

    /** Finds the task in the to-do list of the person's home page and opens it in Tasklist. */
    public void openByHome(String caseNumber) {
        desk.open("/");
        String link = desk.main()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .getByRole(AriaRole.LINK)
                .getAttribute("href");
        desk.open("/camunda/app/tasklist/default/#/?task=" + link.substring(link.lastIndexOf('/') + 1));
        assertThat(form()).containsText(caseNumber);
    }

    public void open() {
        desk.open("/camunda/app/tasklist/default/");
    }

    public void chooseFilter(String name) {
        page.locator("[cam-tasklist-filters] a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    /** The card of the list that names the resource. */
    public Locator card(String resource) {
        return cards().filter(new Locator.FilterOptions().setHasText(resource));
    }

    /** In which order the list stands. */
    public Locator order() {
        return page.getByLabel("排列顺序");
    }

    public void openCard(String task, String resource) {
        card(resource)
                .filter(new Locator.FilterOptions().setHasText(task))
                .getByRole(AriaRole.LINK)
                .getByText(task)
                .click();
        assertThat(form()).containsText(resource);
    }

    public void submit() {
        page.locator("[cam-tasklist-form] .form-actions .btn-primary").click();
    }

    /** As {@link #submit}; nothing was wrong. */
    public void submitAccepted() {
        submit();
        assertThat(told()).containsText("已提交");
    }

    /** The sentence that says what has just been done. */
    public Locator told() {
        return page.locator(".task-told");
    }

    /** Opens what Tasklist shows of the task besides its form. */
    public void openTab(String name) {
        page.locator(".task-details .nav-tabs")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** 办理过程 of the open task. */
    public Locator course() {
        return page.locator(".case-course");
    }

    /** Leads from the form to the list where there is room for only one of them. */
    public void backToList() {
        page.locator(".back-to-list").click();
    }

    public void search(String words) {
        page.getByLabel("查找待办").fill(words);
        assertThat(page.locator(".task-search").getByRole(AriaRole.STATUS)).containsText("找到");
    }

    public Locator cards() {
        return page.locator("ol.tasks-list > li.task");
    }

    /** Waits until each row says what it is about, which is asked for once the rows stand: they grow by it. */
    public void awaitWholeCards() {
        page.waitForFunction("""
                () => {
                  const cards = [...document.querySelectorAll("ol.tasks-list .case-card")];
                  return cards.length && cards.every(card => card.childElementCount);
                }""");
    }

    /** Everything that is written on the page. */
    public String words() {
        return page.locator("body").innerText();
    }
}
