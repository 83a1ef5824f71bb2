package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.supervision.Violation;
import cn.gov.shuozhou.data.supervision.Violations;
import cn.gov.shuozhou.data.supervision.rectification.LadderRecords;
import cn.gov.shuozhou.data.supervision.rectification.LadderRecords.LadderRecord;
import cn.gov.shuozhou.data.workbook.Look;
import cn.gov.shuozhou.data.workbook.ReportCell;
import cn.gov.shuozhou.data.workbook.ReportChart;
import cn.gov.shuozhou.data.workbook.ReportChart.Series;
import cn.gov.shuozhou.data.workbook.ReportSheet;
import cn.gov.shuozhou.data.workbook.ReportWorkbook;
import cn.gov.shuozhou.data.workbook.StreamedSheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes a report as a workbook: its ten worksheets, in their order. */
final class SlaWorkbook {

    private static final String BLUE = "2F5597";
    private static final String GREY = "A6A6A6";
    private static final String GREEN = "70AD47";
    private static final String ORANGE = "ED7D31";

    /** Groups whose figures others may refer to by name. */
    private static final Set<String> NAMED = Set.of(Overview.BALANCE, Overview.RATE, Overview.DURATION);

    private final SlaContent content;
    private final ReportWorkbook workbook;
    private final ReportProgress progress;
    private final String links;
    private final LadderRecords ladder;
    private final Violations violations;
    private final Set<String> onTheLadder = new TreeSet<>();
    private long written;

    /** @param links how the address of a case begins */
    SlaWorkbook(
            SlaContent content,
            ReportWorkbook workbook,
            ReportProgress progress,
            String links,
            LadderRecords ladder,
            Violations violations) {
        this.content = content;
        this.workbook = workbook;
        this.progress = progress;
        this.links = links;
        this.ladder = ladder;
        this.violations = violations;
    }

    void write(String fingerprint, SlaOrigin origin) throws IOException {
        notes(fingerprint, origin);
        overview();
        table(SlaTables.departments(content.figures()), 1);
        table(SlaTables.procedures(content.figures()), 2);
        months();
        late();
        detail();
        corrections();
        ladder();
        dismissals();
        workbook.finish();
    }

    private void notes(String fingerprint, SlaOrigin origin) {
        ReportSheet sheet = workbook.sheet("说明").widths(Notes.WIDTHS).pagesWide(1);
        title(sheet, "时限报表 " + content.question().span().name());
        sheet.heading(words(Notes.HEADINGS), 0);
        Notes.of(content, fingerprint, origin).forEach(sheet::row);
        sheet.end();
    }

    private void overview() {
        SlaTable table = SlaTables.overview(content.figures());
        ReportSheet sheet = workbook.sheet(table.name()).widths(table.widths()).pagesWide(1);
        title(sheet, "总览 " + content.question().span().name());
        int first = rows(sheet, table) + 1;
        for (int i = 0; i < Overview.FIGURES.size(); i++) {
            Figure figure = Overview.FIGURES.get(i);
            if (NAMED.contains(figure.group())) {
                workbook.name("本期_" + figure.name().replaceAll("[^\\p{IsHan}A-Za-z0-9]", ""), sheet, first + i, 3);
            }
        }
        List<Series> periods =
                List.of(new Series("本期", 3, BLUE), new Series("上期", 4, GREY), new Series("上年同期", 5, GREEN));
        chart(sheet, "办件收支", Overview.BALANCE, first, periods, 0, 5);
        chart(sheet, "期末在办", Overview.OPEN, first, periods, 5, 11);
    }

    private void chart(
            ReportSheet sheet, String title, String group, int first, List<Series> periods, int left, int right) {
        int from = 0;
        while (!Overview.FIGURES.get(from).group().equals(group)) {
            from++;
        }
        int to = from;
        while (to + 1 < Overview.FIGURES.size()
                && Overview.FIGURES.get(to + 1).group().equals(group)) {
            to++;
        }
        String altText = "%s柱形图：%s 的本期、上期、上年同期件数，数值见上表“%s”各行"
                .formatted(title, content.question().span().name(), group);
        int top = first + Overview.FIGURES.size() + 1;
        workbook.chart(sheet, new ReportChart(title, altText, first + from, first + to, 1, periods, top, left, right));
    }

    private void months() {
        SlaTable table = SlaTables.months(content.figures());
        ReportSheet sheet = workbook.sheet(table.name()).widths(table.widths()).pagesWide(1);
        title(sheet, "按月趋势 " + content.question().span().name());
        int first = rows(sheet, table) + 1;
        int last = first + table.rows().size() - 1;
        workbook.chart(
                sheet,
                new ReportChart(
                        "按月趋势",
                        "按月柱形图：各月收到、办结、期末未结的件数，数值见上表",
                        first,
                        last,
                        0,
                        List.of(new Series("收到", 2, BLUE), new Series("办结", 3, GREEN), new Series("期末未结", 5, ORANGE)),
                        last + 2,
                        0,
                        11));
    }

    private void table(SlaTable table, int pagesWide) {
        ReportSheet sheet = workbook.sheet(table.name()).widths(table.widths()).pagesWide(pagesWide);
        title(sheet, table.name() + " " + content.question().span().name());
        rows(sheet, table);
    }

    private static void title(ReportSheet sheet, String words) {
        sheet.row(List.of(ReportCell.of(words, Look.TITLE)));
    }

    /** Writes the table and gives the place of its heading. */
    private static int rows(ReportSheet sheet, SlaTable table) {
        int heading = sheet.heading(table.headingCells(), table.keys());
        table.rows().forEach(sheet::row);
        sheet.end();
        return heading;
    }

    private void late() throws IOException {
        StreamedSheet sheet = workbook.stream("超期清单", LateColumns.headings(), LateColumns.widths(), 1, 1);
        content.detail().read(row -> {
            if (LateColumns.isLate(row)) {
                sheet.row(LateColumns.cells(row, links));
            }
            step();
        });
        sheet.end();
    }

    private void detail() throws IOException {
        StreamedSheet sheet = workbook.stream("明细", DetailColumn.headings(), DetailColumn.widths(), 3, 2);
        content.detail().read(row -> {
            List<ReportCell> cells = new ArrayList<>(row.size());
            for (DetailColumn column : DetailColumn.values()) {
                cells.add(cell(column.kind(), column.read(row)));
            }
            sheet.row(cells);
            if (LadderRecords.PROCEDURE.equals(row.get(DetailColumn.PROCEDURE.ordinal()))) {
                onTheLadder.add(row.get(DetailColumn.NUMBER.ordinal()));
            }
            step();
        });
        sheet.end();
    }

    /** The cases of 整改 among those of 明细. */
    private void ladder() throws IOException {
        StreamedSheet sheet = workbook.stream("整改", words(LadderColumns.HEADINGS), LadderColumns.WIDTHS, 1, 1);
        if (onTheLadder.isEmpty()) {
            sheet.row(List.of(ReportCell.text("没有整改案件")));
        }
        for (LadderRecord record : ladder.known(onTheLadder, content.question().asOf())) {
            sheet.row(LadderColumns.cells(record));
        }
        sheet.end();
    }

    /** Suspected violations that were not confirmed in the period; they belong to no procedure. */
    private void dismissals() throws IOException {
        SlaQuestion question = content.question();
        StreamedSheet sheet = workbook.stream("不予认定", words(DismissalColumns.HEADINGS), DismissalColumns.WIDTHS, 1, 1);
        List<Violation> dismissed = violations.dismissed(question.period(), question.asOf());
        if (dismissed.isEmpty()) {
            sheet.row(List.of(ReportCell.text("本期没有不予认定的违规线索")));
        }
        for (Violation one : dismissed) {
            sheet.row(DismissalColumns.cells(one));
        }
        sheet.end();
    }

    static ReportCell cell(DetailColumn.Kind kind, @Nullable Object value) {
        if (value == null) {
            return ReportCell.EMPTY;
        }
        return switch (kind) {
            case TEXT -> ReportCell.of(value, Look.TEXT);
            case COUNT -> ReportCell.of(value, Look.COUNT);
            case DATE -> ReportCell.of(value, Look.DATE);
        };
    }

    private void corrections() throws IOException {
        StreamedSheet sheet = workbook.stream("更正说明", words(Corrections.HEADINGS), List.of(66, 20, 18, 18, 60), 1, 1);
        SlaFigures earlier = content.earlier();
        if (earlier == null) {
            sheet.row(List.of(ReportCell.text("没有期间和条件相同的上次报表，无从比较")));
        } else {
            FigureChanges.between(earlier, content.figures()).forEach(sheet::row);
        }
        content.corrections()
                .read(row -> sheet.row(row.stream().map(ReportCell::text).toList()));
        sheet.end();
    }

    private static List<ReportCell> words(List<String> headings) {
        return headings.stream().map(name -> ReportCell.heading(name, false)).toList();
    }

    /** Somebody may have cancelled; asked now and then only. */
    private void step() {
        if (++written % 10_000 == 0) {
            long total = 2 * content.detail().rows();
            progress.reached(written, total);
        }
    }
}
