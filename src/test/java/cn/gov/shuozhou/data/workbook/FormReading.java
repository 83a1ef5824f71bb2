package cn.gov.shuozhou.data.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What of a finished form only a spreadsheet program shows: notes, prompts, drop-downs, colours. */
public final class FormReading {

    private FormReading() {}

    /** Notes of the first sheet by their cell, e.g. {@code A1}. */
    public static Map<String, String> notes(byte[] workbook) throws IOException {
        Map<String, String> notes = new TreeMap<>();
        try (var open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            open.getSheetAt(0)
                    .getCellComments()
                    .forEach((place, note) ->
                            notes.put(place.formatAsString(), note.getString().getString()));
        }
        return notes;
    }

    /** Cells of the first sheet that are filled with this colour of the palette, e.g. {@code ROSE}. */
    public static List<String> coloured(byte[] workbook, short colour) throws IOException {
        List<String> cells = new ArrayList<>();
        try (var open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            open.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        var style = cell.getCellStyle();
                        if (style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                                && style.getFillForegroundColor() == colour) {
                            cells.add(cell.getAddress().formatAsString());
                        }
                    }));
        }
        return cells;
    }

    public static short rose() {
        return org.apache.poi.ss.usermodel.IndexedColors.ROSE.getIndex();
    }

    public static short yellow() {
        return org.apache.poi.ss.usermodel.IndexedColors.LIGHT_YELLOW.getIndex();
    }

    /** The choices of the column in the third row; empty if anything may be typed. */
    public static List<String> choices(byte[] workbook, int column) throws IOException {
        try (var open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return at(open.getSheetAt(0), column).stream()
                    .flatMap(validation -> {
                        String[] values = validation.getValidationConstraint().getExplicitListValues();
                        return values == null ? java.util.stream.Stream.of() : java.util.Arrays.stream(values);
                    })
                    .toList();
        }
    }

    /** What is shown when a cell of the column in the third row is typed in. */
    public static List<String> prompts(byte[] workbook, int column) throws IOException {
        try (var open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return at(open.getSheetAt(0), column).stream()
                    .map(validation -> validation.getPromptBoxText())
                    .toList();
        }
    }

    /** Whether a cell is covered by a merged one that begins elsewhere. */
    public static boolean covered(byte[] workbook, int row, int column) throws IOException {
        try (var open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return open.getSheetAt(0).getMergedRegions().stream()
                    .anyMatch(range -> range.isInRange(row, column)
                            && !(range.getFirstRow() == row && range.getFirstColumn() == column));
        }
    }

    private static List<org.apache.poi.xssf.usermodel.XSSFDataValidation> at(XSSFSheet sheet, int column) {
        return sheet.getDataValidations().stream()
                .filter(validation -> java.util.Arrays.stream(
                                validation.getRegions().getCellRangeAddresses())
                        .anyMatch(range -> range.isInRange(2, column)))
                .toList();
    }
}
