package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.tabular.PlainCell;
import cn.gov.shuozhou.data.workbook.SheetCell;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a workbook that came in.
 *
 * @param number as the sheet counts it, from 1
 */
record TemplateRow(String sheet, int number, Map<CatalogField, SheetCell> cells) {

    static TemplateRow of(String sheet, int index, List<SheetCell> cells) {
        Map<CatalogField, SheetCell> known = new EnumMap<>(CatalogField.class);
        cells.stream()
                .filter(cell -> cell.column() < CatalogField.ALL.size())
                .forEach(cell -> put(known, CatalogField.ALL.get(cell.column()), cell));
        return new TemplateRow(sheet, index + 1, known);
    }

    private static void put(Map<CatalogField, SheetCell> known, CatalogField column, SheetCell cell) {
        String text = plain(cell.text(), column);
        if (!text.isEmpty() || cell.formula()) {
            known.put(column, new SheetCell(cell.column(), text, cell.kind()));
        }
    }

    /** Without what comes along with copying and wrapping: blanks of other kinds, and line breaks in what is one line. */
    private static String plain(String text, CatalogField column) {
        String plain = text.replaceAll("[\\u00a0\\u2007\\u202f]", " ").replaceAll("\\r\\n?", "\n");
        return PlainCell.of(column.lines() ? plain : plain.replaceAll("\\s*\\n\\s*", ""));
    }

    /** Characters of all its cells together. */
    int letters() {
        return cells.values().stream().mapToInt(cell -> cell.text().length()).sum();
    }

    /** What the cell says; empty if nothing. */
    String text(CatalogField column) {
        SheetCell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }
}
