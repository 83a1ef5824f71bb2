package cn.gov.shuozhou.data.demo;

import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.FormatClass;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingMethod;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.catalog.Theme;
import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Reads the fictional catalogue from demo/resources.csv and demo/items.csv. */
final class DemoResources {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final String YES = "是";

    private DemoResources() {}

    static List<DemoResource> all() {
        Map<String, List<CSVRecord>> items =
                read("demo/items.csv").stream().collect(Collectors.groupingBy(row -> row.get("resource")));
        return read("demo/resources.csv").stream()
                .map(row -> resource(row, items.getOrDefault(row.get("code"), List.of())))
                .toList();
    }

    private static DemoResource resource(CSVRecord row, List<CSVRecord> items) {
        ResourceDraft draft = new ResourceDraft(
                row.get("code"),
                row.get("category"),
                row.get("section"),
                row.get("heading"),
                textOrNull(row, "detail"),
                row.get("name"),
                row.get("provider"),
                textOrNull(row, "division"),
                row.get("summary"),
                FormatClass.valueOf(row.get("format_class")),
                row.get("format_type"),
                textOrNull(row, "format_other"),
                Theme.valueOf(row.get("theme")),
                SharingType.valueOf(row.get("sharing_type")),
                row.get("sharing_condition"),
                SharingMethod.valueOf(row.get("sharing_method")),
                row.get("sharing_method_type"),
                row.get("open").equals(YES),
                textOrNull(row, "open_condition"),
                UpdateCycle.valueOf(row.get("update_cycle")),
                LocalDate.parse(row.get("published_on")),
                textOrNull(row, "related_codes"),
                true,
                items.stream().map(DemoResources::item).toList(),
                null);
        List<Sample> samples = items.stream()
                .map(item -> Sample.of(item.get("sample"), DataType.valueOf(item.get("type"))))
                .toList();
        return new DemoResource(draft, Integer.parseInt(row.get("rows")), samples);
    }

    private static ItemDraft item(CSVRecord row) {
        String length = textOrNull(row, "length");
        return new ItemDraft(
                row.get("name"),
                DataType.valueOf(row.get("type")),
                length == null ? null : Integer.valueOf(length),
                SharingType.valueOf(row.get("sharing_type")),
                row.get("sharing_condition"),
                row.get("open").equals(YES),
                textOrNull(row, "open_condition"),
                Sensitivity.valueOf(row.get("sensitivity")),
                MaskingRule.valueOf(row.get("masking")));
    }

    private static @Nullable String textOrNull(CSVRecord row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? null : text;
    }

    private static List<CSVRecord> read(String file) {
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            return CSV.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
