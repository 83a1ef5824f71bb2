package cn.gov.shuozhou.data.tabular;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.SheetCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file. */
final class CsvRows {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private CsvRows() {}

    /** @throws RequestRejected invalid, when quotes do not pair, naming the row from which nothing can be read */
    static void read(TextFile file, RawRows rows) {
        long last = 0;
        try (OneRecordReader reader = new OneRecordReader(file.reader());
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord record = records.next();
                reader.begin();
                last = record.getRecordNumber();
                rows.row(last, cells(record), record.size());
            }
        } catch (IOException | UncheckedIOException malformed) {
            throw RequestRejected.invalid(
                    TableFile.FIELD, "第 %d 行的引号没有成对，从这里起无法读下去。请用 Excel 打开检查后另存，再上传。".formatted(last + 1));
        }
    }

    private static List<SheetCell> cells(CSVRecord record) {
        List<SheetCell> cells = new ArrayList<>(record.size());
        for (int column = 0; column < record.size(); column++) {
            if (!record.get(column).isEmpty()) {
                cells.add(new SheetCell(column, record.get(column), SheetCell.Kind.TYPED));
            }
        }
        return cells;
    }
}
