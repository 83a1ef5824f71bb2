package cn.gov.shuozhou.data.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.gov.shuozhou.data.report.FormWriter;
import cn.gov.shuozhou.data.report.UnreadableWorkbook;
import cn.gov.shuozhou.data.report.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs Debian's libreoffice-calc-nogui: required where CI is set, skipped with a message elsewhere. */
@DisplayName("LibreOffice 打开并另存模板")
class LibreOfficeTest {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    @Test
    @DisplayName("一格不少，一字不改")
    void savesWithoutLoss(@TempDir Path folder) throws Exception {
        boolean there = Files.isExecutable(OFFICE);
        assertThat(there || System.getenv("CI") == null)
                .as("CI needs libreoffice-calc-nogui")
                .isTrue();
        assumeTrue(
                there,
                "SKIPPED: /usr/bin/soffice is not installed, nobody has checked that LibreOffice keeps the export");
        Path original = folder.resolve("export.xlsx");
        try (var out = Files.newOutputStream(original);
                var form = new FormWriter(out)) {
            form.sheet(Words.SHEET);
            form.heading(TemplateColumn.ALL.stream().map(TemplateColumn::column).toList());
            form.row(SampleRow.of("101001/1", "=1+1", "第一行\n第二行"));
            form.row(SampleRow.of("101001/1", "=1+1", "000123"));
            form.finish();
        }
        Process office = new ProcessBuilder(
                        OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        folder.resolve("saved").toString(),
                        original.toString())
                .inheritIO()
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(cells(folder.resolve("saved").resolve("export.xlsx"))).isEqualTo(cells(original));
    }

    private static List<String> cells(Path file) throws IOException, UnreadableWorkbook {
        List<String> all = new ArrayList<>();
        WorkbookReader.read(
                Files.readAllBytes(file),
                "export.xlsx",
                (sheet, row, cells) -> cells.forEach(cell -> all.add(sheet + " " + row + " " + cell)));
        return all;
    }
}
