package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.workbook.ReportCell;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of figures: what a worksheet shows, and the other files say alike.
 *
 * @param keys how many columns at the left tell what a row is about
 */
record SlaTable(String name, List<String> headings, List<Integer> widths, int keys, List<List<ReportCell>> rows) {

    List<ReportCell> headingCells() {
        return IntStream.range(0, headings.size())
                .mapToObj(column -> ReportCell.heading(
                        headings.get(column),
                        rows.stream().anyMatch(row -> row.get(column).look().isOfNumbers())))
                .toList();
    }
}
