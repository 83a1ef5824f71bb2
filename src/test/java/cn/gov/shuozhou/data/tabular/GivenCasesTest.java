package cn.gov.shuozhou.data.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.tabular.GivenFiles.Answer;
import cn.gov.shuozhou.data.tabular.GivenFiles.Reader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files as people really have them, through the pages that take them. */
@MovableClockTest
@DisplayName("人们手里的文件，经上传页面")
class GivenCasesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    @TempDir
    Path folder;

    private GivenFiles files;

    @BeforeEach
    void begin() {
        clock.setToday(LocalDate.of(2026, 12, 28));
        files = new GivenFiles(context);
    }

    @AfterEach
    void clean() {
        files.clean();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            up-1-blank-comma-rows.csv       | DATA
            up-3-excel-date.csv             | DATA
            up-5a-tab-text.csv              | DATA
            up-5b-equals-quote.csv          | DATA
            up-7a-nbsp-header.csv           | DATA
            up-7b-nbsp-date.csv             | DATA
            up-8-trailing-blank-columns.csv | DATA
            cal-1-gb18030.csv               | CALENDAR
            cal-2-excel-date.csv            | CALENDAR
            cal-3-half-width-brackets.csv   | CALENDAR
            org-1-blank-rows.csv            | PEOPLE
            org-3-nbsp.csv                  | PEOPLE
            cat-1-hidden-dictionary.xlsx    | CATALOGUE
            cat-3-iso-date-cell.xlsx        | CATALOGUE
            cat-4a-kangxi-choice.xlsx       | CATALOGUE
            """)
    @DisplayName("读得懂的")
    void taken(String name, Reader reader) throws Exception {
        Answer answer = files.send(reader, name, GivenFiles.file(name));
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.status()).isEqualTo(200);
        switch (reader) {
            case DATA -> {
                assertThat(files.proposed()).hasSize(1);
                assertThat(files.proposed().get(0).values())
                        .contains("样例养老院", "2023-01-05", "0349-2020000", "52140602MJ0000000X");
            }
            case CALENDAR -> assertThat(answer.page()).contains("2027-02-06", "放假（周末）", "2027-01-31", "调休上班");
            case PEOPLE -> assertThat(answer.page()).contains("已新增 1 人");
            case CATALOGUE -> assertThat(answer.page()).contains("检查通过");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            up-4a-scientific-code.csv   | 第 2 行“统一社会信用代码”“5.21406E+17”：表格软件把长数字改成了科学计数法
            up-4b-zeroed-code.csv       | 第 2 行“统一社会信用代码”第 15 位以后都是 0，校验码也不对
            up-6a-control-character.csv | 第 2 行“机构名称”含有看不见的字符（U+000B）
            up-6b-zero-width.csv        | 第 2 行“机构名称”含有看不见的字符（U+200B）
            up-6c-bidi.csv              | 第 2 行“机构名称”含有看不见的字符（U+2028）
            up-9-one-bad-byte.csv       | 第 3 行有损坏的字节
            """)
    @DisplayName("说明哪一行、哪一列、怎么了")
    void refused(String name, String sentence) throws Exception {
        Answer answer = files.send(Reader.DATA, name, GivenFiles.file(name));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith(sentence));
        assertThat(jdbc.queryForObject("select count(*) from data_proposal", Integer.class))
                .isZero();
    }

    @Test
    @DisplayName("日期单元格 t=\"d\" 读作当日；隐藏的工作表不读")
    void dateCell() throws Exception {
        files.send(Reader.CATALOGUE, "a.xlsx", GivenFiles.file("cat-3-iso-date-cell.xlsx"));
        assertThat(jdbc.queryForList("select content from catalog_import_resource", String.class))
                .singleElement()
                .satisfies(content -> assertThat(content).contains("2022-05-10"));
    }

    @Test
    @DisplayName("全角和半角是同一个名称：后来的认出重名，两种写法都查得到")
    void foldedNames() throws Exception {
        assertThat(files.send(Reader.CATALOGUE, "a.xlsx", GivenFiles.file("cat-5a-fullwidth-name.xlsx"))
                        .taken())
                .isTrue();
        files.confirmCatalogue();
        for (String words : List.of("样例ＡＢＣ", "样例abc")) {
            assertThat(files.page("/catalog/drafts?q=" + words).getContentAsString(StandardCharsets.UTF_8))
                    .contains("样例ＡＢＣ清单");
        }
        jdbc.update("delete from catalog_import");
        files.send(Reader.CATALOGUE, "b.xlsx", GivenFiles.file("cat-5b-halfwidth-name.xlsx"));
        assertThat(files.warnings()).anySatisfy(warning -> assertThat(warning).startsWith("将替换现有草案“样例ＡＢＣ清单”"));
        files.confirmCatalogue();
        assertThat(jdbc.queryForList("select name from catalog_draft", String.class))
                .containsExactly("样例ABC清单");
    }

    @Test
    @DisplayName("形似转义的文字下载为 .xlsx 后，每个程序读到的都是原文（ECMA-376 22.4.2.4）")
    void underscoreX() throws Exception {
        assertThat(files.send(Reader.DATA, "a.csv", GivenFiles.file("down-1-underscore-x.csv"))
                        .taken())
                .isTrue();
        assertThat(files.proposed().get(0)).containsValue("样例_x000D_院_x4E2D_");
        byte[] written = SampleTables.written("样例_x000D_院_x4E2D_");
        assertThat(sheet(written)).contains("样例_x005F_x000D_院_x005F_x4E2D_");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("样例_x000D_院_x4E2D_");
        }
        List<String> read = new ArrayList<>();
        cn.gov.shuozhou.data.workbook.WorkbookReader.read(
                written, "a.xlsx", (name, row, cells) -> cells.forEach(cell -> read.add(cell.text())));
        assertThat(read).containsExactly("样例_x000D_院_x4E2D_");
    }

    private String sheet(byte[] workbook) throws Exception {
        var file = Files.write(folder.resolve("a.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            var part = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("从上传、核对、确认到恢复上一版，全在页面上")
    void fromUploadToRestoration() throws Exception {
        String address = "/catalog/" + files.resource() + "/data";
        files.send(Reader.DATA, "一.csv", SampleTables.utf8(SampleTables.of(Reader.DATA)));
        assertThat(text(address)).contains("还没有确认");
        confirm(address, "");
        files.send(Reader.DATA, "二.csv", GivenFiles.file("up-3-excel-date.csv"));
        confirm(address, "");
        assertThat(text(address)).contains("恢复上一版", "二.csv");

        Map<String, Object> before = jdbc.queryForMap(
                "select id from data_set where resource_id = ? and source_file = '一.csv'", files.resource());
        String id = String.valueOf(before.get("id"));
        assertThat(files.act(address + "/restore", "dataSet", id).getStatus()).isEqualTo(400);
        assertThat(files.act(address + "/restore", "dataSet", id, "reason", "二有错")
                        .getStatus())
                .isEqualTo(302);
        assertThat(files.act(address + "/restore", "dataSet", id, "reason", "二有错")
                        .getStatus())
                .isEqualTo(409);
        assertThat(text(address)).contains("恢复：二有错");
    }

    private void confirm(String address, String reason) throws Exception {
        String id = String.valueOf(jdbc.queryForObject("select data_set_id from data_proposal", Long.class));
        assertThat(files.act(address + "/proposal", "dataSet", id, "reason", reason)
                        .getStatus())
                .isEqualTo(302);
        assertThat(files.act(address + "/proposal", "dataSet", id, "reason", reason)
                        .getStatus())
                .as("confirming again")
                .isEqualTo(409);
    }

    private String text(String address) throws Exception {
        return files.page(address).getContentAsString(StandardCharsets.UTF_8);
    }
}
