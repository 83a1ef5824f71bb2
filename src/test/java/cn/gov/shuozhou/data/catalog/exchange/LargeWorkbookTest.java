package cn.gov.shuozhou.data.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.classification.ClassificationTree;
import cn.gov.shuozhou.data.catalog.publication.CompilerWarnings;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.workbook.FormWriter;
import cn.gov.shuozhou.data.workbook.UnreadableWorkbook;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import cn.gov.shuozhou.data.workbook.ZippedSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("大工作簿")
class LargeWorkbookTest {

    private static final int ITEMS_EACH = 10;

    @Test
    @DisplayName("写出许多行、读入并检查 20,000 行，处处有错的只记 5,000 处，一行一千五百万格、一格两亿八千万字的拒绝，256 MB 内存足够")
    void staysSmall() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        // What it costs to compile more thoroughly is not won back.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeWorkbookTest.class.getName(),
                        String.valueOf(FullRun.Amount.of(30_000, 100_000)))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(Waiting.LONGEST.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    /** Runs in a small machine of its own. */
    public static void main(String[] arguments) throws Exception {
        write(Integer.parseInt(arguments[0]), OutputStream.nullOutputStream());
        var out = new ByteArrayOutputStream();
        write(ResourceRowAssembler.MOST_ROWS, out);
        var check = check();
        int rows = read(out.toByteArray(), check);
        if (rows != ResourceRowAssembler.MOST_ROWS
                || check.resources().size() != rows / ITEMS_EACH
                || !check.findings().listed().isEmpty()) {
            throw new IllegalStateException(rows + " " + check.findings().listed());
        }
        var bad = check();
        read(wrongThroughout(), bad);
        if (bad.findings().errors() < 10 * ResourceRowAssembler.MOST_ROWS
                || bad.findings().listed().size() != Findings.MOST
                || !bad.resources().isEmpty()) {
            throw new IllegalStateException(bad.findings().errors() + " errors");
        }
        refuse("<c><v>1</v></c>", 15_000_000);
        refuse("<c t=\"inlineStr\"><is><t>" + "x".repeat(100) + "</t></is></c>", 1_000_000);
        refuse("<c t=\"str\"><v>", "x".repeat(1_000), 280_000, "</v></c>");
    }

    private static ImportCheck check() {
        var department = new Department(
                "civil-affairs",
                "朔州市民政局",
                "11140600MB0004204U",
                "140600",
                Department.Level.CITY,
                Department.Kind.GOVERNMENT,
                true);
        return new ImportCheck(
                mock(Catalog.class),
                mock(CatalogVersions.class),
                mock(CompilerWarnings.class),
                new ClassificationCheck(new ClassificationTree(List.of())),
                new DraftCheck(mock(CatalogDrafts.class), mock(Organization.class), department.code()),
                department,
                LocalDate.of(2026, 11, 24));
    }

    private static int read(byte[] workbook, ImportCheck check) throws UnreadableWorkbook {
        var gathering = new ResourceRowAssembler(check::take, rows -> {});
        WorkbookReader.read(workbook, "a.xlsx", gathering);
        return gathering.finish();
    }

    /** Every row a resource of its own, every cell of it wrong. */
    private static byte[] wrongThroughout() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var form = new FormWriter(out)) {
            form.sheet("目录");
            form.heading(CatalogField.ALL.stream().map(CatalogField::column).toList());
            for (int i = 0; i < ResourceRowAssembler.MOST_ROWS; i++) {
                List<String> cells = new ArrayList<>(Collections.nCopies(CatalogField.ALL.size(), "不对"));
                cells.set(CatalogField.NAME.ordinal(), "第" + i + "项");
                form.row(cells);
            }
            form.finish();
        }
        return out.toByteArray();
    }

    private static void refuse(String cells, int times) throws IOException {
        refuse("", cells, times, "");
    }

    /** A small file whose one row fills the memory of whoever reads all of it. */
    private static void refuse(String before, String again, int times, String after) throws IOException {
        try {
            WorkbookReader.read(ZippedSheet.of(before, again, times, after), "a.xlsx", (sheet, row, cells) -> {});
        } catch (UnreadableWorkbook refused) {
            return;
        }
        throw new IllegalStateException("read " + before + again);
    }

    private static void write(int rows, OutputStream out) throws IOException {
        try (var form = new FormWriter(out)) {
            form.sheet("目录");
            form.heading(CatalogField.ALL.stream().map(CatalogField::column).toList());
            for (int i = 0; i < rows; i++) {
                form.row(SampleRow.of("101001/" + (i / ITEMS_EACH + 1), "第" + i / ITEMS_EACH + "号登记信息", "信息项" + i));
            }
            form.finish();
        }
    }
}
