package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The catalogue from a workbook to its publication, and on to a change that takes effect. */
class CatalogueIT extends Walk {

    private static final String DAYS_PAST_ANY_MONTH = "32";

    @Test
    @DisplayName("第十条、第十二条：目录从导入、审查、发布，到告知、变更生效；审查意见撤回后重新提出（1280 和 390 像素）")
    void catalogue() {
        CatalogueDesk officer = new CatalogueDesk(seat("civil-affairs.data-officer"));
        Path template = officer.template();
        officer.upload(new CatalogueWorkbook(template, Adoptions.withFaults()).saveAs("目录.xlsx"));
        assertThat(officer.desk().main()).containsText("没有保存任何内容");
        assertThat(officer.findings()).containsExactlyElementsOf(Adoptions.FAULTS);

        officer.upload(new CatalogueWorkbook(template, Adoptions.corrected()).saveAs("目录（改正）.xlsx"));
        assertThat(officer.desk().main()).containsText("检查通过");
        officer.desk().press("确认，保存为草案");
        String publication = officer.submit(Adoptions.NAME);
        takenBackAndGivenAnew(review("civil-affairs.secrecy-reviewer", publication, "通过"), publication);
        review("civil-affairs.disclosure-reviewer", publication, "通过");
        review("bureau.supervisor", publication, "通过");

        RequesterDesk requester = new RequesterDesk(seat("human-resources.requester"));
        requester.obtain(Adoptions.WANTED);

        officer.openResource(Adoptions.NAME);
        officer.proposeWithout(Adoptions.GONE);
        String change = officer.desk().main().locator(".page-lead .code").innerText();
        Desk bureau = review("bureau.supervisor", change, "通过");
        requester.followMessage(change, "目录变更");
        assertThat(requester.desk().main()).containsText(Adoptions.GONE);
        requester.desk().press("知悉");
        assertThat(requester.desk().main()).containsText("已登记本部门的回应");
        review(bureau, change, "确认");

        bureau.open("/demo/clock");
        bureau.field("前进天数").fill(DAYS_PAST_ANY_MONTH);
        bureau.press("前进");
        requester.followMessage(change, "生效");
        requester.desk().follow("查看资源");
        assertThat(requester.desk().main()).containsText("第 2 版");
        assertThat(requester.desk().main()).not().containsText(Adoptions.GONE);
    }

    @Test
    @FullRun(everyday = "从导入到变更生效的走查")
    @DisplayName("第十条、第二十三条：筛选出的草案一并提交，逐处标注退回，修改后重新审查、发布")
    void givenBackWithMarks() {
        String abstractAsked = "摘要没有写明按什么标准评估，请写明。";
        String abstractGiven = "按《收养评估办法（试行）》对收养申请人评估的报告，每日更新。";
        CatalogueDesk officer = new CatalogueDesk(seat("civil-affairs.data-officer"));
        officer.upload(new CatalogueWorkbook(officer.template(), Adoptions.assessments()).saveAs("收养评估.xlsx"));
        officer.desk().press("确认，保存为草案");
        String publication = officer.submitAllFound(Adoptions.ASSESSMENT, 3);

        review("civil-affairs.secrecy-reviewer", publication, "通过");
        TaskListPage disclosure = new TaskListPage(seat("civil-affairs.disclosure-reviewer"));
        disclosure.openByHome(publication);
        disclosure.claim();
        disclosure.mark(Adoptions.ASSESSMENT_REPORTS, "信息资源摘要", abstractAsked);
        disclosure.giveOpinion("其余两项没有意见。");
        disclosure.submitAccepted();

        TaskListPage corrections = new TaskListPage(officer.desk());
        corrections.openByHome(publication);
        assertThat(corrections.form()).containsText(abstractAsked);
        officer.correctSummary(Adoptions.ASSESSMENT_REPORTS, abstractGiven);
        corrections.openByHome(publication);
        corrections.claim();
        corrections.submitAccepted();

        review("civil-affairs.secrecy-reviewer", publication, "通过");
        review("civil-affairs.disclosure-reviewer", publication, "通过");
        review("bureau.supervisor", publication, "通过");
        officer.openResource(Adoptions.ASSESSMENT_REPORTS);
        assertThat(officer.desk().main()).containsText(abstractGiven);
        assertThat(officer.desk().main()).containsText("第 1 版");
    }

    private Desk review(String person, String caseNumber, String decision) {
        Desk desk = seat(person);
        review(desk, caseNumber, decision);
        return desk;
    }

    private void review(Desk desk, String caseNumber, String decision) {
        TaskListPage tasks = new TaskListPage(desk);
        tasks.openByHome(caseNumber);
        tasks.claim();
        tasks.decide(decision);
        tasks.confirmClaims();
        tasks.giveOpinion("已核对，无意见。");
        EnglishRemains.assertNoneIn(tasks.words());
        tasks.submitAccepted();
    }

    /** A review that has been given, on the own 已办 at both widths; the next step has not begun. */
    private static void takenBackAndGivenAnew(Desk reviewer, String publication) {
        for (int width : Accessibility.WIDTHS) {
            reviewer.resize(width);
            reviewer.open("/done?q=" + publication);
            new Holders(reviewer).sure("撤回意见");
            TaskPage task = new TaskPage(reviewer);
            assertThat(task.told()).containsText("意见已撤回");
            assertThat(task.holder()).containsText("由您办理");
            task.decide("通过");
            task.confirmClaims();
            task.giveOpinion("再次核对，无意见。");
            task.submit();
        }
    }
}
