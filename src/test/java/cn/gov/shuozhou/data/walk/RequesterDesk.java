package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.gov.shuozhou.data.Waiting;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** What a requester does in the portal: finds data, applies, follows his case. */
public final class RequesterDesk {

    private final Desk desk;

    public RequesterDesk(Desk desk) {
        this.desk = desk;
    }

    public Desk desk() {
        return desk;
    }

    /** From the home page's search to the application form of the resource. */
    public void beginApplication(String resource) {
        desk.go("首页");
        desk.field("查找履行职责需要的数据").fill(resource);
        desk.press("查数据目录");
        desk.follow(resource);
        assertThat(desk.main()).containsText("需要申请");
        desk.follow("申请共享");
    }

    /** Takes what is shared without condition: granted at once. */
    public void obtain(Wanted wanted) {
        desk.go("首页");
        desk.field("查找履行职责需要的数据").fill(wanted.resource());
        desk.press("查数据目录");
        desk.follow(wanted.resource());
        desk.follow("直接获取");
        fill(wanted);
        assertThat(desk.main()).containsText(wanted.resource());
        submit();
        assertThat(desk.main()).containsText("已共享");
    }

    public void fill(Wanted wanted) {
        wanted.items().forEach(item -> desk.field(item).check());
        desk.field("使用用途").fill(wanted.purpose());
        desk.field("履职依据").fill(wanted.legalBasis());
    }

    /** Leaves the form as a draft and comes back to it by the list of drafts. */
    public void saveAsDraftAndComeBack(Wanted wanted) {
        desk.press("暂存");
        assertThat(desk.main().getByRole(AriaRole.STATUS)).containsText("草稿");
        desk.go("我的申请");
        draft(wanted.resource())
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("继续填写"))
                .click();
        wanted.items().forEach(item -> assertThat(desk.field(item)).isChecked());
        assertThat(desk.field("使用用途")).hasValue(wanted.purpose());
    }

    /** Submits the form and reads the case number off the page that follows. */
    public String submit() {
        desk.press("提交申请");
        assertThat(desk.main().getByRole(AriaRole.STATUS)).containsText("申请已提交");
        return desk.main().locator(".page-lead .code").innerText();
    }

    /** Goes back to the form that has been sent and sends it once more: nothing is done twice. */
    public void goBackAndSubmitAgain(Wanted wanted) {
        desk.expect(409);
        desk.page().goBack();
        assertThat(desk.field("使用用途")).hasValue(wanted.purpose());
        desk.press("提交申请");
        assertThat(desk.main()).containsText("不能重复申请");
        assertThat(desk.field("使用用途")).hasValue(wanted.purpose());
    }

    public String apply(Wanted wanted) {
        beginApplication(wanted.resource());
        fill(wanted);
        return submit();
    }

    /** For another resource, with what was written the last time. */
    String applyAsLastTime(Wanted wanted, Wanted last) {
        desk.open("/catalog?q=" + wanted.resource());
        desk.follow(wanted.resource());
        desk.follow("申请共享");
        desk.follow("照您上次的申请填写");
        assertThat(desk.main()).containsText("已带入您上次申请");
        assertThat(desk.field("使用用途")).hasValue(last.purpose());
        assertThat(desk.field("履职依据")).hasValue(last.legalBasis());
        wanted.items().forEach(item -> desk.field(item).check());
        return submit();
    }

    /** Opens the message about the case once it is in the inbox; it leads to the case. */
    public void followMessage(String caseNumber, String subject) {
        Locator message = desk.main()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .filter(new Locator.FilterOptions().setHasText(subject));
        // The inbox does not renew itself, and the engine's timers and continuations take their time.
        Waiting.await("message " + subject).pollInSameThread().until(() -> {
            desk.open("/inbox");
            return message.count() > 0;
        });
        message.getByRole(AriaRole.LINK).first().click();
        assertThat(desk.main().locator(".page-lead")).containsText(caseNumber);
    }

    private Locator draft(String resource) {
        return desk.main().locator("tr").filter(new Locator.FilterOptions().setHasText(resource));
    }
}
