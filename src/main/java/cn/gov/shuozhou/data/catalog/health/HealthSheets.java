package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.catalog.UpdateRule;
import cn.gov.shuozhou.data.workbook.ListSheet;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The health of the catalogue as a workbook: the figures, the resources that they count, and the rule they follow. */
final class HealthSheets {

    /** A line of figures: a department's, or that of all together. */
    private record Line(
            String name,
            String region,
            long published,
            long items,
            long drafts,
            List<Long> problems,
            @Nullable Object quality,
            @Nullable Object lastChange) {}

    private static final ListSheet<Line> FIGURES = ListSheet.<Line>named("按部门")
            .column("部门", Line::name)
            .column("行政区划", Line::region)
            .column("已发布资源", Line::published)
            .column("信息项", Line::items)
            .column("编制中草案", Line::drafts)
            .column("没有数据", line -> line.problems().get(0))
            .column("超期未更新", line -> line.problems().get(1))
            .column("质量低于要求", line -> line.problems().get(2))
            .column("从未使用", line -> line.problems().get(3))
            .column("从未授权", line -> line.problems().get(4))
            .column("平均质量分", Line::quality)
            .column("最近变更", Line::lastChange);

    static final ListSheet<ResourceHealth> RESOURCES = ListSheet.<ResourceHealth>named("资源")
            .column("部门", one -> one.resource().departmentName())
            .column("信息资源代码", one -> one.resource().code())
            .column("信息资源名称", one -> one.resource().name())
            .column("信息项", one -> one.resource().items())
            .column("平台数据（行）", one -> one.resource().dataRows())
            .column("更新周期", one -> one.resource().updateCycle().label())
            .column("上次更新", ResourceHealth::renewedOn)
            .column("最迟更新（含宽限）", one -> one.renewBy().orElse(null))
            .column("没有数据", one -> mark(one, HealthProblem.WITHOUT_DATA))
            .column("超期未更新", one -> mark(one, HealthProblem.OVERDUE))
            .column("质量分", one -> one.quality() == null ? null : one.quality().score())
            .column(
                    "要求的质量分",
                    one -> one.quality() == null ? null : one.quality().asked())
            .column("质量低于要求", one -> mark(one, HealthProblem.POOR))
            .column("从未使用", one -> mark(one, HealthProblem.UNUSED))
            .column("从未授权", one -> mark(one, HealthProblem.UNGRANTED))
            .column("最近变更", one -> one.resource().changedAt());

    private static final ListSheet<UpdateRule> RULES = ListSheet.<UpdateRule>named("超期规则")
            .column("更新周期", rule -> rule.cycle().label())
            .column("规则", UpdateRule::words);

    private HealthSheets() {}

    static List<Consumer<SheetWriter>> of(HealthTable table, List<ResourceHealth> resources, List<UpdateRule> rules) {
        List<Line> lines = new ArrayList<>();
        table.departments().forEach(department -> lines.add(line(department)));
        lines.add(new Line(
                "合计",
                "",
                table.published(),
                table.items(),
                table.drafts(),
                HealthProblem.KINDS.stream().map(table::count).toList(),
                table.quality().orElse(null),
                null));
        return List.of(FIGURES.with(lines), RESOURCES.with(resources), RULES.with(rules));
    }

    private static Line line(DepartmentHealth department) {
        return new Line(
                department.department().name(),
                department.regionName(),
                department.published(),
                department.items(),
                department.drafts(),
                HealthProblem.KINDS.stream().map(department::count).toList(),
                department.quality().orElse(null),
                department.lastChange());
    }

    private static String mark(ResourceHealth resource, HealthProblem problem) {
        return problem.isOf(resource) ? "是" : "";
    }
}
