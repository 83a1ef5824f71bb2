package cn.gov.shuozhou.data.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.ResourceQuery;
import cn.gov.shuozhou.data.catalog.exchange.ImportedResource.Change;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.workbook.FormWriter;
import cn.gov.shuozhou.data.workbook.LibreOffice;
import cn.gov.shuozhou.data.workbook.ListSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The one test that starts LibreOffice, once for everything that people take away as a workbook. */
@DisplayName("第十条：全部示例目录导出后，用 LibreOffice 打开另存，再导入；模板、清单、健康表也打开另存")
class SavedByLibreOfficeTest extends ImportScene {

    private static final String CITY = "city";

    @Autowired
    private ListDownload downloads;

    @Test
    @DisplayName("一格不少、一字不改；各部门的目录再导入为全部未变")
    void nothingIsLost(@TempDir Path folder) throws Exception {
        Map<String, byte[]> exported = new TreeMap<>();
        exported.put(CITY, exported(null));
        for (var provider : catalog.providers()) {
            exported.put(provider.code(), exported(provider.code()));
        }

        exported.put("a-template", sample());
        exported.put("a-list", list());
        exported.put("health-table", download("/catalog/health/export.xlsx", person("bureau.analyst")));

        Map<String, byte[]> saved = LibreOffice.saved(exported, folder);

        assertThat(LibreOffice.cells(exported.get(CITY))).hasSizeGreaterThan(10_000);
        for (String name : exported.keySet()) {
            assertThat(LibreOffice.cells(saved.get(name))).as(name).isEqualTo(LibreOffice.cells(exported.get(name)));
        }
        for (var provider : catalog.providers()) {
            CatalogImport one = checked(officer(provider.code()), saved.get(provider.code()));
            assertThat(imports.findings(one)).as(provider.name()).isEmpty();
            assertThat(imports.counts(one))
                    .as(provider.name())
                    .containsEntry(Change.NEW, 0)
                    .containsEntry(Change.CHANGED, 0)
                    .containsEntry(Change.UNCHANGED, (int) provider.resources());
        }
    }

    /** Of the template, with what a spreadsheet likes to take for something else. */
    private static byte[] sample() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var form = new FormWriter(out)) {
            form.sheet(Words.SHEET);
            form.heading(CatalogField.ALL.stream().map(CatalogField::column).toList());
            form.row(SampleRow.of("101001/1", "=1+1", "第一行\n第二行"));
            form.row(SampleRow.of("101001/1", "=1+1", "000123"));
            form.finish();
        }
        return out.toByteArray();
    }

    /** Of a page's list: text, number, moment and nothing. */
    private byte[] list() throws IOException {
        ListSheet<String> sheet = ListSheet.<String>named("清单")
                .column("文字", text -> text)
                .column("数", String::length)
                .column("时间", text -> LocalDateTime.of(2026, 11, 20, 9, 5, 30))
                .column("空", text -> null);
        var response = new MockHttpServletResponse();
        downloads.send(response, sheet, Page.whole(List.of("=1+1", "000123"), 2));
        return response.getContentAsByteArray();
    }

    private byte[] exported(@Nullable String provider) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(
                new ResourceQuery("", provider, null, null, null, ResourceQuery.Sort.RELEVANCE, 1),
                CatalogField.ALL,
                out,
                rows -> {});
        return out.toByteArray();
    }
}
