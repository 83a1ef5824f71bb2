package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.CatalogField;
import java.util.ArrayList;
import java.util.List;

/** The rows of one resource: its own cells are merged, left blank or repeated below the first. */
final class ResourceRows {

    private final List<TemplateRow> rows = new ArrayList<>();

    ResourceRows(TemplateRow first) {
        rows.add(first);
    }

    TemplateRow first() {
        return rows.get(0);
    }

    List<TemplateRow> all() {
        return rows;
    }

    void add(TemplateRow row) {
        rows.add(row);
    }

    /** Whether the row names this resource again, or none at all. */
    boolean continuesWith(TemplateRow row) {
        return row.sheet().equals(first().sheet())
                && sameOrBlank(row, CatalogField.NAME)
                && sameOrBlank(row, CatalogField.CODE);
    }

    private boolean sameOrBlank(TemplateRow row, CatalogField column) {
        String text = row.text(column);
        return text.isEmpty() || text.equals(first().text(column));
    }

    /** Whether the row leaves 共享属性 and 开放属性 blank, as below merged cells: it then has those of the first row. */
    boolean sharesWithFirst(TemplateRow row) {
        return row != first()
                && CatalogField.SHARED.stream()
                        .allMatch(column -> row.text(column).isEmpty());
    }

    /** The row whose 共享属性 and 开放属性 are the row's. */
    TemplateRow sharing(TemplateRow row) {
        return sharesWithFirst(row) ? first() : row;
    }

    String text(CatalogField column) {
        return first().text(column);
    }
}
