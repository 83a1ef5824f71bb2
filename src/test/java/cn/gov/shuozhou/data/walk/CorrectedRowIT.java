package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.Waiting;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 校核 from the wrong row to the right one. */
class CorrectedRowIT extends Walk {

    private static final Wanted SCHOOLS =
            new Wanted("学校名录", List.of("学校标识码", "学校名称"), "核对本部门服务对象就读的学校，避免重复提交证明材料。", "《关于深化“放管服”改革的意见》第五条");

    private static final String RIGHT = "朔州市第九十九小学";

    @Test
    @DisplayName("第十九条：一行有误，别的部门看到异议标注；提供部门在待办里改正，告知各部门；反馈人确认，标注消除，下载的是新值，两个版本可以比较")
    void corrected() throws IOException {
        GrantPage reporter = granted("taxation.requester");
        GrantPage holder = granted("housing.requester");
        granted("agriculture.requester");
        Desk officer = seat("education.data-officer");
        officer.open("/catalog?q=学校名录");
        officer.follow("学校名录");
        officer.main().getByText("上传数据").first().click();
        officer.field("学校标识码").check();
        officer.press("保存主键");
        assertThat(officer.main()).containsText("主键已保存");

        DownloadedData before = DownloadedData.csv(reporter.download("下载 CSV"));
        String key = before.column("学校标识码").get(0);
        String wrong = before.column("学校名称").get(0);
        Desk taxation = seat("taxation.requester");
        String number = report(taxation, key);
        holder.reload();
        assertThat(holder.words()).containsText("异议标注");

        TaskListPage tasks = new TaskListPage(seat("education.approver"));
        tasks.openByHome(number);
        tasks.claim();
        tasks.decide("更正");
        tasks.decide("修改单元格");
        Locator cell = tasks.form().locator("[data-cells] input[type=text]");
        assertThat(cell).hasValue(wrong);
        cell.fill(RIGHT);
        tasks.form().getByText("保存修改").click();
        assertThat(tasks.form()).containsText("修改已保存");
        tasks.field("explanation").fill("学校已经更名，原登记的名称没有更新，已改正。");
        tasks.submitAccepted();

        for (String told : List.of("housing.requester", "agriculture.requester")) {
            noted(seat(told), number);
        }
        taxation.open("/corrections/" + number);
        taxation.press("确认校核结论");
        assertThat(taxation.main()).containsText("2 个已知悉");

        holder.reload();
        assertThat(holder.words()).not().containsText("异议标注");
        DownloadedData after = DownloadedData.csv(holder.download("下载 CSV"));
        assertThat(after.column("学校名称").get(after.column("学校标识码").indexOf(key))).isEqualTo(RIGHT);
        officer.page().reload();
        officer.follow("比较两个版本");
        officer.page().locator("#from").selectOption("1");
        officer.page().locator("#to").selectOption("2");
        officer.press("比较");
        assertThat(officer.main()).containsText(wrong);
        assertThat(officer.main()).containsText(RIGHT);
    }

    /** The departments are told in a step of its own, shortly after the provider has corrected. */
    private static void noted(Desk department, String number) {
        department.expect(404);
        Waiting.await("told of " + number).pollInSameThread().until(() -> {
            department.open("/corrections/" + number);
            return department.main().innerText().contains("本部门没有取用过有误的版本");
        });
        assertThat(department.main()).containsText("已更正（更改");
        department.press("知悉");
        assertThat(department.main()).containsText("确认知悉");
    }

    private GrantPage granted(String person) {
        RequesterDesk requester = new RequesterDesk(seat(person));
        requester.obtain(SCHOOLS);
        requester.desk().follow("查看授权和数据");
        return new GrantPage(requester.desk());
    }

    private static String report(Desk reporter, String key) {
        reporter.open("/catalog?q=学校名录");
        reporter.follow("学校名录");
        reporter.follow("报告数据问题");
        reporter.field("数据错误").check();
        reporter.field("学校名称").check();
        reporter.page().locator("#rows").fill(key);
        reporter.field("哪里有问题").fill("该校今年已经更名，名录里还是原来的名称。");
        reporter.press("提交反馈");
        assertThat(reporter.main()).containsText("异议标注");
        return reporter.main().locator(".page-lead .code").first().innerText();
    }
}
