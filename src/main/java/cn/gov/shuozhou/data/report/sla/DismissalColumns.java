package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.supervision.Violation;
import cn.gov.shuozhou.data.workbook.Look;
import cn.gov.shuozhou.data.workbook.ReportCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of 不予认定: which suspected violations were let be, by whom and why. */
final class DismissalColumns {

    static final List<String> HEADINGS = List.of("线索", "部门", "违反条款", "来源", "事实", "办件编号", "发现日期", "不予认定日期", "认定人", "理由");
    static final List<Integer> WIDTHS = List.of(10, 24, 20, 16, 50, 25, 12, 14, 14, 50);

    private DismissalColumns() {}

    static List<ReportCell> cells(Violation one) {
        return List.of(
                ReportCell.of(one.id(), Look.COUNT),
                ReportCell.text(one.departmentName()),
                ReportCell.text(one.item().inBrief()),
                ReportCell.text(one.source().label()),
                ReportCell.text(one.evidence()),
                orEmpty(one.caseNumber()),
                ReportCell.of(one.foundAt().toLocalDate(), Look.DATE),
                one.decidedAt() == null
                        ? ReportCell.EMPTY
                        : ReportCell.of(one.decidedAt().toLocalDate(), Look.DATE),
                orEmpty(one.decidedByName()),
                orEmpty(one.reason()));
    }

    private static ReportCell orEmpty(@Nullable String text) {
        return text == null ? ReportCell.EMPTY : ReportCell.text(text);
    }
}
