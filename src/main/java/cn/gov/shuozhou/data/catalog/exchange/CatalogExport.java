package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.ResourceQuery;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.FormWriter;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** The published catalogue as a workbook in the national template, read and written piece by piece. */
@Component
class CatalogExport {

    private static final int HEADING_ROWS = 2;
    private static final int MOST = SheetWriter.MOST_ROWS - HEADING_ROWS;
    private static final int BLANK_ROWS = 20_000;

    private final Catalog catalog;

    CatalogExport(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Lets the result pass if it fits on one sheet.
     *
     * @throws RequestRejected invalid
     */
    void check(ResourceQuery query) {
        if (catalog.countItems(query) > MOST) {
            throw RequestRejected.invalid("q", "符合条件的信息项超过 1,048,574 行，一个工作表放不下。请增加条件，分次导出。");
        }
    }

    void write(ResourceQuery query, List<CatalogField> columns, OutputStream out) throws IOException {
        try (var form = new FormWriter(out)) {
            form.sheet(Words.SHEET);
            form.heading(columns.stream().map(CatalogField::column).toList());
            catalog.forEach(query, entry -> TemplateRows.of(entry, columns).forEach(form::row));
            form.finish();
        }
    }

    /** The template to fill in: drop-downs, and a second sheet that explains every column. */
    void writeTemplate(OutputStream out) throws IOException {
        var columns = CatalogField.ALL.stream().map(CatalogField::column).toList();
        try (var form = new FormWriter(out)) {
            form.sheet(Words.SHEET);
            form.heading(columns);
            form.blanks(columns, BLANK_ROWS);
            CatalogField.ALL.forEach(column ->
                    form.headingNote(column.column(), column.ordinal(), column.label() + "：" + column.help()));
            form.sheet(Words.HELP_SHEET);
            form.row(List.of("列组", "列", "怎样填写", "可填内容"));
            CatalogField.ALL.forEach(column -> form.row(
                    List.of(column.group(), column.label(), column.help(), String.join("、", column.choices()))));
            form.row(List.of("", "", "一行一个信息项；同一资源的资源各列可以每行重复，也可以合并单元格，或只填第一行。", ""));
            form.row(List.of("", "", "最后一组“平台补充”不属于编制指南，可以整组不填或删去。", ""));
            form.finish();
        }
    }
}
