package cn.gov.shuozhou.data.opening.plan;

import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The plans of a year as a workbook: how far each department has got, and everything that was promised. */
@Component
class OpenPlanSheets {

    private static final ListSheet<OpenPlanProgress> DEPARTMENTS = ListSheet.<OpenPlanProgress>named("进展")
            .column("部门", OpenPlanProgress::departmentName)
            .column("年度", OpenPlanProgress::year)
            .column("编制", OpenPlanProgress::compilation)
            .column("编制完成时间", OpenPlanProgress::compiledAt)
            .column("计划开放（项）", OpenPlanProgress::items)
            .column("已开放（项）", OpenPlanProgress::done)
            .column("逾期未开放（项）", OpenPlanProgress::overdue);

    private final OpenPlans plans;
    private final ListDownload downloads;
    private final Clock clock;

    OpenPlanSheets(OpenPlans plans, ListDownload downloads, Clock clock) {
        this.plans = plans;
        this.downloads = downloads;
        this.clock = clock;
    }

    void send(OpenPlanFilter filter, HttpServletResponse response) throws IOException {
        int year = plans.year(filter);
        downloads.send(
                response,
                year + "年开放计划",
                List.of(
                        DEPARTMENTS.with(plans.list(filter).whole().rows()),
                        items(LocalDate.now(clock)).with(plans.itemsOfYear(year))));
    }

    private static ListSheet<OpenPlanItem> items(LocalDate today) {
        return ListSheet.<OpenPlanItem>named("计划开放的数据")
                .column("部门", OpenPlanItem::departmentName)
                .column("数据", OpenPlanItem::name)
                .column("信息资源代码", OpenPlanItem::resourceCode)
                .column("开放类型", item -> item.opening().label())
                .column("季度", OpenPlanItem::quarter)
                .column("状态", item -> item.state(today).label())
                .column("开放日期", OpenPlanItem::doneOn)
                .column("调整的原因", OpenPlanItem::adjusted)
                .column("不再开放的原因", OpenPlanItem::givenUp);
    }
}
