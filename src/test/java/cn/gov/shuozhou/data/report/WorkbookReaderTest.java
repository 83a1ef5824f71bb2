package cn.gov.shuozhou.data.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("工作簿的读入")
class WorkbookReaderTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("文本、数字、日期、公式照原样读出，空行空格略去；新旧格式一样")
    void cells(boolean old) throws Exception {
        byte[] content = written(old ? new HSSFWorkbook() : new XSSFWorkbook(), workbook -> {
            var sheet = workbook.createSheet("目录");
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue(" 名称 ");
            row.createCell(2).setCellValue(18);
            row.createCell(3).setCellValue(0.5);
            var date = row.createCell(4);
            date.setCellValue(java.time.LocalDate.of(2026, 11, 24));
            var style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            date.setCellStyle(style);
            row.createCell(5).setCellFormula("1+1");
            sheet.createRow(3).createCell(0).setCellValue("");
            workbook.createSheet("二").createRow(0).createCell(1).setCellValue("b");
        });
        List<String> seen = new ArrayList<>();
        WorkbookReader.read(
                content,
                old ? "a.xls" : "a.xlsx",
                (sheet, row, cells) -> cells.forEach(cell ->
                        seen.add(sheet + row + ":" + cell.column() + (cell.formula() ? "=" : " " + cell.text()))));
        assertThat(seen).containsExactly("目录2:0 名称", "目录2:2 18", "目录2:3 0.5", "目录2:4 2026-11-24", "目录2:5=", "二0:1 b");
    }

    @Test
    @DisplayName("不是工作簿、已损坏的，说明怎样另存")
    void broken() throws IOException {
        assertRefused(new byte[] {1, 2, 3}, "a.xlsx", WorkbookReader.BROKEN);
        assertRefused(
                "PK\u0003\u0004 no zip".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "a.xlsx",
                WorkbookReader.BROKEN);
        byte[] whole = simple();
        assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), "a.xlsx", WorkbookReader.BROKEN);
        byte[] old = written(
                new HSSFWorkbook(),
                workbook -> workbook.createSheet("a").createRow(0).createCell(0).setCellValue("x"));
        assertRefused(java.util.Arrays.copyOf(old, 700), "a.xls", WorkbookReader.BROKEN);
    }

    @Test
    @DisplayName("宏、外部链接、数据连接、嵌入对象、加密，各按名称拒绝")
    void hostile() throws Exception {
        assertRefused(simple(), "a.xlsm", WorkbookReader.MACROS);
        assertRefused(with("xl/vbaProject.bin", new byte[10]), "a.xlsx", WorkbookReader.MACROS);
        assertRefused(with("xl/externalLinks/externalLink1.xml", new byte[10]), "a.xlsx", WorkbookReader.LINKS);
        assertRefused(with("xl/connections.xml", new byte[10]), "a.xlsx", WorkbookReader.LINKS);
        assertRefused(with("xl/embeddings/oleObject1.bin", new byte[10]), "a.xlsx", WorkbookReader.LINKS);
        assertRefused(encrypted(), "a.xlsx", WorkbookReader.ENCRYPTED);
    }

    @Test
    @DisplayName("压缩炸弹：部件过大、过多，都不解开")
    void bombs() throws IOException {
        assertRefused(with("xl/theme/theme9.xml", new byte[6 << 20]), "a.xlsx", WorkbookReader.TOO_LARGE);
        assertRefused(with("xl/sharedStrings.xml", new byte[41 << 20]), "a.xlsx", WorkbookReader.TOO_LARGE);
        var many = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(many)) {
            for (int i = 0; i <= 1_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i + ".xml"));
            }
        }
        assertRefused(many.toByteArray(), "a.xlsx", WorkbookReader.TOO_LARGE);
    }

    @Test
    @DisplayName("旧格式的宏和外部链接")
    void oldHostile() throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] plain = written(new HSSFWorkbook(), workbook -> workbook.createSheet("a"));
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(plain))) {
            files.getRoot().createDirectory("_VBA_PROJECT_CUR");
            files.writeFilesystem(out);
        }
        assertRefused(out.toByteArray(), "a.xls", WorkbookReader.MACROS);
        byte[] linked = written(new HSSFWorkbook(), workbook -> {
            workbook.linkExternalWorkbook("other.xls", new HSSFWorkbook());
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("x");
        });
        assertRefused(linked, "a.xls", WorkbookReader.LINKS);
    }

    private static void assertRefused(byte[] content, String name, String sentence) {
        assertThatThrownBy(() -> WorkbookReader.read(content, name, (sheet, row, cells) -> {}))
                .isInstanceOf(UnreadableWorkbook.class)
                .hasMessage(sentence);
    }

    private static byte[] simple() {
        return written(
                new XSSFWorkbook(),
                workbook -> workbook.createSheet("a").createRow(0).createCell(0).setCellValue("x"));
    }

    private static byte[] written(Workbook workbook, Consumer<Workbook> fill) {
        var out = new ByteArrayOutputStream();
        try (workbook) {
            fill.accept(workbook);
            workbook.write(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same workbook with one part more, or with another in its place. */
    private static byte[] with(String part, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out);
                var in = new ZipInputStream(new ByteArrayInputStream(simple()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] encrypted() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream stream = encryptor.getDataStream(files)) {
                stream.write(simple());
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
