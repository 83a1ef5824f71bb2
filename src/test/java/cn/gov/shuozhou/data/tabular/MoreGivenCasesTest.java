package cn.gov.shuozhou.data.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.tabular.GivenFiles.Answer;
import cn.gov.shuozhou.data.tabular.GivenFiles.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** More files of the kinds that {@link GivenCasesTest} has, made here one spoilt cell at a time. */
@MovableClockTest
@DisplayName("同类的更多文件，经上传页面")
class MoreGivenCasesTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Autowired
    ApplicationContext context;

    @Autowired
    MovableClock clock;

    private GivenFiles files;

    /**
     * A file and what is right.
     *
     * @param sentence how the refusal begins; empty when the file is to be taken
     */
    record Case(String name, Reader reader, byte[] content, String sentence) {
        @Override
        public String toString() {
            return reader + " " + name;
        }
    }

    @BeforeEach
    void begin() {
        clock.setToday(LocalDate.of(2026, 12, 28));
        files = new GivenFiles(context);
    }

    @AfterEach
    void clean() {
        files.clean();
    }

    /** The table with one cell changed, as CSV. */
    private static Case cell(Reader reader, int row, int column, String value, String sentence) {
        List<List<String>> rows = SampleTables.of(reader);
        rows.get(row).set(column, value);
        return new Case("“%s”".formatted(value), reader, SampleTables.utf8(rows), sentence);
    }

    private static String hidden(int character) {
        return "（U+%04X）".formatted(character);
    }

    static Stream<Case> hiddenCharacters() {
        List<Case> cases = new ArrayList<>();
        for (int character : new int[] {
            0x0001, 0x001f, 0x0085, 0x00ad, 0x034f, 0x061c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a,
            0x202b, 0x202d, 0x2029, 0x2060, 0x2066, 0x2067, 0x2069, 0x3164, 0xfeff, 0xffff, 0xe0041
        }) {
            String spoilt = "样例" + Character.toString(character) + "院";
            cases.add(cell(Reader.DATA, 2, 0, spoilt, "第 3 行“机构名称”含有看不见的字符" + hidden(character)));
        }
        for (Reader reader : List.of(Reader.CALENDAR, Reader.PEOPLE)) {
            int column = reader == Reader.CALENDAR ? 2 : 1;
            String name = SampleTables.of(reader).get(0).get(column);
            for (int character : new int[] {0x200b, 0x202e, 0x000b}) {
                String spoilt = "样" + Character.toString(character) + "例";
                cases.add(cell(reader, 1, column, spoilt, "第 2 行“" + name + "”含有看不见的字符" + hidden(character)));
            }
        }
        cases.add(cell(Reader.DATA, 0, 0, "机构\u200b名称", "表头第 1 列含有看不见的字符（U+200B）"));
        return cases.stream();
    }

    static Stream<Case> days() {
        return Stream.of(
                        Stream.of(
                                        "2023/1/5",
                                        "2023.1.5",
                                        "2023年01月05日",
                                        "２０２３-０１-０５",
                                        "2023-1-5 0:00:00",
                                        "20230105",
                                        "\u00a02023 年 1 月 5 日\u3000",
                                        "")
                                .map(day -> cell(Reader.DATA, 1, 8, day, "")),
                        Stream.of(
                                        "5/1/2023",
                                        "2023-13-01",
                                        "23-1-5",
                                        "2023-02-29",
                                        "2023-1/5",
                                        "44931",
                                        "2023-1-5 8:30")
                                .map(day -> cell(Reader.DATA, 1, 8, day, "第 2 行“备案日期”“" + day + "”不是日期")),
                        Stream.of("2027/1/1", "2027年1月1日", "20270101").map(day -> cell(Reader.CALENDAR, 1, 0, day, "")),
                        Stream.of("1/1/2027", "2027-02-30")
                                .map(day -> cell(Reader.CALENDAR, 1, 0, day, "第 2 行：日期“" + day + "”不正确")))
                .flatMap(cases -> cases);
    }

    static Stream<Case> codes() {
        return Stream.of(
                cell(Reader.DATA, 2, 1, "5.2E+17", "第 3 行“统一社会信用代码”“5.2E+17”：表格软件把长数字改成了科学计数法"),
                cell(Reader.DATA, 1, 7, "1.38E+10", "第 2 行“联系电话”“1.38E+10”：表格软件"),
                cell(Reader.DATA, 1, 7, "13800000000012000000", "第 2 行“联系电话”第 15 位以后都是 0"),
                cell(Reader.DATA, 1, 7, "=\"13800000000012000000\"", ""),
                cell(Reader.DATA, 1, 1, "52140602123456789", "第 2 行“统一社会信用代码”只有 17 位"),
                cell(Reader.DATA, 1, 1, "52140602MJ0000000X", ""),
                cell(Reader.DATA, 1, 0, "3E2 号院", ""),
                cell(Reader.DATA, 1, 0, "#N/A", "第 2 行“机构名称”“#N/A”是表格软件的错误提示"),
                cell(Reader.DATA, 1, 3, "########", "第 2 行“机构地址”“########”是表格软件的错误提示"),
                cell(Reader.DATA, 1, 3, "朔城区\ufffd街", "第 2 行“机构地址”含有损坏的字符"),
                cell(Reader.DATA, 1, 7, "\t0349-2020000", ""),
                cell(Reader.DATA, 1, 7, "\u3000\u00a00349-2020000\u2007", ""),
                cell(Reader.DATA, 1, 4, "80张", "第 2 行“核定床位数”“80张”不是整数"));
    }

    static Stream<Case> headingsAndWords() {
        return Stream.of(
                cell(Reader.DATA, 0, 2, "所属县(市、区)", ""),
                cell(Reader.DATA, 0, 2, " 所属县（市、 区） ", ""),
                cell(Reader.DATA, 0, 7, "联系⻋话", "表头第 8 列“联系⻋话”不是这项资源的信息项"),
                cell(Reader.DATA, 0, 8, "机构名称", "表头第 9 列“机构名称”重复出现"),
                cell(Reader.DATA, 0, 8, "", "表头缺少“备案日期”"),
                cell(Reader.CALENDAR, 0, 0, "ｄａｔｅ", ""),
                cell(Reader.CALENDAR, 1, 1, "holiday", ""),
                cell(Reader.CALENDAR, 2, 1, "放假( 周末 )", ""),
                cell(Reader.CALENDAR, 1, 1, "休息", "第 2 行：类型“休息”不认识"),
                cell(Reader.PEOPLE, 1, 3, "使⽤部门经办⼈", ""),
                cell(Reader.PEOPLE, 1, 3, "使用部门 经办人\u00a0", ""),
                cell(Reader.PEOPLE, 1, 3, "经办", "第 2 行：角色“经办”不在可选范围内"));
    }

    static Stream<Case> rowsAndColumns() {
        List<Case> cases = new ArrayList<>();
        for (Reader reader : List.of(Reader.DATA, Reader.CALENDAR, Reader.PEOPLE, Reader.DEPARTMENTS)) {
            for (String blank : List.of("", " ", "\u00a0", "\u3000")) {
                List<List<String>> rows = SampleTables.of(reader);
                List<String> empty = Collections.nCopies(rows.get(0).size(), blank);
                rows.add(1, empty);
                rows.addAll(List.of(empty, empty));
                cases.add(new Case("空行“" + blank + "”", reader, SampleTables.utf8(rows), ""));
            }
            List<List<String>> wide = SampleTables.of(reader);
            wide.forEach(row -> row.addAll(List.of("", "", "")));
            cases.add(new Case("右边多出空列", reader, SampleTables.utf8(wide), ""));
            List<List<String>> more = SampleTables.of(reader);
            more.get(1).add("多的");
            cases.add(new Case("多一格", reader, SampleTables.utf8(more), "第 2 行有"));
            List<List<String>> fewer = SampleTables.of(reader);
            fewer.get(2).remove(0);
            cases.add(new Case("少一格", reader, SampleTables.utf8(fewer), "第 3 行有"));
            cases.add(new Case(
                    "只有表头", reader, SampleTables.utf8(SampleTables.of(reader).subList(0, 1)), "文件只有表头"));
            cases.add(new Case("空文件", reader, new byte[0], "文件是空的"));
            cases.add(new Case("全是空行", reader, ",,,\r\n , ,\r\n".getBytes(StandardCharsets.UTF_8), "文件是空的"));
        }
        return cases.stream();
    }

    static Stream<Case> encodings() {
        List<Case> cases = new ArrayList<>();
        for (Reader reader : List.of(Reader.DATA, Reader.CALENDAR, Reader.PEOPLE, Reader.DEPARTMENTS)) {
            String text = SampleTables.csv(SampleTables.of(reader));
            cases.add(new Case("UTF-8 带标记", reader, ("\ufeff" + text).getBytes(StandardCharsets.UTF_8), ""));
            cases.add(new Case("GB18030", reader, text.getBytes(GB18030), ""));
            cases.add(
                    new Case("UTF-16", reader, ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE), "文件是 UTF-16 编码"));
            cases.add(new Case("只有换行符 CR", reader, text.replace("\r\n", "\r").getBytes(StandardCharsets.UTF_8), ""));
            cases.add(new Case("引号没有成对", reader, (text + "\"甲").getBytes(StandardCharsets.UTF_8), "第 4 行的引号没有成对"));
            for (int row : new int[] {1, 2, 3}) {
                cases.add(new Case("第 " + row + " 行坏一个字节", reader, damaged(text, row), "第 " + row + " 行有损坏的字节"));
            }
        }
        return cases.stream();
    }

    /** The text in UTF-8 without the last byte of the first Chinese character of a row. */
    private static byte[] damaged(String text, int row) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        int line = 1;
        for (int i = 0; i < content.length; i++) {
            line += content[i] == '\n' ? 1 : 0;
            if (line == row && content[i] < 0) {
                byte[] damaged = new byte[content.length - 1];
                System.arraycopy(content, 0, damaged, 0, i + 2);
                System.arraycopy(content, i + 3, damaged, i + 2, content.length - i - 3);
                return damaged;
            }
        }
        throw new IllegalArgumentException("no Chinese in row " + row);
    }

    static Stream<Case> workbooks() {
        List<Case> cases = new ArrayList<>();
        for (Reader reader : List.of(Reader.DATA, Reader.CALENDAR, Reader.PEOPLE, Reader.DEPARTMENTS)) {
            cases.add(workbook("原样", reader, (workbook, sheet) -> {}, ""));
            cases.add(workbook(
                    "隐藏的工作表",
                    reader,
                    (workbook, sheet) -> {
                        workbook.createSheet("字典").createRow(0).createCell(0).setCellValue("词");
                        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
                    },
                    ""));
            cases.add(workbook(
                    "两个工作表",
                    reader,
                    (workbook, sheet) ->
                            workbook.createSheet("二").createRow(0).createCell(0).setCellValue("词"),
                    "工作簿中“数据”和“二”两个工作表都有内容"));
            cases.add(workbook(
                    "公式",
                    reader,
                    (workbook, sheet) -> sheet.getRow(1).getCell(1).setCellFormula("1+1"),
                    "第 2 行“"));
            cases.add(workbook(
                    "带格式的空行",
                    reader,
                    (workbook, sheet) -> sheet.createRow(9).createCell(0).setCellValue("\u3000"),
                    ""));
            cases.add(workbook(
                    "没有列名的内容",
                    reader,
                    (workbook, sheet) -> sheet.getRow(2).createCell(12).setCellValue("多"),
                    "第 3 行有 13 格"));
        }
        cases.add(workbook(
                "日期单元格",
                Reader.DATA,
                (workbook, sheet) -> {
                    var style = workbook.createCellStyle();
                    style.setDataFormat((short) 14);
                    sheet.getRow(1).getCell(8).setCellValue(LocalDate.of(2023, 1, 5));
                    sheet.getRow(1).getCell(8).setCellStyle(style);
                },
                ""));
        cases.add(workbook(
                "长号码存成了数字",
                Reader.DATA,
                (workbook, sheet) -> sheet.getRow(1).getCell(1).setCellValue(521406021234567123d),
                "第 2 行“统一社会信用代码”是超过 15 位的数字"));
        cases.add(workbook(
                "转义的控制字符",
                Reader.DATA,
                (workbook, sheet) -> sheet.getRow(1).getCell(0).setCellValue("样例_x000B_院"),
                "第 2 行“机构名称”含有看不见的字符（U+000B）"));
        return cases.stream();
    }

    private static Case workbook(String name, Reader reader, SampleTables.Change change, String sentence) {
        return new Case("工作簿：" + name, reader, SampleTables.workbook(SampleTables.of(reader), change), sentence);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"hiddenCharacters", "days", "codes", "headingsAndWords", "rowsAndColumns", "encodings", "workbooks"})
    @DisplayName("读得懂的读，读不懂的说明在哪里")
    void each(Case one) throws Exception {
        Answer answer = files.send(one.reader(), "文件", one.content());
        if (one.sentence().isEmpty()) {
            assertThat(answer.problems()).isEmpty();
            assertThat(answer.status()).isEqualTo(200);
            if (one.reader() == Reader.DATA) {
                assertThat(files.proposed()).hasSize(2);
                assertThat(files.proposed().get(1)).containsValue("2024-02-06");
            }
        } else {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problems())
                    .anySatisfy(problem -> assertThat(problem).startsWith(one.sentence()));
        }
    }
}
