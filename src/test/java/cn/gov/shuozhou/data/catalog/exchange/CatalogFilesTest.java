package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.ResourceQuery;
import cn.gov.shuozhou.data.workbook.FormReading;
import cn.gov.shuozhou.data.workbook.SheetCell;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十条：目录模板、目录文件和标注好的工作簿")
@OnPostgres(Reason.SQL)
class CatalogFilesTest extends ImportScene {

    @Test
    @DisplayName("模板：看得见的每个表头格都有说明，每个空格都有提示，有选项的都能下拉")
    void template() throws Exception {
        byte[] template = download("/catalog/template.xlsx", officer("civil-affairs"));
        Map<String, String> notes = FormReading.notes(template);
        assertThat(notes).hasSize(CatalogField.ALL.size());
        for (CatalogField column : CatalogField.ALL) {
            boolean alone = column.group().equals(column.label());
            int row = alone ? 0 : 1;
            assertThat(FormReading.covered(template, row, column.ordinal())).isFalse();
            String place = new Finding(Finding.Severity.ERROR, "", row + 1, column.ordinal() + 1, "", "").cell();
            assertThat(notes.get(place)).as(column.label()).contains(column.help());
            assertThat(FormReading.choices(template, column.ordinal()))
                    .as(column.label())
                    .isEqualTo(column.choices());
            assertThat(FormReading.prompts(template, column.ordinal()))
                    .as(column.label())
                    .containsExactly(column.help());
        }
    }

    @Test
    @DisplayName("全市目录：十五个列组，已发布的资源一项不少")
    void city() throws Exception {
        var rows = rows(download("/catalog/city.xlsx", officer("civil-affairs")));
        Set<String> groups = new HashSet<>();
        rows.get(0).forEach(cell -> groups.add(cell.text()));
        assertThat(groups).hasSize(15).doesNotContain("平台补充");
        assertThat(codes(rows)).isEqualTo(published(ResourceQuery.of("")));
    }

    @Test
    @DisplayName("按条件导出：只有查到的资源")
    void filtered() throws Exception {
        var rows = rows(download("/catalog/export.xlsx?department=civil-affairs", officer("education")));
        assertThat(codes(rows))
                .isNotEmpty()
                .isEqualTo(published(
                        new ResourceQuery("", "civil-affairs", null, null, null, ResourceQuery.Sort.RELEVANCE, 1)));
    }

    @Test
    @DisplayName("标注好的工作簿：错误的格红、提醒的格黄，批注写着问题和改法")
    void marked() throws Exception {
        var officer = officer("civil-affairs");
        var values = SampleRow.values("", "新的登记信息", "甲");
        values.put(UPDATE_CYCLE, "偶尔");
        values.remove(THEME);
        var one = checked(officer, workbook(List.of(values)));
        byte[] marked = download("/catalog/imports/" + one.id() + "/marked.xlsx", officer);
        Map<String, String> expected = new HashMap<>();
        imports.findings(one).forEach(finding -> expected.put(finding.cell(), finding.sentence()));
        assertThat(expected).hasSize(2);
        assertThat(FormReading.notes(marked)).isEqualTo(expected);
        assertThat(FormReading.coloured(marked, FormReading.rose())).containsExactlyElementsOf(cells(one, true));
        assertThat(FormReading.coloured(marked, FormReading.yellow())).containsExactlyElementsOf(cells(one, false));
    }

    @Test
    @DisplayName("超过两万行的，整个拒绝并说明")
    void refused() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var form = new cn.gov.shuozhou.data.workbook.FormWriter(out)) {
            form.sheet(Words.SHEET);
            form.heading(CatalogField.ALL.stream().map(CatalogField::column).toList());
            for (int i = 0; i <= ResourceRowAssembler.MOST_ROWS; i++) {
                form.row(List.of("", "", "", "", "名称" + i));
            }
            form.finish();
        }
        assertThat(checked(officer("civil-affairs"), out.toByteArray()).problem())
                .contains("超过 20,000 行信息项");
    }

    private List<String> cells(CatalogImport one, boolean error) {
        return imports.findings(one).stream()
                .filter(finding -> finding.error() == error)
                .map(Finding::cell)
                .toList();
    }

    private Set<String> published(ResourceQuery query) {
        Set<String> codes = new HashSet<>();
        catalog.forEach(query, entry -> codes.add(entry.resource().code()));
        return codes;
    }

    private static Set<String> codes(List<List<SheetCell>> rows) {
        Set<String> codes = new HashSet<>();
        rows.subList(2, rows.size())
                .forEach(row -> row.stream()
                        .filter(cell -> cell.column() == CODE.ordinal())
                        .forEach(cell -> codes.add(cell.text())));
        return codes;
    }

    private static List<List<SheetCell>> rows(byte[] workbook) throws Exception {
        List<List<SheetCell>> rows = new ArrayList<>();
        WorkbookReader.read(workbook, "a.xlsx", (sheet, row, cells) -> rows.add(cells));
        return rows;
    }
}
