package cn.gov.shuozhou.data.workbook;

import cn.gov.shuozhou.data.workbook.FormWriter.Column;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Forms filled in with a spreadsheet program: cells of every kind, merged cells, the old format and the new one. */
public final class OfficeForm {

    /** A day as the program shows it; the built-in formats of East Asia are given by their number. */
    public record Day(LocalDate day, String format) {}

    public record Formula(String formula) {}

    /** Kinds of sheets as the old format numbers them. */
    public enum Kind {
        MACROS(0x40),
        CHART(0x20);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    /** The first bytes of a sheet of the old format, up to its kind. */
    private static final byte[] BEGINNING = {0x09, 0x08, 0x10, 0, 0, 0x06};

    private static final int DAYS_TO_1904 = 1_462;

    private OfficeForm() {}

    /** A form in the new format. */
    public static byte[] of(String sheet, List<Column> heading, List<List<Object>> rows) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            return filled(workbook, sheet, heading, rows);
        }
    }

    /** A form in the old format. */
    public static byte[] old(String sheet, List<Column> heading, List<List<Object>> rows) throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            return filled(workbook, sheet, heading, rows);
        }
    }

    /** A workbook of the old format with a second sheet of another kind, which the library reads but does not write. */
    public static byte[] oldWith(Kind kind) throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("目录").createRow(0).createCell(0).setCellValue("x");
            workbook.createSheet("二").createRow(0).createCell(0).setCellValue(1);
            byte[] content = written(workbook);
            int last = -1;
            for (int i = 0; i < content.length - BEGINNING.length; i++) {
                if (java.util.Arrays.equals(content, i, i + BEGINNING.length, BEGINNING, 0, BEGINNING.length)) {
                    last = i;
                }
            }
            content[last + BEGINNING.length] = (byte) kind.number;
            return content;
        }
    }

    /** A workbook of the old format with a project of macros, which the library keeps but does not write. */
    public static byte[] oldWithProject() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(old("目录", List.of(), List.of())))) {
            files.getRoot()
                    .createDirectory("_VBA_PROJECT_CUR")
                    .createDirectory("VBA")
                    .createDocument("dir", new ByteArrayInputStream(new byte[] {1}));
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    /** A workbook whose second sheet is nothing but a chart. */
    public static byte[] withChartSheet() throws IOException {
        return ZippedSheet.with("xl/chartsheets/sheet1.xml", "<chartsheet/>".getBytes());
    }

    /** The same days, counted from 1904. */
    public static byte[] from1904(byte[] content, boolean old) throws IOException {
        try (Workbook workbook = old
                ? new HSSFWorkbook(new ByteArrayInputStream(content))
                : new XSSFWorkbook(new ByteArrayInputStream(content))) {
            if (workbook instanceof HSSFWorkbook records) {
                ((DateWindow1904Record) records.getInternalWorkbook().findFirstRecordBySid(DateWindow1904Record.sid))
                        .setWindowing((short) 1);
            } else {
                ((XSSFWorkbook) workbook).getCTWorkbook().getWorkbookPr().setDate1904(true);
            }
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == CellType.NUMERIC) {
                            cell.setCellValue(cell.getNumericCellValue() - DAYS_TO_1904);
                        }
                    }));
            return written(workbook);
        }
    }

    private static byte[] filled(Workbook workbook, String name, List<Column> heading, List<List<Object>> rows)
            throws IOException {
        Sheet sheet = workbook.createSheet(name);
        head(sheet, heading);
        for (List<Object> values : rows) {
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int i = 0; i < values.size(); i++) {
                put(row.createCell(i), values.get(i));
            }
        }
        mergeBlanks(sheet, heading.size());
        return written(workbook);
    }

    private static void head(Sheet sheet, List<Column> heading) {
        var groups = sheet.createRow(0);
        var names = sheet.createRow(1);
        for (int i = 0; i < heading.size(); i++) {
            Column column = heading.get(i);
            boolean first = i == 0 || !heading.get(i - 1).group().equals(column.group());
            groups.createCell(i).setCellValue(first ? column.group() : "");
            names.createCell(i).setCellValue(column.alone() ? "" : column.name());
            if (column.alone()) {
                sheet.addMergedRegion(new CellRangeAddress(0, 1, i, i));
            }
        }
    }

    private static void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.formula());
        } else if (value instanceof Day day) {
            cell.setCellValue(day.day());
            var style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(
                    day.format().matches("\\d+")
                            ? Short.parseShort(day.format())
                            : cell.getSheet().getWorkbook().createDataFormat().getFormat(day.format()));
            cell.setCellStyle(style);
        } else if (!value.equals("")) {
            cell.setCellValue((String) value);
        }
    }

    /** Merges every cell of the third row with those below it that are blank, as people do with what a resource says once. */
    private static void mergeBlanks(Sheet sheet, int columns) {
        for (int column = 0; column < columns; column++) {
            int last = 2;
            while (last < sheet.getLastRowNum() && isBlank(sheet, last + 1, column)) {
                last++;
            }
            if (last > 2 && !isBlank(sheet, 2, column)) {
                sheet.addMergedRegion(new CellRangeAddress(2, last, column, column));
            }
        }
    }

    private static boolean isBlank(Sheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getCellType() == CellType.BLANK;
    }

    private static byte[] written(Workbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
