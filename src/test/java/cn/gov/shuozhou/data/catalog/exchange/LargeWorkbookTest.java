package cn.gov.shuozhou.data.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Classifications;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.report.FormWriter;
import cn.gov.shuozhou.data.report.WorkbookReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("大工作簿")
class LargeWorkbookTest {

    private static final int ITEMS_EACH = 10;

    @Test
    @DisplayName("写出 100,000 行、读入并检查 20,000 行，256 MB 内存足够")
    void staysSmall() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeWorkbookTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    /** Runs in a small machine of its own. */
    public static void main(String[] arguments) throws Exception {
        write(100_000, OutputStream.nullOutputStream());
        var out = new ByteArrayOutputStream();
        write(Gathering.MOST_ROWS, out);
        var department = new Department(
                "civil-affairs",
                "朔州市民政局",
                "11140600MB0004204U",
                "140600",
                Department.Level.CITY,
                Department.Kind.GOVERNMENT,
                true);
        var check = new ImportCheck(
                mock(Catalog.class), mock(CatalogVersions.class), mock(Classifications.class), department);
        var gathering = new Gathering(check::take, rows -> {});
        WorkbookReader.read(out.toByteArray(), "a.xlsx", gathering);
        int rows = gathering.finish();
        if (rows != Gathering.MOST_ROWS
                || check.resources().size() != rows / ITEMS_EACH
                || !check.findings().isEmpty()) {
            throw new IllegalStateException(rows + " " + check.findings());
        }
    }

    private static void write(int rows, OutputStream out) throws IOException {
        try (var form = new FormWriter(out)) {
            form.sheet("目录");
            form.heading(TemplateColumn.ALL.stream().map(TemplateColumn::column).toList());
            for (int i = 0; i < rows; i++) {
                form.row(SampleRow.of("101001/" + (i / ITEMS_EACH + 1), "第" + i / ITEMS_EACH + "号登记信息", "信息项" + i));
            }
            form.finish();
        }
    }
}
