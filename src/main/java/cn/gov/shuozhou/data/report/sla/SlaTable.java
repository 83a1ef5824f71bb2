package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.workbook.ReportCell;
import java.util.List;

/**
 * A table of figures: what a worksheet shows, and the other files say alike.
 *
 * @param keys how many columns at the left tell what a row is about
 */
record SlaTable(String name, List<String> headings, List<Integer> widths, int keys, List<List<ReportCell>> rows) {}
