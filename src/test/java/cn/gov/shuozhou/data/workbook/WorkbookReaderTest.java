package cn.gov.shuozhou.data.workbook;

import static cn.gov.shuozhou.data.workbook.ZippedSheet.simple;
import static cn.gov.shuozhou.data.workbook.ZippedSheet.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("工作簿的读入")
class WorkbookReaderTest {

    @TempDir
    Path folder;

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
            row.createCell(6).setCellValue(true);
            sheet.createRow(3).createCell(0).setCellValue("");
            workbook.createSheet("二").createRow(0).createCell(1).setCellValue("b");
        });
        List<String> seen = new ArrayList<>();
        WorkbookReader.read(
                content,
                old ? "a.xls" : "a.xlsx",
                (sheet, row, cells) -> cells.forEach(cell ->
                        seen.add(sheet + row + ":" + cell.column() + (cell.formula() ? "=" : " " + cell.text()))));
        assertThat(seen)
                .containsExactly(
                        "目录2:0  名称 ", "目录2:2 18", "目录2:3 0.5", "目录2:4 2026-11-24", "目录2:5=", "目录2:6 TRUE", "二0:1 b");
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
    @DisplayName("不按列的次序写的单元格：从左到右交出")
    void cellsOutOfOrder() throws Exception {
        assertThat(texts(ZippedSheet.of("<c r=\"W1\"><v>23</v></c>", "<c r=\"B1\"><v>2</v></c>", 1, "")))
                .containsExactly("2", "23");
    }

    @Test
    @DisplayName("一格过长、一列过远、一行格数或字数过多、共享文本过长，都不读完；共享文本再多也不进内存")
    void limits() throws Exception {
        String longest = "x".repeat(32_767);
        assertThat(texts(ZippedSheet.of("<c t=\"str\"><v>", longest, 1, "</v></c>")))
                .containsExactly(longest);
        assertTooLarge(ZippedSheet.of("<c t=\"str\"><v>", longest + "x", 1, "</v></c>"));
        assertThat(texts(ZippedSheet.of("", "<c r=\"XFD1\"><v>1</v></c>", 1, "")))
                .containsExactly("1");
        assertTooLarge(ZippedSheet.of("", "<c r=\"XFE1\"><v>1</v></c>", 1, ""));
        assertThat(texts(ZippedSheet.of("", "<c r=\"A1\"><v>1</v></c>", 16_384, "")))
                .hasSize(16_384);
        assertTooLarge(ZippedSheet.of("", "<c r=\"A1\"><v>1</v></c>", 16_385, ""));
        assertTooLarge(ZippedSheet.of("", "<c t=\"str\"><v>" + longest + "</v></c>", 62, ""));
        assertTooLarge(with("xl/sharedStrings.xml", sharedTexts("<si><t>" + longest + "x</t></si>", 1)));
        assertThat(texts(with("xl/sharedStrings.xml", sharedTexts("<si><t>x</t></si>", 1_000_001))))
                .containsExactly("x");
        assertTooLarge(with("xl/worksheets/sheet1.xml", ("<worksheet a=\"" + "x".repeat(1 << 20) + "\"/>").getBytes()));
    }

    private static byte[] sharedTexts(String text, int times) {
        return ("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + text.repeat(times)
                        + "</sst>")
                .getBytes();
    }

    private static List<String> texts(byte[] workbook) throws UnreadableWorkbook {
        List<String> texts = new ArrayList<>();
        WorkbookReader.read(workbook, "a.xlsx", (sheet, row, cells) -> cells.forEach(cell -> texts.add(cell.text())));
        return texts;
    }

    private static void assertTooLarge(byte[] workbook) {
        assertRefused(workbook, "a.xlsx", WorkbookReader.TOO_LARGE);
    }

    @Test
    @DisplayName("不声明外部实体：工作表、共享文本、工作簿中的，都不读取")
    void entities() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        for (String part :
                List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml")) {
            String declared = ZippedSheet.part(part)
                    .replaceFirst("(<\\?xml[^>]*\\?>)?", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
                    .replaceFirst("<v>0</v>", "<v>&e;</v>")
                    .replaceFirst("<t>x</t>", "<t>&e;</t>")
                    .replaceFirst("name=\"a\"", "name=\"&e;\"");
            List<String> seen = new ArrayList<>();
            assertThatThrownBy(() -> WorkbookReader.read(
                            with(part, declared.getBytes()), "a.xlsx", (sheet, row, cells) -> seen.add(sheet + cells)))
                    .as(part)
                    .isInstanceOf(UnreadableWorkbook.class)
                    .hasMessage(WorkbookReader.BROKEN);
            assertThat(seen).as(part).noneMatch(text -> text.contains("SECRET"));
        }
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
