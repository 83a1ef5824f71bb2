package cn.gov.shuozhou.data.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes worksheets row by row at constant memory. Every cell is text: no value can become a formula, and numbers of
 * people keep their leading zeros and all their digits; only what the system has counted is a number. Needs no fonts on the
 * server.
 */
public final class SheetWriter implements Closeable {

    /** Rows of a worksheet in the xlsx format, headings included. */
    public static final int MOST_ROWS = 1_048_576;

    private static final int COLUMN_WIDTH = 20 * 256;
    private static final short TEXT_FORMAT = 0x31;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new StreamedWorkbook();
    private @Nullable SXSSFSheet sheet;
    private final CellStyle text;
    private final CellStyle heading;
    private int next;

    /** The workbook goes to {@code out} when {@link #finish()} is called; {@code out} stays open. */
    public SheetWriter(OutputStream out, String sheetName) {
        this(out);
        sheet(sheetName);
    }

    /** As above, for several worksheets; {@link #sheet(String)} begins each. */
    public SheetWriter(OutputStream out) {
        this.out = out;
        text = workbook.createCellStyle();
        text.setDataFormat(TEXT_FORMAT);
        heading = workbook.createCellStyle();
        heading.cloneStyleFrom(text);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        var bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
    }

    /** Begins a worksheet; what is written from now on goes there. */
    public void sheet(String name) {
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        sheet.setDefaultColumnWidth(COLUMN_WIDTH / 256);
        next = 0;
    }

    /** The names of the columns; they stay in sight when the rows below are scrolled. */
    public void heading(List<String> names) {
        write(names, heading);
        sheet().createFreezePane(0, next);
    }

    /** A number stays a number to reckon with, a time is given to the minute; all else is text. */
    public void row(List<? extends @Nullable Object> values) {
        write(values, text);
    }

    private void write(List<? extends @Nullable Object> values, CellStyle style) {
        var row = sheet().createRow(next++);
        for (int column = 0; column < values.size(); column++) {
            put(row.createCell(column), values.get(column), style);
        }
    }

    private static void put(Cell cell, @Nullable Object value, CellStyle style) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            return;
        }
        cell.setCellStyle(style);
        cell.setCellValue(
                value instanceof LocalDateTime time
                        ? TIME.format(time)
                        : EscapedText.encode(Objects.toString(value, "")));
    }

    private SXSSFSheet sheet() {
        return Objects.requireNonNull(sheet, "sheet(name) comes first");
    }

    /** Writes the finished workbook. Without this call nothing is sent: an export that broke off is not delivered. */
    public void finish() throws IOException {
        workbook.write(out);
        out.flush();
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
