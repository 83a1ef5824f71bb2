package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What people do with a task besides answering it, each on the own page, at the width of a desk and of a phone.
 */
class HandedOnTasksIT extends Walk {

    private static final Wanted MARRIAGES =
            new Wanted("婚姻登记信息", List.of("登记字号", "登记机关"), "核验随军家属就业安置申请人的婚姻状况，减少证明材料。", "《军人地位和权益保障法》第五十四条：随军家属就业安置");

    private static final Wanted CLINICS =
            new Wanted("医疗机构执业登记信息", List.of("机构名称"), "核对公交线路沿途的医疗机构，优化站点设置。", "《城市公共交通条例》第十二条：优化线路和站点");

    private static final Wanted ALLOWANCES =
            new Wanted("低保对象信息", List.of("低保证号"), CLINICS.purpose(), CLINICS.legalBasis());

    private static final String PHRASE = "请核对申请的信息项是否超出用途。";

    private static final String HOLDER = "周建国";

    private static final String COLLEAGUE = "陶然亭";

    private static final String LEADER = "孔令辉";

    private static final String OFFICER = "吴晓梅";

    @Test
    @DisplayName("转办、收回、委派和交回、常用意见、抄送、前加签、减签、后加签、退回本部门：各人在自己的页面上办、看到结果；1280 和 390 像素")
    void actsOnATask() {
        String number = new RequesterDesk(seat("veterans.requester")).apply(MARRIAGES);
        Desk holder = seat("civil-affairs.approver");
        Desk colleague = seat("civil-affairs.approver2");
        Desk leader = seat("civil-affairs.department-leader");
        for (int width : Accessibility.WIDTHS) {
            List.of(holder, colleague, leader).forEach(desk -> desk.resize(width));
            TaskPage task = new TaskPage(holder);
            task.open(number);
            task.claim();
            transferredAndRecalled(holder, colleague, number);
            delegatedAndBack(holder, colleague, number);
            // Everybody is told once.
            if (width < Accessibility.WIDTHS.get(0)) {
                copied(holder, leader, LEADER, number);
            } else {
                copied(holder, colleague, COLLEAGUE, number);
            }
            signed(holder, colleague, number);
            sentBackByTheLeader(leader, holder, number);
        }
        new TaskPage(holder).open(number);
        agree(holder);
    }

    private static void transferredAndRecalled(Desk holder, Desk colleague, String number) {
        TaskPage task = new TaskPage(holder);
        task.ask("转办").choose(COLLEAGUE).say("此类核验由您负责。").confirm("已转给" + COLLEAGUE);
        TaskPage theirs = new TaskPage(colleague);
        theirs.open(number);
        assertThat(theirs.form()).containsText("由您办理");
        holder.open("/cases/" + number);
        assertThat(new Holders(holder).named()).containsText(COLLEAGUE);
        new Holders(holder).sure("收回");
        assertThat(holder.main()).containsText("已收回，仍由%s办理".formatted(HOLDER));
        assertThat(new Holders(holder).named()).containsText(HOLDER);
        colleague.open("/todo");
        assertThat(theirs.rows(number)).hasCount(0);
    }

    /** With a phrase that the whole department may use. */
    private static void delegatedAndBack(Desk holder, Desk colleague, String number) {
        TaskPage task = new TaskPage(holder);
        task.open(number);
        task.ask("委派").choose(COLLEAGUE).say(PHRASE);
        press(task.phrases(), "存为本部门的");
        assertThat(task.phrases()).containsText("本部门的人都可以用");
        task.say("");
        press(task.phrases(), PHRASE);
        assertThat(task.words()).hasValue(PHRASE);
        task.confirm("已委派给" + COLLEAGUE);

        TaskPage theirs = new TaskPage(colleague);
        theirs.open(number);
        assertThat(theirs.form()).containsText("同事请您就此件提出意见");
        theirs.ask("交回意见");
        press(theirs.phrases(), PHRASE);
        assertThat(theirs.words()).hasValue(PHRASE);
        theirs.say("没有超出用途。").confirm("意见已交回");

        task.open(number);
        assertThat(task.form()).containsText(COLLEAGUE + " 的意见");
        assertThat(task.form()).containsText("没有超出用途。");
    }

    private static void copied(Desk holder, Desk reader, String name, String number) {
        TaskPage task = new TaskPage(holder);
        task.ask("抄送").choose(name).say("同类申请请一并留意。");
        press(task.phrases(), "删去常用意见：" + PHRASE);
        assertThat(task.phrases()).containsText("已删去");
        task.confirm("已抄送" + name);
        reader.open("/cases?copied=me");
        assertThat(reader.main().locator("tbody")).containsText(number);
    }

    private static void signed(Desk holder, Desk colleague, String number) {
        TaskPage task = new TaskPage(holder);
        task.ask("前加签").choose(COLLEAGUE).choose(OFFICER).say("请看脱敏方式是否合适。").confirm("已加签");
        task.ask("减签").choose(OFFICER).confirm("已减签" + OFFICER);
        TaskPage theirs = new TaskPage(colleague);
        theirs.open(number);
        theirs.giveOpinion("脱敏方式合适。");
        theirs.submit();
        task.open(number);
        assertThat(task.form()).containsText("脱敏方式合适。");

        task.ask("后加签").choose(COLLEAGUE).say("拟同意，按登记的脱敏提供。").confirm("已加签" + COLLEAGUE);
        theirs.open(number);
        theirs.decide("同意");
        theirs.giveOpinion("可以提供。");
        theirs.submit();
        task.open(number);
        assertThat(task.form()).containsText("同意：可以提供。");
    }

    private static void sentBackByTheLeader(Desk leader, Desk holder, String number) {
        leader.open("/cases/" + number);
        assertThat(new Holders(leader).named()).containsText(HOLDER);
        new Holders(leader).sure("退回本部门");
        assertThat(leader.main()).containsText("已退回部门待办");
        holder.open("/todo");
        assertThat(new TaskPage(holder).rows(number)).containsText("未签收");
    }

    @Test
    @DisplayName("照上次再申请；代理：登记、代办、撤销后回到本人；代办的答复写明乙（代甲）；1280 和 390 像素")
    void deputised() {
        RequesterDesk requester = new RequesterDesk(seat("transport.requester"));
        Desk principal = seat("civil-affairs.approver");
        Desk deputy = seat("civil-affairs.approver2");
        requester.obtain(CLINICS);
        Map.of(1280, MARRIAGES, 390, ALLOWANCES).forEach((width, wanted) -> {
            List.of(requester.desk(), principal, deputy).forEach(desk -> desk.resize(width));
            String number = requester.applyAsLastTime(wanted, CLINICS);
            TaskPage task = new TaskPage(principal);
            task.open(number);
            task.claim();

            register(principal);
            takeInstead(deputy, number);
            revoke(principal);
            deputy.open("/todo");
            assertThat(new TaskPage(deputy).rows(number)).hasCount(0);
            task.open(number);
            assertThat(task.form()).containsText("由您办理");

            register(principal);
            takeInstead(deputy, number);
            agree(deputy);
            revoke(principal);
            principal.open("/cases/" + number);
            assertThat(principal.main()).containsText("%s（代%s）".formatted(COLLEAGUE, HOLDER));
        });
    }

    private static void register(Desk principal) {
        principal.open("/deputies");
        principal.field("代理人").selectOption(COLLEAGUE);
        String today = principal.field("开始日期").getAttribute("min");
        principal.field("开始日期").fill(today);
        principal.field("结束日期").fill(today);
        principal.page().locator("#present").check();
        principal.press("登记");
        assertThat(principal.main().locator(".notice")).containsText("已登记");
        assertThat(principal.main().locator("tbody")).containsText("代理中");
    }

    private static void revoke(Desk principal) {
        principal.open("/deputies");
        principal.press("撤销%s的代理".formatted(COLLEAGUE));
        assertThat(principal.main().locator("tbody")).not().containsText("代理中");
    }

    private static void takeInstead(Desk deputy, String number) {
        TaskPage task = new TaskPage(deputy);
        deputy.open("/todo");
        assertThat(task.rows(number)).containsText("代 " + HOLDER);
        task.open(number);
        task.ask("代办").confirm("已代" + HOLDER);
        assertThat(task.form()).containsText("您代%s办理".formatted(HOLDER));
    }

    private static void agree(Desk holder) {
        TaskPage task = new TaskPage(holder);
        task.button("按登记的脱敏同意，办下一件").click();
        task.button("确定同意").click();
        assertThat(task.told()).containsText("答复已提交");
    }

    private static void press(Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
