package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.workbook.FormWriter;
import cn.gov.shuozhou.data.workbook.LibreOffice;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("LibreOffice 打开并另存模板")
class LibreOfficeTest {

    @Test
    @DisplayName("一格不少，一字不改")
    void savesWithoutLoss(@TempDir Path folder) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var form = new FormWriter(out)) {
            form.sheet(Words.SHEET);
            form.heading(CatalogField.ALL.stream().map(CatalogField::column).toList());
            form.row(SampleRow.of("101001/1", "=1+1", "第一行\n第二行"));
            form.row(SampleRow.of("101001/1", "=1+1", "000123"));
            form.finish();
        }
        LibreOffice.keeps(out.toByteArray(), folder);
    }
}
