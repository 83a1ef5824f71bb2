package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A morning with applications that all get the same answer: on the desk in two clicks each, by keyboard, and all at once.
 */
class SameAnswersIT extends Walk {

    private static final Wanted WANTED =
            new Wanted("低保对象信息", List.of("低保证号"), "核验申请人是否为低保对象，按规定落实减免和优先安排。", "《社会救助暂行办法》第六十八条：减免和优先安排");

    private static final String QUICK = "按登记的脱敏同意，办下一件";

    private static final String CLAIM = "批量签收";

    private static final String SURE = "确定同意";

    private static final int MOST_TABS = 60;

    @Test
    @DisplayName("第十六条：情形相同的申请，门户和待办办理各点两下办一件，键盘同样；一批四下签收、四下同意（1280 和 390 像素）；各页和 Tasklist 没有无障碍问题")
    void manyApplications() {
        List<String> cases = Stream.of(
                        "housing-fund", "emergency", "agriculture", "water", "commerce", "culture-tourism")
                .map(department -> new RequesterDesk(seat(department + ".requester")).apply(WANTED))
                .toList();
        Desk desk = seat("civil-affairs.approver");
        TodoPage todo = new TodoPage(desk);
        todo.open();
        Accessibility.assertFine(desk);
        todo.row(cases.get(0)).getByRole(AriaRole.LINK).first().click();
        assertThat(todo.button(QUICK)).isVisible();
        Accessibility.assertFine(desk);

        todo.click(todo.button(QUICK));
        assertThat(desk.main()).containsText("按登记的脱敏提供：低保证号");
        todo.click(todo.button(SURE));
        assertThat(desk.page().getByText("答复已提交")).isVisible();
        assertThat(todo.clicks()).as("clicks in the portal").isEqualTo(2);

        inTasklistByKeyboard(desk, cases.get(1));
        todo.choose(cases.subList(2, 6), CLAIM);
        Accessibility.assertFine(desk);
        allAtOnce(todo, cases.subList(2, 4));
        desk.onAPhone();
        allAtOnce(todo, cases.subList(4, 6));
        desk.atADesk();
        desk.open("/deputies");
        Accessibility.assertFine(desk);
    }

    /** Tab and Enter alone. */
    private static void inTasklistByKeyboard(Desk desk, String caseNumber) {
        TaskListPage tasks = new TaskListPage(desk);
        tasks.openByHome(caseNumber);
        assertThat(button(tasks.form(), QUICK)).isVisible();
        Accessibility.assertFine(desk);
        tasks.openTab("办理过程");
        assertThat(tasks.course()).containsText("提交共享申请");
        Accessibility.assertFine(desk);
        tasks.openTab("表单");
        assertThat(button(tasks.form(), QUICK)).isVisible();
        tabTo(desk.page(), button(tasks.form(), QUICK));
        desk.page().keyboard().press("Enter");
        assertThat(button(tasks.form(), SURE)).isFocused();
        desk.page().keyboard().press("Enter");
        assertThat(tasks.told()).containsText("答复已提交");
    }

    private static void allAtOnce(TodoPage todo, List<String> cases) {
        todo.choose(cases, CLAIM);
        todo.confirm(cases);
        todo.open();
        cases.forEach(number -> assertThat(todo.row(number)).containsText("已由我签收"));
        todo.choose(cases, "批量同意（按登记的脱敏）");
        todo.confirm(cases);
        assertThat(todo.clicks()).as("clicks for the whole batch").isLessThanOrEqualTo(4);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void tabTo(Page page, Locator wanted) {
        page.evaluate("() => document.querySelector('form.task-form').scrollIntoView()");
        int tabs = 0;
        while (!Boolean.TRUE.equals(wanted.evaluate("one => one === document.activeElement"))) {
            assertThat(tabs++).as("tabs to the button").isLessThan(MOST_TABS);
            page.keyboard().press("Tab");
        }
    }
}
