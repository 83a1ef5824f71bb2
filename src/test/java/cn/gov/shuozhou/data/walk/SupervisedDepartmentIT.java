package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.gov.shuozhou.data.Waiting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 整改 as the bureau and the department go through it. */
class SupervisedDepartmentIT extends Walk {

    private static final String LATE = "学籍信息的更新周期为每学期，已连续两个学期没有更新。";
    private static final String FACT = "三件共享申请超过五个工作日没有答复，经督办仍未答复。";

    @Test
    @DisplayName("第三十三条：市局认定、立案，部门申辩、签收、提交整改情况，逐项核验通过；1280 和 390 像素，axe 没有发现问题")
    void rectified() {
        Desk bureau = seat("bureau.supervisor");
        String caseNumber = opened(bureau, "health", FACT, 15);

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

    @Test
    @DisplayName("第三十三条：整改、改正都逾期的，由市局上报，领导小组责令、通报批评、建议处分；政务部门之间可以看到通报；1280 和 390 像素")
    void allTheWayUp() {
        Desk bureau = seat("bureau.supervisor2");
        String caseNumber = opened(bureau, "education", LATE, 3);
        TaskListPage department = new TaskListPage(seat("education.approver"));
        take(department, caseNumber, "陈述申辩");
        department.field("text").fill("本学期学籍系统更换，正在补录，请予核实。");
        department.submitAccepted();
        TaskListPage signer = new TaskListPage(seat("bureau.supervisor"));
        take(signer, caseNumber, "待签发整改通知");
        signer.decide("通知整改");
        signer.field("opinion").fill("更换系统不影响提供上一学期的数据。");
        signer.submitAccepted();
        take(department, caseNumber, "待签收");
        department.submitAccepted();

        passTheTime(bureau, caseNumber, "待上报领导小组");
        take(signer, caseNumber, "待上报");
        signer.field("opinion").fill("通知以后没有报送整改情况，数据仍未更新。");
        signer.submitAccepted();
        Desk group = seat("bureau.leading-group");
        TaskListPage leader = new TaskListPage(group);
        take(leader, caseNumber, "待领导小组决定");
        leader.decide("责令限期改正");
        leader.submitAccepted();
        take(department, caseNumber, "待签收");
        assertThat(department.form()).containsText("责令");
        department.submitAccepted();

        passTheTime(bureau, caseNumber, "逾期不改正，待决定通报批评");
        group.onAPhone();
        take(leader, caseNumber, "待决定通报批评");
        leader.decide("通报批评");
        leader.decide("情节严重");
        leader.field("opinion").fill("经责令仍不改正，影响其他部门履行职责。");
        leader.field("sanction").fill("建议对分管负责人给予警告处分。");
        leader.submitAccepted();

        group.open("/cases/" + caseNumber);
        assertThat(group.main()).containsText("已通报批评，已送交处分建议");
        Desk reader = seat("health.approver");
        reader.open("/supervision/criticisms");
        assertThat(reader.main()).containsText("关于对朔州市教育局的通报批评");
        assertThat(reader.main()).not().containsText("警告处分");
        Accessibility.assertFine(reader);
        reader.onAPhone();
        Accessibility.assertFine(reader);
    }

    /** More than three working days, whatever holiday lies between. */
    private static void passTheTime(Desk bureau, String caseNumber, String thenStands) {
        bureau.open("/demo/clock");
        bureau.field("前进天数").fill("21");
        bureau.press("前进");
        assertThat(bureau.main()).containsText("已前进到");
        // The engine's timers take their time, and the page does not renew itself.
        Waiting.await(thenStands).pollInSameThread().until(() -> {
            bureau.open("/cases/" + caseNumber);
            return bureau.main().innerText().contains(thenStands);
        });
    }

    private static String opened(Desk bureau, String department, String fact, int days) {
        bureau.go("违规线索");
        bureau.follow("登记线索");
        bureau.page().locator("[name=department]").selectOption(department);
        bureau.page().locator("[name=item][value=NOT_ANSWERED]").check();
        bureau.page().locator("[name=evidence]").fill(fact);
        bureau.page().locator("main form button[type=submit]").last().click();
        assertThat(bureau.main()).containsText("线索已登记");
        choose(bureau, fact);
        bureau.press("认定选中的");
        assertThat(bureau.main()).containsText("1 条线索已认定");
        choose(bureau, fact);
        bureau.press("将选中的立案整改");
        assertThat(bureau.main()).containsText("十二个月内没有同一项的案件");
        bureau.field("整改要求").fill("补齐未答复的共享申请，并报送今后按期答复的办法。");
        bureau.field("整改期限（工作日）").fill(String.valueOf(days));
        bureau.press("立案");
        assertThat(bureau.main()).containsText("已立案");
        return bureau.main().locator(".page-lead .code").first().innerText();
    }

    private static void choose(Desk bureau, String fact) {
        bureau.main()
                .locator("tr:has-text(\"" + fact + "\") input[type=checkbox]")
                .check();
    }

    private static void take(TaskListPage tasks, String caseNumber, String stands) {
        tasks.openByHome(caseNumber);
        assertThat(tasks.form()).containsText(stands);
        tasks.claim();
    }
}
