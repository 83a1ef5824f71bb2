package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cases that nobody has answered in time, in the eyes of all who have to do with them, and in Cockpit. */
class OverdueIT extends Walk {

    private static final Wanted ALLOWANCES =
            new Wanted("低保对象信息", List.of("低保证号"), "核验公益性岗位申请人是否为低保对象，确定就业援助对象。", "《就业服务与就业管理规定》第四十条就业援助对象");

    private static final Wanted SAVINGS =
            new Wanted("住房公积金缴存信息", List.of("姓名"), "核验商贸企业招用人员是否已缴存住房公积金。", "《住房公积金管理条例》第十五条：录用职工的缴存登记");

    private static final Wanted INSURED =
            new Wanted("基本医疗保险参保信息", List.of("姓名"), "核验商贸企业招用人员是否已参加医疗保险。", "《社会保险法》第二十三条：职工参加基本医疗保险");

    /** Five working days are over by then, even when the longest holiday lies between. */
    private static final String DAYS_PAST_ANY_HOLIDAY = "21";

    @Test
    @DisplayName("第十六条、第三十三条第四项：五个工作日未答复，登记超期并转督办，逐件或者批量督办；领导小组、县主管部门看得到，消息随办结了结；1280 和 390 像素")
    void overdue() {
        RequesterDesk requester = new RequesterDesk(seat("human-resources.requester"));
        String caseNumber = requester.apply(ALLOWANCES);
        RequesterDesk other = new RequesterDesk(seat("commerce.requester"));
        List<String> further = Stream.of(SAVINGS, INSURED).map(other::apply).toList();

        Desk supervisor = seat("bureau.supervisor");
        supervisor.open("/demo/clock");
        supervisor.field("前进天数").fill(DAYS_PAST_ANY_HOLIDAY);
        supervisor.press("前进");
        assertThat(supervisor.main()).containsText("已前进到");

        requester.followMessage(caseNumber, "答复已超期");
        assertThat(requester.desk().main()).containsText("已登记为疑似违规");
        supervisedAtOnce(supervisor, other, further);

        TaskListPage tasks = new TaskListPage(supervisor);
        tasks.open();
        tasks.chooseFilter("本部门待办");
        assertThat(tasks.card(caseNumber)).containsText("期限");
        supervisor.onAPhone();
        assertThat(tasks.card(caseNumber)).containsText("期限");
        supervisor.atADesk();
        tasks.openCard("督办超期答复", ALLOWANCES.resource());
        EnglishRemains.assertNoneIn(tasks.words());
        tasks.claim();
        assertThat(tasks.form()).containsText("已登记为疑似违规");
        tasks.decide("已督促办理");
        tasks.field("opinion").fill("已电话督促，市民政局承诺本周内答复。");
        tasks.submit();
        assertThat(tasks.card(ALLOWANCES.resource())).hasCount(0);

        supervisor.open("/cases/" + caseNumber);
        assertThat(supervisor.main()).containsText("督办措施：已督促提供部门限期办理");
        assertSettled(supervisor, caseNumber);
        assertSeesFigures(seat("bureau.leading-group"), caseNumber);
        assertSeesFigures(seat("shuocheng-data.county-authority"), "");

        CockpitPage cockpit = new CockpitPage(supervisor);
        assertLeadsNowhereForbidden(cockpit);
        cockpit.openProcess("有条件共享");
        assertThat(cockpit.instances()).containsText(caseNumber);
        EnglishRemains.assertNoneIn(cockpit.words());
        assertOffersNothingForbidden(cockpit, caseNumber);
        assertTellsLimits(supervisor, cockpit, caseNumber);
        supervisor.onAPhone();
        cockpit.openOrCloseMenu();
        assertLeadsNowhereForbidden(cockpit);
        cockpit.openOrCloseMenu();
        cockpit.openProcess("有条件共享");
        assertOffersNothingForbidden(cockpit, caseNumber);
    }

    /** With one opinion, at a desk and by phone; each requester reads it on the own case. */
    private void supervisedAtOnce(Desk supervisor, RequesterDesk requester, List<String> cases) {
        cases.forEach(number -> requester.followMessage(number, "答复已超期"));
        TodoPage todo = new TodoPage(supervisor);
        todo.choose(cases.subList(0, 1), "批量督办");
        supervisor.page().locator("#opinion").fill("请三日内答复。");
        todo.confirm(cases.subList(0, 1));
        supervisor.onAPhone();
        todo.choose(cases.subList(1, 2), "批量督办");
        supervisor.page().locator("#opinion").fill("请三日内答复。");
        todo.confirm(cases.subList(1, 2));
        supervisor.atADesk();
        for (String number : cases) {
            requester.desk().open("/cases/" + number);
            assertThat(requester.desk().main()).containsText("请三日内答复。");
        }
    }

    /** What the message asked for has been done. */
    private void assertSettled(Desk desk, String caseNumber) {
        desk.open("/inbox?q=" + caseNumber);
        assertThat(desk.main().locator("tbody")).containsText("已了结");
        assertThat(desk.main().locator("tbody")).not().containsText("未读");
        Accessibility.assertFine(desk);
    }

    /** The home page of who watches over others: their figures, and behind them the cases. */
    private void assertSeesFigures(Desk desk, String caseNumber) {
        assertThat(desk.main()).containsText("今年办结");
        Accessibility.assertFine(desk);
        desk.follow("超期未办");
        assertThat(desk.main()).containsText(caseNumber);
        Accessibility.assertFine(desk);
    }

    /** What nobody may do is not offered; a failed job can be tried again. */
    private void assertOffersNothingForbidden(CockpitPage cockpit, String caseNumber) {
        assertThat(cockpit.instances()).containsText(caseNumber);
        assertThat(cockpit.zone()).hasText("时间均为北京时间");
        cockpit.openInstance(caseNumber);
        for (String tab : List.of("变量", "人工任务", "作业")) {
            cockpit.openTab(tab);
            assertThat(cockpit.actions()).hasCount(1);
            assertThat(cockpit.actions()).hasAttribute("uib-tooltip", "增加失败作业的重试次数");
        }
        cockpit.go("#/tasks");
        assertThat(cockpit.heading("流程定义已部署")).isVisible();
    }

    /** The tab of the instance, the page of all limits, the instance with its history; and with a script spoilt. */
    private void assertTellsLimits(Desk supervisor, CockpitPage cockpit, String caseNumber) {
        supervisor.open("/cases/" + caseNumber + "/instance");
        cockpit.openTab("时限");
        assertThat(cockpit.limits()).containsText("答复共享申请");
        assertThat(cockpit.limits()).containsText("朔州市民政局");
        cockpit.assertLimitsAreAccessible();
        cockpit.go("#/limits");
        assertThat(cockpit.limits()).containsText("期限最近的时限");
        assertThat(cockpit.limits()).containsText(caseNumber);
        cockpit.assertLimitsAreAccessible();
        cockpit.reloadWithSpoilt("limits-tab.js");
        assertThat(cockpit.limits()).containsText("期限最近的时限");
        supervisor.open("/cases/" + caseNumber + "/instance");
        cockpit.openTab("变量");
        String instance = supervisor.page().url().replaceAll(".*/process-instance/([^/]+)/.*", "$1");
        cockpit.go("#/process-instance/" + instance + "/history");
        assertThat(cockpit.limits()).containsText("办理过程");
        assertThat(cockpit.limits()).containsText("共享申请已提交");
        cockpit.assertLimitsAreAccessible();
        cockpit.go("#/processes");
    }

    private void assertLeadsNowhereForbidden(CockpitPage cockpit) {
        assertThat(cockpit.navigation().filter(new Locator.FilterOptions().setHasText("流程")))
                .not()
                .hasCount(0);
        assertThat(cockpit.navigation().filter(new Locator.FilterOptions().setHasText("人工任务")))
                .hasCount(0);
    }
}
