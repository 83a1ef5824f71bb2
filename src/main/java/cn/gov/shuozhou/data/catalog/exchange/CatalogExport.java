package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.CatalogFilter;
import cn.gov.shuozhou.data.catalog.ResourceQuery;
import cn.gov.shuozhou.data.export.LargeExport;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.workbook.FormWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** The published catalogue as a workbook in the national template, read and written piece by piece. */
@Component
class CatalogExport implements LargeExport<CatalogExport.Wanted> {

    private static final int BETWEEN_REPORTS = 500;
    private static final int BLANK_ROWS = 20_000;

    private final Catalog catalog;

    CatalogExport(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What is taken away.
     *
     * @param national the columns of the national template alone, without the platform's own
     */
    record Wanted(CatalogFilter filter, boolean national) {

        static final Wanted CITY = new Wanted(new CatalogFilter(null, null, null, null, null, null, null), true);
    }

    @Override
    public String kind() {
        return "catalog";
    }

    @Override
    public Class<Wanted> inputType() {
        return Wanted.class;
    }

    @Override
    public String title(Wanted wanted) {
        return wanted.national() ? "朔州市政务数据资源目录" : "数据目录";
    }

    /** The template has one heading row more than other lists. */
    @Override
    public long count(Wanted wanted, Person person, int most) {
        return catalog.countItems(wanted.filter().query(), most) + 1;
    }

    /** The published catalogue is everybody's. */
    @Override
    public String reach(Wanted wanted, Person person) {
        return "";
    }

    @Override
    public void write(Wanted wanted, Person person, OutputStream out, LongConsumer reached) throws IOException {
        write(wanted.filter().query(), wanted.national() ? CatalogField.NATIONAL : CatalogField.ALL, out, reached);
    }

    void write(ResourceQuery query, List<CatalogField> columns, OutputStream out, LongConsumer reached)
            throws IOException {
        try (var form = new FormWriter(out)) {
            form.sheet(Words.SHEET);
            form.heading(columns.stream().map(CatalogField::column).toList());
            AtomicLong rows = new AtomicLong();
            catalog.forEach(query, entry -> {
                List<List<String>> written = TemplateRows.of(entry, columns).toList();
                written.forEach(form::row);
                long before = rows.getAndAdd(written.size());
                if (before / BETWEEN_REPORTS < rows.get() / BETWEEN_REPORTS) {
                    reached.accept(rows.get());
                }
            });
            reached.accept(rows.get());
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
