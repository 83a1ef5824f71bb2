package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Tasklist as the desk of an approver: a colleague on leave, a long list, a session that ended, a phone.
 */
class BusyMorningIT extends Walk {

    private static final String RESOURCE = "特困人员供养信息";

    private static final Wanted BENEFITS =
            new Wanted(RESOURCE, List.of("供养证号", "供养方式"), "核验就业援助对象中的特困人员，避免重复提交证明材料。", "《就业促进法》第五十二条：就业援助制度");

    private static final Wanted TREATMENT =
            new Wanted(RESOURCE, List.of("供养证号", "自理能力"), "确定家庭医生签约服务的重点对象，安排上门服务。", "《基本医疗卫生与健康促进法》第三十一条：家庭医生签约服务");

    private static final Wanted RELIEF =
            new Wanted(RESOURCE, List.of("供养证号"), "核验医疗救助对象中的特困人员，直接结算医疗费用。", "《社会救助暂行办法》第二十八条：医疗救助对象");

    private static final String REASON = "申请的用途可由本人持供养证办理，逐人获取超出必要范围。";

    /** As Tasklist itself counts and names. */
    private static final Pattern FOREIGN = Pattern.compile("天后|天前|23:59|civil-affairs|筛选任务|变量|优先级|跟进");

    @Test
    @DisplayName("第十六条：同事不在，退回他签收的；列表按服务器计时，排法记住；登录超时，填写的还在；提交后接着办下一件；手机上同样，列表和表单各占一屏")
    void tasksOfADepartment() {
        RequesterDesk requester = new RequesterDesk(seat("human-resources.requester"));
        String first = requester.apply(BENEFITS);
        requester.goBackAndSubmitAgain(BENEFITS);
        String second = new RequesterDesk(seat("health.requester")).apply(TREATMENT);
        String third = new RequesterDesk(seat("medical-insurance.requester")).apply(RELIEF);
        Desk absent = seat("civil-affairs.approver2");
        take(absent, first);
        take(absent, third);

        Desk desk = seat("civil-affairs.approver");
        TaskListPage tasks = new TaskListPage(desk);
        theOrderIsKept(desk, tasks);
        thePlaceInTheListIsKept(desk, tasks);
        rowsSayWhatMatters(desk, tasks, first, "朔州市人力资源和社会保障局", second);
        theAbsentOnesTaskIsPutBack(tasks, first);
        new RequesterDesk(absent).followMessage(first, "您签收的待办已退回部门");
        assertThat(absent.main()).containsText("原由陶然亭签收，退回部门待办");
        messagesOfOneCaseStandTogether(absent, first);
        whatWasTypedOutlivesTheSession(desk, tasks);
        theWholePageIsAskedForAgain(desk, tasks);
        tasks.search(RESOURCE);
        giveBasisAndSubmit(tasks);
        assertThat(tasks.form()).containsText(second);
        assertThat(tasks.cards()).hasCount(2);
        whatTheEngineSaysIsASentence(desk, tasks);
        desk.onAPhone();
        listAndFormAreTwoScreens(desk, tasks);
        tasks.backToList();
        Accessibility.assertFine(desk);
        desk.onAPhone();
        rowsSayWhatMatters(desk, tasks, third, "朔州市医疗保障局", second);
        tasks.search(RESOURCE);
        assertThat(tasks.cards()).hasCount(2);
        theAbsentOnesTaskIsPutBack(tasks, third);
        tasks.decide("不同意");
        tasks.field("reason").fill(REASON);
        giveBasisAndSubmit(tasks);
        assertThat(tasks.told()).isInViewport();
        assertThat(tasks.form()).containsText(second);
        assertThat(tasks.holder()).isInViewport();
        assertThat(tasks.cards().first()).isHidden();
    }

    private static void giveBasisAndSubmit(TaskListPage tasks) {
        tasks.field("basisKind").selectOption("LAW");
        tasks.field("basisTitle").fill("《中华人民共和国个人信息保护法》");
        tasks.field("basisClause").fill("第六条");
        tasks.submitAccepted();
    }

    private static void take(Desk desk, String caseNumber) {
        TaskListPage tasks = new TaskListPage(desk);
        tasks.openByHome(caseNumber);
        tasks.claim();
        assertThat(tasks.holder()).containsText("由您办理");
        desk.open("/inbox");
    }

    private static void theOrderIsKept(Desk desk, TaskListPage tasks) {
        tasks.open();
        assertThat(tasks.order()).hasValue("dueDate asc");
        tasks.order().selectOption("created desc");
        desk.signInAnew();
        tasks.open();
        assertThat(tasks.order()).hasValue("created desc");
        tasks.order().selectOption("dueDate asc");
    }

    /** Tasklist draws the whole list anew every ten seconds. Three cards are a long list on a low screen. */
    private static void thePlaceInTheListIsKept(Desk desk, TaskListPage tasks) {
        tasks.awaitWholeCards();
        desk.page().setViewportSize(1280, 300);
        ElementHandle drawn = tasks.cards().first().elementHandle();
        Locator last = tasks.cards().last().getByRole(AriaRole.LINK).first();
        last.focus();
        assertThat(tasks.cards().first()).not().isInViewport();
        desk.page().waitForFunction("row => !row.isConnected", drawn);
        assertThat(last).isFocused();
        assertThat(last).isInViewport();
        assertThat(tasks.cards().first()).not().isInViewport();
        desk.atADesk();
    }

    /** On a row that the absent colleague has taken. */
    private static void rowsSayWhatMatters(
            Desk desk, TaskListPage tasks, String taken, String applicant, String other) {
        assertThat(tasks.order()).hasValue("dueDate asc");
        assertThat(tasks.card(taken)).containsText(RESOURCE);
        assertThat(tasks.card(taken)).containsText(applicant + " → 朔州市民政局");
        assertThat(tasks.card(taken)).containsText("还剩 5 个工作日");
        assertThat(tasks.card(taken)).containsText("陶然亭 已签收");
        assertThat(desk.page().locator("body")).not().containsText(FOREIGN, visible());
        tasks.search("卫生健康");
        assertThat(tasks.cards()).hasCount(1);
        assertThat(tasks.card(other)).hasCount(1);
        tasks.search(taken);
        assertThat(tasks.card(taken)).hasCount(1);
        assertThat(tasks.cards()).hasCount(1);
    }

    private static void theAbsentOnesTaskIsPutBack(TaskListPage tasks, String first) {
        tasks.openCard("答复申请", first);
        assertThat(tasks.holder()).containsText("陶然亭 已签收此件");
        tasks.holder("退回部门").click();
        assertThat(tasks.holder()).containsText("陶然亭会收到消息");
        tasks.holder("退回部门").click();
        assertThat(tasks.told()).containsText("已退回部门待办");
        tasks.claim();
        assertThat(tasks.card(first)).containsText("由您办理");
    }

    private static void messagesOfOneCaseStandTogether(Desk absent, String caseNumber) {
        absent.open("/inbox?q=" + caseNumber);
        Locator messages = absent.main().locator("table > tbody > tr");
        assertThat(messages).hasCount(1);
        assertThat(messages).containsText("同一办件此前的");
    }

    private static void whatWasTypedOutlivesTheSession(Desk desk, TaskListPage tasks) {
        tasks.decide("不同意");
        tasks.field("reason").fill(REASON);
        desk.endSession();
        assertThat(desk.main()).containsText("登录已超时");
        assertThat(desk.main()).not().containsText("没有权限");
        desk.openElsewhere("/login");
        desk.signIn();
        assertThat(tasks.field("reason")).hasValue(REASON);
        assertThat(tasks.form()).containsText("已恢复您此前填写、尚未提交的内容");
    }

    private static void theWholePageIsAskedForAgain(Desk desk, TaskListPage tasks) {
        String address = desk.page().url();
        desk.endSession();
        desk.page().reload();
        desk.signIn();
        assertThat(desk.page()).hasURL(address);
        assertThat(tasks.field("reason")).hasValue(REASON);
    }

    private static void whatTheEngineSaysIsASentence(Desk desk, TaskListPage tasks) {
        desk.expect(500);
        desk.page()
                .route(
                        "**/claim",
                        route -> route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(500)
                                        .setContentType("application/json")
                                        .setBody(
                                                "{\"type\":\"RestException\",\"message\":\"ENGINE-03083 Unexpected exception\"}")));
        tasks.holder("签收").click();
        Locator message = desk.page().locator(".page-notifications .message");
        assertThat(message).hasText("系统没有受理此操作，什么也没有改变。请刷新页面后再试；仍不行的，请联系系统管理员。");
        desk.page().unroute("**/claim");
    }

    private static void listAndFormAreTwoScreens(Desk desk, TaskListPage tasks) {
        Page page = desk.page();
        assertThat(tasks.holder()).isInViewport();
        assertThat(tasks.cards().first()).isHidden();
        tasks.backToList();
        assertThat(tasks.cards().first()).isInViewport();
        assertThat(page.locator(".task-details")).isHidden();
        tasks.cards().first().getByRole(AriaRole.LINK).first().click();
        assertThat(tasks.holder()).isInViewport();
        assertThat(tasks.cards().first()).isHidden();
    }

    private static ContainsTextOptions visible() {
        return new ContainsTextOptions().setUseInnerText(true);
    }
}
