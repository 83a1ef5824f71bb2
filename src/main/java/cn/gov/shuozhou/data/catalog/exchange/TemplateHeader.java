package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.tabular.FoldedText;
import cn.gov.shuozhou.data.workbook.SheetCell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two heading rows of a sheet, compared with the template's. */
final class TemplateHeader {

    private final String sheet;
    private final Map<Integer, String> groups = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    TemplateHeader(String sheet) {
        this.sheet = sheet;
    }

    void row(int index, List<SheetCell> cells) {
        cells.forEach(cell -> (index == 0 ? groups : names)
                .put(cell.column(), cell.column() < CatalogField.ALL.size() ? plain(cell.text()) : ""));
    }

    /**
     * Lets the sheet pass if every column stands in its place; the platform's own columns may be missing together.
     *
     * @throws RequestRejected invalid, naming the first column that differs
     */
    void check() {
        boolean national = names.keySet().stream().noneMatch(column -> column >= CatalogField.NATIONAL.size());
        for (CatalogField column : national ? CatalogField.NATIONAL : CatalogField.ALL) {
            String found = found(column);
            if (!found.equals(plain(column.label()))) {
                throw RequestRejected.invalid(
                        "file",
                        "工作表“%s”的表头与模板不同：第 %d 列应为“%s”，现为“%s”。请下载模板，把内容填到模板的相应列中。"
                                .formatted(sheet, column.ordinal() + 1, column.label(), Shown.of(found)));
            }
        }
    }

    private String found(CatalogField column) {
        boolean alone = column.label().equals(column.group());
        String name = names.getOrDefault(column.ordinal(), "");
        return alone && name.isEmpty() ? groups.getOrDefault(column.ordinal(), "") : name;
    }

    private static String plain(String text) {
        return FoldedText.ofWord(text.replaceAll("[*＊]", ""));
    }
}
