package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.NameKey;
import cn.gov.shuozhou.data.refusal.Shown;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether the rows of a resource agree with each other, and no other resource of the workbook has its name or code. */
final class RepetitionCheck {

    /** A longer name or code is an error of its own. */
    private static final int LONGEST_KEY = 200;

    /** Where a name or code stood first. */
    private record Seen(String sheet, int row) {}

    private final Map<String, Seen> names = new HashMap<>();
    private final Map<String, Seen> codes = new HashMap<>();

    void check(ResourceRows rows, CellText cells) {
        CatalogField.ALL.stream()
                .filter(column -> !column.ofItem())
                .forEach(column -> checkAgreement(rows, column, cells));
        repeated(rows, cells, NAME, names, "如果是向下拖动填充使代码递增，请改回同一代码；否则请合并，或改成能相互区分的名称。");
        repeated(rows, cells, CODE, codes, "一个代码只能用于一项资源，请把同一资源的各行排在一起，或更正代码。");
    }

    /** Names the rows that differ from most of the others, so that one slip is told once. */
    private static void checkAgreement(ResourceRows rows, CatalogField column, CellText cells) {
        List<TemplateRow> filled =
                rows.all().stream().filter(row -> !row.text(column).isEmpty()).toList();
        Map<String, Long> counts = filled.stream()
                .collect(Collectors.groupingBy(row -> row.text(column), LinkedHashMap::new, Collectors.counting()));
        if (counts.size() > 1) {
            String usual = Collections.max(counts.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            filled.stream()
                    .filter(row -> !row.text(column).equals(usual))
                    .forEach(row -> cells.error(
                            row,
                            column,
                            "填为“%s”，与同一资源其他行的“%s”不一致。请改为一致，或只填第一行。"
                                    .formatted(Shown.of(row.text(column)), Shown.of(usual))));
        }
        if (!filled.isEmpty() && rows.text(column).isEmpty()) {
            cells.error(
                    rows.first(),
                    column,
                    "这一格空着，下面的行却填了“%s”。资源的内容请从第一行填起。"
                            .formatted(Shown.of(filled.get(0).text(column))));
        }
    }

    private static void repeated(
            ResourceRows rows, CellText cells, CatalogField column, Map<String, Seen> seen, String remedy) {
        String text = rows.text(column);
        Seen here = new Seen(rows.first().sheet(), rows.first().number());
        Seen before = text.isEmpty() || text.length() > LONGEST_KEY ? null : seen.putIfAbsent(NameKey.of(text), here);
        if (before != null) {
            cells.error(
                    rows.first(),
                    column,
                    "%s“%s”与工作表“%s”第 %d 行重复。%s"
                            .formatted(column.label(), Shown.of(text), before.sheet(), before.row(), remedy));
        }
    }
}
