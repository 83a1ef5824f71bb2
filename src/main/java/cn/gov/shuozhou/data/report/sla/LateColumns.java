package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.workbook.ReportCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns of 超期清单: those of 明细 that tell who is late with what, the case first, as a link. */
final class LateColumns {

    private static final List<DetailColumn> COLUMNS = List.of(
            DetailColumn.NUMBER,
            DetailColumn.PROCEDURE,
            DetailColumn.SUBJECT,
            DetailColumn.APPLICANT,
            DetailColumn.RESPONSIBLE,
            DetailColumn.LIMIT,
            DetailColumn.ARTICLE,
            DetailColumn.RECEIVED,
            DetailColumn.DUE,
            DetailColumn.PROVISIONAL,
            DetailColumn.STOPPED,
            DetailColumn.DAYS_LATE,
            DetailColumn.CLOCK_VERDICT,
            DetailColumn.STATE,
            DetailColumn.HOLDER,
            DetailColumn.REGISTER);

    private static final Set<String> LATE = Set.of(ClockVerdict.LATE.label(), ClockVerdict.OPEN_AND_LATE.label());

    private LateColumns() {}

    static List<ReportCell> headings() {
        return COLUMNS.stream().map(DetailColumn::headingCell).toList();
    }

    static List<Integer> widths() {
        return COLUMNS.stream().map(DetailColumn::width).toList();
    }

    static boolean isLate(List<String> row) {
        return LATE.contains(row.get(DetailColumn.CLOCK_VERDICT.ordinal()));
    }

    static List<ReportCell> cells(List<String> row, String links) {
        List<ReportCell> cells = new ArrayList<>();
        String number = row.get(DetailColumn.NUMBER.ordinal());
        cells.add(ReportCell.link(number, links + number));
        COLUMNS.stream()
                .skip(1)
                .map(column -> SlaWorkbook.cell(column.kind(), column.read(row)))
                .forEach(cells::add);
        return cells;
    }
}
