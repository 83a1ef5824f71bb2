package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 整改 as the bureau and the department go through it. For walks that have started the application for other tests as well. */
public abstract class SupervisedDepartment extends WatchedFigures {

    private static final String FACT = "三件共享申请超过五个工作日没有答复，经督办仍未答复。";

    protected SupervisedDepartment(Launch launch) {
        super(launch);
    }

    @Test
    @DisplayName("第三十三条：市局认定、立案，部门申辩、签收、提交整改情况，逐项核验通过；1280 和 390 像素，axe 没有发现问题")
    void rectified() {
        Desk bureau = seat("bureau.supervisor");
        String caseNumber = opened(bureau);

        TaskListPage department = new TaskListPage(seat("health.approver"));
        take(department, caseNumber, "陈述申辩");
        department.field("text").fill("当日系统停电半日，其余四日未答复属实，将尽快补齐。");
        department.submitAccepted();

        Desk colleague = seat("bureau.supervisor2");
        colleague.expect(400);
        TaskListPage signer = new TaskListPage(colleague);
        take(signer, caseNumber, "待签发整改通知");
        signer.decide("通知整改");
        signer.field("opinion").fill("停电只有半日，不影响其余四日答复。");
        signer.submitAccepted();

        take(department, caseNumber, "待签收");
        assertThat(department.form()).containsText("限期整改的通知");
        department.submitAccepted();
        take(department, caseNumber, "整改中");
        department.field("text").fill("三件申请已经答复，并建立了每日查看待办的制度。");
        department.submitAccepted();

        take(signer, caseNumber, "待核验");
        signer.decide("通过");
        signer.submit();
        assertThat(signer.form()).containsText("还有 1 项没有核实为已整改");
        signer.form().getByLabel("已整改：" + FACT).check();
        signer.submitAccepted();

        bureau.open("/cases/" + caseNumber);
        assertThat(bureau.main()).containsText("已完成整改");
        Accessibility.assertFine(bureau);
        bureau.page().setViewportSize(390, 844);
        Accessibility.assertFine(bureau);
        bureau.open("/supervision/rectifications/board");
        assertThat(bureau.main()).containsText("最近十二个季度");
        Accessibility.assertFine(bureau);
    }

    private static String opened(Desk bureau) {
        bureau.go("违规线索");
        bureau.follow("登记线索");
        bureau.page().locator("[name=department]").selectOption("health");
        bureau.page().locator("[name=item][value=NOT_ANSWERED]").check();
        bureau.page().locator("[name=evidence]").fill(FACT);
        bureau.page().locator("main form button[type=submit]").last().click();
        assertThat(bureau.main()).containsText("线索已登记");
        choose(bureau);
        bureau.press("认定选中的");
        assertThat(bureau.main()).containsText("1 条线索已认定");
        choose(bureau);
        bureau.press("将选中的立案整改");
        assertThat(bureau.main()).containsText("十二个月内没有同一项的案件");
        bureau.field("整改要求").fill("补齐未答复的共享申请，并报送今后按期答复的办法。");
        bureau.press("立案");
        assertThat(bureau.main()).containsText("已立案");
        return bureau.main().locator(".page-lead .code").first().innerText();
    }

    private static void choose(Desk bureau) {
        bureau.main()
                .locator("tr:has-text(\"" + FACT + "\") input[type=checkbox]")
                .check();
    }

    private static void take(TaskListPage tasks, String caseNumber, String stands) {
        tasks.openByHome(caseNumber);
        assertThat(tasks.form()).containsText(stands);
        tasks.claim();
    }
}
