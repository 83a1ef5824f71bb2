package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The portal's page of a task, for whoever has to do with it. */
final class TaskPage extends TaskForm {

    private final Desk desk;

    TaskPage(Desk desk) {
        super(desk.page());
        this.desk = desk;
    }

    /** The rows of the case in the person's list. */
    Locator rows(String caseNumber) {
        return desk.main().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(caseNumber));
    }

    /** Finds the task of the case in the person's list and opens it. */
    void open(String caseNumber) {
        desk.open("/todo");
        rows(caseNumber).getByRole(AriaRole.LINK).click();
        assertThat(form().locator(".tf-body")).isVisible();
    }

    /** The sentence that says what has just been done. */
    Locator told() {
        return desk.main().locator(".task-told");
    }

    /** Opens the question of an act. */
    TaskPage ask(String act) {
        button(act).click();
        assertThat(question()).isVisible();
        return this;
    }

    /** Chooses a colleague in the question. */
    TaskPage choose(String colleague) {
        if (question().locator("select").count() > 0) {
            question().locator("select").selectOption(colleague);
        } else {
            question().getByLabel(colleague).check();
        }
        return this;
    }

    /** Answers the question in words. */
    TaskPage say(String words) {
        words().fill(words);
        return this;
    }

    Locator words() {
        return question().locator("textarea");
    }

    /** Does what the question is about. */
    void confirm(String told) {
        question().locator("button:has-text(\"确定\")").click();
        assertThat(told()).containsText(told);
    }

    /** The phrases that are kept for the field of the question. */
    Locator phrases() {
        Locator phrases = question().locator("details.tf-phrase");
        if (phrases.getAttribute("open") == null) {
            phrases.locator("summary").click();
        }
        return phrases;
    }

    void submit() {
        desk.press("提交");
        assertThat(told()).containsText("已提交");
    }

    /** A button of the form. */
    Locator button(String name) {
        return form().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator question() {
        return form().locator("section.tf-act");
    }
}
