package cn.gov.shuozhou.data.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/**
 * Writes forms: worksheets with columns in groups, drop-downs, notes and marked cells. Like {@link SheetWriter} it writes
 * text cells only, at constant memory but for the notes, and needs no fonts on the server.
 */
public final class FormWriter implements Closeable {

    /**
     * A column under its group.
     *
     * @param group columns of the same group stand side by side under one merged cell
     * @param name of the column; the group's own name makes one cell of both rows
     * @param choices what may be typed; empty for anything
     * @param help how the column is filled in, shown at the cells; empty for none
     */
    public record Column(String group, String name, List<String> choices, String help) {

        /** Whether it is the only one of its group, with one cell for both rows of the heading. */
        public boolean alone() {
            return name.equals(group);
        }
    }

    private static final int NOTE_WIDTH = 3;
    private static final int NOTE_HEIGHT = 5;

    private final OutputStream out;
    private final SXSSFWorkbook workbook = new StreamedWorkbook();
    private final FormStyles styles = new FormStyles(workbook);
    private @Nullable SXSSFSheet sheet;
    private int next;

    /** The workbook goes to {@code out} when {@link #finish()} is called; {@code out} stays open. */
    public FormWriter(OutputStream out) {
        this.out = out;
    }

    /** Begins a new worksheet; what is written from now on goes there. */
    public void sheet(String name) {
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        sheet.setDefaultColumnWidth(FormStyles.COLUMN_WIDTH);
        next = 0;
    }

    /** Two rows: the groups, merged over their columns, and the columns; they stay in sight. */
    public void heading(List<Column> columns) {
        Row groups = sheet().createRow(next++);
        Row names = sheet().createRow(next++);
        for (int first = 0; first < columns.size(); ) {
            int last = first;
            while (last + 1 < columns.size()
                    && columns.get(last + 1).group().equals(columns.get(first).group())) {
                last++;
            }
            head(groups, names, columns.subList(first, last + 1), first);
            first = last + 1;
        }
        sheet().createFreezePane(0, next);
    }

    private void head(Row groups, Row names, List<Column> columns, int first) {
        String group = columns.get(0).group();
        for (int i = 0; i < columns.size(); i++) {
            put(groups, first + i, i == 0 ? group : "", styles.heading());
            String name = columns.get(i).name();
            put(names, first + i, columns.get(i).alone() ? "" : name, styles.heading());
        }
        boolean alone = columns.size() == 1 && columns.get(0).alone();
        if (alone || columns.size() > 1) {
            sheet().addMergedRegion(new CellRangeAddress(
                    groups.getRowNum(),
                    alone ? names.getRowNum() : groups.getRowNum(),
                    first,
                    first + columns.size() - 1));
        }
    }

    /** Makes the next rows ready for typing: text cells, what may be chosen, and help at the cell that is typed in. */
    public void blanks(List<Column> columns, int rows) {
        for (int column = 0; column < columns.size(); column++) {
            sheet().setDefaultColumnStyle(column, styles.text());
            var cells = new CellRangeAddressList(next, next + rows - 1, column, column);
            var validation = sheet().getDataValidationHelper()
                    .createValidation(constraint(columns.get(column).choices()), cells);
            if (!columns.get(column).choices().isEmpty()) {
                validation.setShowErrorBox(true);
                validation.createErrorBox("不在选项中", "请从下拉列表中选择。");
            }
            if (!columns.get(column).help().isEmpty()) {
                validation.setShowPromptBox(true);
                validation.createPromptBox(
                        columns.get(column).name(), columns.get(column).help());
            }
            sheet().addValidationData(validation);
        }
    }

    private DataValidationConstraint constraint(List<String> choices) {
        return choices.isEmpty()
                ? new XSSFDataValidationConstraint(DataValidationConstraint.ValidationType.ANY, "")
                : sheet().getDataValidationHelper().createExplicitListConstraint(choices.toArray(String[]::new));
    }

    /** Puts a note at the heading of a column. */
    public void headingNote(Column column, int number, String words) {
        note(column.alone() ? 0 : 1, number, words);
    }

    public void row(List<? extends @Nullable String> values) {
        row(next, values);
    }

    /** Writes a row at a place at or after the next one; rows between stay empty. */
    public void row(int index, List<? extends @Nullable String> values) {
        Row row = sheet().createRow(index);
        for (int column = 0; column < values.size(); column++) {
            put(row, column, Objects.requireNonNullElse(values.get(column), ""), styles.text());
        }
        next = index + 1;
    }

    /** Gives this sheet widths, merged cells and drop-downs of another. */
    public void look(SheetLook look) {
        new LookWriter(sheet()).write(look);
    }

    /** Colours a cell of the row that was written last. */
    public void mark(int column, boolean bad) {
        Row row = sheet().getRow(next - 1);
        var cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(bad ? styles.bad() : styles.doubtful());
    }

    /** Puts a note at a cell of this sheet. Notes are held in memory until the end. */
    public void note(int row, int column, String words) {
        var anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setAnchorType(ClientAnchor.AnchorType.DONT_MOVE_AND_RESIZE);
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 1 + NOTE_WIDTH);
        anchor.setRow1(row);
        anchor.setRow2(row + NOTE_HEIGHT);
        var comment = sheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(row, column);
        comment.setString(new XSSFRichTextString(EscapedText.encode(words)));
    }

    private SXSSFSheet sheet() {
        return Objects.requireNonNull(sheet, "sheet(name) comes first");
    }

    private static void put(Row row, int column, String value, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(EscapedText.encode(value));
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
