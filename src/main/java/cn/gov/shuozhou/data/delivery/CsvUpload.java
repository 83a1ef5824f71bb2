package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded CSV file that has passed every check. It is read twice, once to check and once to store, so that nothing is
 * stored of a file with errors and no file has to be held in memory as rows.
 */
final class CsvUpload {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().get();
    private static final long MOST_ROWS = 1_000_000;

    private final CsvText text;
    private final List<Item> columns;

    private CsvUpload(CsvText text, List<Item> columns) {
        this.text = text;
        this.columns = columns;
    }

    static CsvUpload check(byte[] content, List<Item> items) {
        var text = CsvText.of(content);
        var problems = new CsvProblems();
        List<Item> columns = List.of();
        long total = 0;
        try (var parser = CSVParser.parse(text.reader(), FORMAT)) {
            var records = parser.iterator();
            if (records.hasNext()) {
                columns = CsvHeader.columns(records.next(), items, problems);
                problems.refuseIfAny();
            }
            while (records.hasNext() && !problems.full()) {
                var row = records.next();
                if (!isBlankLine(row)) {
                    checkRow(row, columns, problems);
                    total++;
                }
                if (total > MOST_ROWS) {
                    problems.add("数据超过 1,000,000 行，请分批提供，或联系市政务信息管理局改用接口方式");
                    break;
                }
            }
        } catch (IOException | UncheckedIOException malformed) {
            problems.add("文件的引号没有成对，从某一行起无法读下去；请用 Excel 打开检查后另存为 CSV 再上传");
        }
        if (total == 0 && problems.none()) {
            problems.add("文件只有表头，没有数据行；请把数据填在表头下面再上传");
        }
        problems.refuseIfAny();
        return new CsvUpload(text, columns);
    }

    private static void checkRow(CSVRecord row, List<Item> columns, CsvProblems problems) {
        if (row.size() != columns.size()) {
            problems.add("第 %d 行有 %d 格，表头有 %d 列%s"
                    .formatted(
                            row.getRecordNumber(),
                            row.size(),
                            columns.size(),
                            row.size() > columns.size() ? "，多出的内容没有列名；请检查这一行是否多了逗号" : "，请检查这一行是否少了逗号"));
            return;
        }
        for (int column = 0; column < columns.size(); column++) {
            var item = columns.get(column);
            CellRule.problem(item, row.get(column))
                    .ifPresent(problem ->
                            problems.add("第 %d 行“%s”%s".formatted(row.getRecordNumber(), item.name(), problem)));
        }
    }

    private static boolean isBlankLine(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    List<Long> itemIds() {
        return columns.stream().map(Item::id).toList();
    }

    /** The rows in the file's order of columns; empty cells are null. */
    Iterator<List<@Nullable String>> rows() {
        try {
            return CSVParser.parse(text.reader(), FORMAT).stream()
                    .skip(1)
                    .filter(row -> !isBlankLine(row))
                    .map(CsvUpload::values)
                    .iterator();
        } catch (IOException alreadyReadOnce) {
            throw new UncheckedIOException(alreadyReadOnce);
        }
    }

    private static List<@Nullable String> values(CSVRecord row) {
        var values = new ArrayList<@Nullable String>(row.size());
        row.forEach(value -> values.add(value.isEmpty() ? null : value));
        return values;
    }
}
