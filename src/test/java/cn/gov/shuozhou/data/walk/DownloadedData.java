package cn.gov.shuozhou.data.walk;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * A file that the requester has downloaded.
 *
 * @param provenance what stands above the table of a workbook: grant number, purpose …
 * @param columns the heading of the table
 */
public record DownloadedData(Map<String, String> provenance, List<String> columns, List<List<String>> rows) {

    private static final int PROVENANCE_LINES = 6;

    public static DownloadedData csv(Download download) throws IOException {
        String text = Files.readString(download.path(), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVFormat.RFC4180.parse(new java.io.StringReader(text.substring(1)))) {
            List<List<String>> lines = parser.stream().map(CSVRecord::toList).toList();
            return new DownloadedData(Map.of(), lines.get(0), lines.subList(1, lines.size()));
        }
    }

    public static DownloadedData xlsx(Download download) throws IOException {
        Path file = download.path();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            List<List<String>> lines = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> lines.add(texts(row)));
            return of(lines);
        }
    }

    /** The values of one column. */
    public List<String> column(String name) {
        int index = columns.indexOf(name);
        return rows.stream().map(row -> row.get(index)).toList();
    }

    private static DownloadedData of(List<List<String>> lines) {
        Map<String, String> provenance = lines.stream()
                .limit(PROVENANCE_LINES)
                .collect(Collectors.toMap(line -> line.get(0), line -> line.get(1)));
        return new DownloadedData(
                provenance, lines.get(PROVENANCE_LINES), lines.subList(PROVENANCE_LINES + 1, lines.size()));
    }

    private static List<String> texts(Row row) {
        DataFormatter formatter = new DataFormatter();
        return StreamSupport.stream(row.spliterator(), false)
                .map(formatter::formatCellValue)
                .toList();
    }
}
