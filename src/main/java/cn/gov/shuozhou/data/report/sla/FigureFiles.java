package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.download.SafeCell;
import cn.gov.shuozhou.data.workbook.ReportCell;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The figures of a report for programs: the same tables as the workbook's, as JSON and as CSV. */
final class FigureFiles {

    /** Spreadsheet programs know by it that a file is UTF-8. */
    private static final String MARK = "\ufeff";

    private final SlaContent content;
    private final String fingerprint;
    private final List<SlaTable> tables;

    FigureFiles(SlaContent content, String fingerprint) {
        this.content = content;
        this.fingerprint = fingerprint;
        SlaFigures figures = content.figures();
        tables = List.of(
                SlaTables.overview(figures),
                SlaTables.departments(figures),
                SlaTables.procedures(figures),
                SlaTables.months(figures));
    }

    byte[] json(ObjectMapper mapper) throws IOException {
        SlaQuestion question = content.question();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("报表编号", question.number());
        all.put("期间起", question.span().from().toString());
        all.put("期间止", question.span().to().toString());
        all.put("截至时刻", question.asOf().toString());
        all.put("范围", question.scope());
        all.put("条件", question.filter());
        all.put("明细SHA256", fingerprint);
        tables.forEach(table -> all.put(
                table.name(),
                table.rows().stream().map(row -> object(table, row)).toList()));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static Map<String, @Nullable Object> object(SlaTable table, List<ReportCell> row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int column = 0; column < row.size(); column++) {
            object.put(table.headings().get(column), row.get(column).value());
        }
        return object;
    }

    /** A line a figure: of which table and row, what it is called, its value. */
    byte[] csv() throws IOException {
        StringWriter text = new StringWriter().append(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord("表", "行", "项目", "值");
            for (SlaTable table : tables) {
                for (List<ReportCell> row : table.rows()) {
                    print(printer, table, row);
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(CSVPrinter printer, SlaTable table, List<ReportCell> row) throws IOException {
        List<String> about = new ArrayList<>();
        for (int column = 0; column < table.keys(); column++) {
            about.add(Objects.toString(row.get(column).value(), ""));
        }
        for (int column = table.keys(); column < row.size(); column++) {
            Object value = row.get(column).value();
            if (value != null) {
                printer.printRecord(
                        table.name(),
                        SafeCell.of(String.join(" ", about).strip()),
                        table.headings().get(column),
                        value instanceof String words ? SafeCell.of(words) : value);
            }
        }
    }
}
