package cn.gov.shuozhou.data.catalog.county;

import cn.gov.shuozhou.data.catalog.county.CommentMapper.Tally;
import cn.gov.shuozhou.data.catalog.health.DepartmentHealth;
import cn.gov.shuozhou.data.catalog.health.HealthProblem;
import cn.gov.shuozhou.data.workbook.ListSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 县级目录 as a worksheet: a line for each department, with the comments on it. */
final class CountySheet {

    private CountySheet() {}

    static ListSheet<DepartmentHealth> with(Map<String, Tally> tallies, List<CaseColumn> cases) {
        ListSheet<DepartmentHealth> sheet = ListSheet.<DepartmentHealth>named("县级目录")
                .column("行政区划", DepartmentHealth::regionName)
                .column("部门", one -> one.department().name())
                .column("已发布资源", DepartmentHealth::published)
                .column("信息项", DepartmentHealth::items)
                .column("编制中草案", DepartmentHealth::drafts);
        for (HealthProblem kind : HealthProblem.KINDS) {
            sheet = sheet.column(kind.label(), one -> one.count(kind));
        }
        for (CaseColumn column : cases) {
            sheet = sheet.column(
                            column.title() + "办件",
                            one -> column.tally(one.department().code()).total())
                    .column(
                            "其中在办（" + column.title() + "）",
                            one -> column.tally(one.department().code()).open());
        }
        return sheet.column("最近变更", DepartmentHealth::lastChange)
                .column("意见", one -> tally(tallies, one).map(Tally::total).orElse(0L))
                .column(
                        "未答复意见",
                        one -> tally(tallies, one).map(Tally::unanswered).orElse(0L));
    }

    private static Optional<Tally> tally(Map<String, Tally> tallies, DepartmentHealth one) {
        return Optional.ofNullable(tallies.get(one.department().code()));
    }
}
