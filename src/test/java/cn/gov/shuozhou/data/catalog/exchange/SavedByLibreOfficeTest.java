package cn.gov.shuozhou.data.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.ResourceQuery;
import cn.gov.shuozhou.data.catalog.exchange.ImportedResource.Change;
import cn.gov.shuozhou.data.workbook.LibreOffice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("第十条：全部示例目录导出后，用 LibreOffice 打开另存，再导入")
class SavedByLibreOfficeTest extends ImportScene {

    private static final String CITY = "city";

    @Test
    @DisplayName("全市目录和各部门目录一格不少、一字不改；各部门的再导入为全部未变")
    void nothingIsLost(@TempDir Path folder) throws Exception {
        Map<String, byte[]> exported = new TreeMap<>();
        exported.put(CITY, exported(null));
        for (var provider : catalog.providers()) {
            exported.put(provider.code(), exported(provider.code()));
        }

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

    private byte[] exported(@Nullable String provider) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(
                new ResourceQuery("", provider, null, null, null, ResourceQuery.Sort.RELEVANCE, 1),
                CatalogField.ALL,
                out);
        return out.toByteArray();
    }
}
