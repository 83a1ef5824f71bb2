package cn.gov.shuozhou.data.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A worksheet of a report, written from the top; A4 landscape, with the report's number and the page at the foot. */
public final class ReportSheet {

    /** Days before 1970 in the way worksheets count days. */
    private static final int DAYS_BEFORE_1970 = 25_569;

    private static final int UNITS = 256;
    private static final float TITLE_POINTS = 26;
    private static final float LINE_POINTS = 16;

    /** From here on characters are two columns wide. */
    private static final char FIRST_WIDE = '\u2e80';

    private final Sheet sheet;
    private final ReportStyles styles;
    private List<Integer> widths = List.of();
    private int next;
    private int heading;
    private int columns;

    ReportSheet(Sheet sheet, ReportStyles styles, String footer) {
        this.sheet = sheet;
        this.styles = styles;
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getFooter().setLeft(footer);
        sheet.getFooter().setRight("第 &P 页，共 &N 页");
    }

    /** How wide the columns are, in characters. */
    public ReportSheet widths(List<Integer> widths) {
        this.widths = widths;
        IntStream.range(0, widths.size()).forEach(column -> sheet.setColumnWidth(column, widths.get(column) * UNITS));
        return this;
    }

    /** Printed on so many pages from left to right; as many down as it takes. */
    public ReportSheet pagesWide(int pages) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) pages);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return this;
    }

    /**
     * Names the columns of the rows that follow: kept in sight, repeated on each page, and with a filter. Gives its place.
     *
     * @param kept how many columns at the left stay in sight as well
     */
    public int heading(List<ReportCell> names, int kept) {
        heading = next;
        columns = names.size();
        row(names);
        sheet.createFreezePane(kept, next);
        sheet.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
        return heading;
    }

    /** Writes a row and gives its place, counted from 0. */
    public int row(List<ReportCell> cells) {
        Row row = sheet.createRow(next);
        float points = 0;
        for (int column = 0; column < cells.size(); column++) {
            put(row, column, cells.get(column));
            points = Math.max(points, points(cells.get(column), column));
        }
        if (points > LINE_POINTS) {
            row.setHeightInPoints(points);
        }
        return next++;
    }

    /** How high a cell's row has to be: not every program finds it out by itself. */
    private float points(ReportCell cell, int column) {
        return switch (cell.look()) {
            case TITLE -> TITLE_POINTS;
            case WRAPPED, HEADING, NUMBER_HEADING ->
                LINE_POINTS * lines(Objects.toString(cell.value(), ""), widths.get(column) - 1);
            default -> 0;
        };
    }

    private static int lines(String text, int width) {
        long characters =
                text.length() + text.chars().filter(one -> one >= FIRST_WIDE).count();
        return (int) Math.max(1, (characters + width - 1) / width);
    }

    int written() {
        return next;
    }

    Sheet sheet() {
        return sheet;
    }

    /** No more rows: only now is it known how far the filter reaches. */
    public void end() {
        sheet.setAutoFilter(new CellRangeAddress(heading, Math.max(heading, next - 1), 0, columns - 1));
    }

    private void put(Row row, int column, ReportCell content) {
        Object value = content.value();
        if (value == null) {
            return;
        }
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(content.look()));
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day.toEpochDay() + DAYS_BEFORE_1970);
        } else {
            cell.setCellValue(EscapedText.encode(value.toString()));
        }
        link(cell, content.address());
    }

    private void link(Cell cell, @Nullable String address) {
        if (address != null) {
            Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress(address);
            cell.setHyperlink(link);
        }
    }
}
