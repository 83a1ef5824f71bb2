package cn.gov.shuozhou.data.report.sla;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The worksheets of a report as another program reads them: text of each cell by its heading, numbers plainly written. */
public final class ReadSheets {

    private ReadSheets() {}

    /** Rows below the heading, of each worksheet, by the words of the heading; worksheets of one name with a number are one. */
    public static Map<String, List<Map<String, String>>> of(byte[] workbook) throws IOException {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
            for (Sheet sheet : read.getSheets().toList()) {
                String name = sheet.getName().replaceAll("\\d+$", "");
                all.computeIfAbsent(name, any -> new ArrayList<>()).addAll(rows(sheet));
            }
        }
        return all;
    }

    private static List<Map<String, String>> rows(Sheet sheet) throws IOException {
        List<Row> rows = sheet.read();
        int heading = cells(rows.get(0)).filter(text -> !text.isEmpty()).count() > 1 ? 0 : 1;
        List<String> names = cells(rows.get(heading)).toList();
        List<Map<String, String>> read = new ArrayList<>();
        for (Row row : rows.subList(heading + 1, rows.size())) {
            List<String> texts = cells(row).toList();
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < names.size(); column++) {
                cells.put(names.get(column), column < texts.size() ? texts.get(column) : "");
            }
            read.add(cells);
        }
        return read;
    }

    private static Stream<String> cells(Row row) {
        return row.stream().map(ReadSheets::text);
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            if (Objects.toString(cell.getDataFormatString(), "").startsWith("yyyy")) {
                return cell.asDate().toLocalDate().toString();
            }
            BigDecimal number = cell.asNumber().stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
        }
        return cell.getText();
    }
}
