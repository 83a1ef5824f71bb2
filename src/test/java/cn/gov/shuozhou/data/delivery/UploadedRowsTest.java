package cn.gov.shuozhou.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

@DisplayName("上传数据的检查：逐行逐列说明，错误一次列全")
class UploadedRowsTest {

    private static final List<Item> ITEMS = List.of(
            item(1, "姓名", DataType.CHARACTER, 4),
            item(2, "出生日期", DataType.DATE, null),
            item(3, "金额", DataType.NUMERIC, 6));

    private static Item item(long id, String name, DataType type, Integer length) {
        return new Item(
                id,
                1,
                (int) id,
                name,
                type,
                length,
                SharingType.CONDITIONAL,
                "凭用途",
                false,
                null,
                Sensitivity.PERSONAL,
                MaskingRule.FULL);
    }

    private static List<String> problems(byte[] content) {
        var refusal = catchThrowableOfType(
                RequestRejected.class,
                () -> new UploadedRows("a.csv", new ByteArrayResource(content), ITEMS, Set.of()).each(row -> {}));
        assertThat(refusal).as("应当拒绝").isNotNull();
        assertThat(refusal.kind()).isEqualTo(RequestRejected.Kind.INVALID);
        assertThat(refusal.problems()).extracting(Problem::field).containsOnly("file");
        return refusal.problems().stream().map(Problem::sentence).toList();
    }

    private static List<String> problems(String text) {
        return problems(Fixture.utf8(text));
    }

    @Test
    @DisplayName("表头：不认识的列、重复的列、没有名称的列、缺少的列")
    void header() {
        assertThat(problems("姓名,姓名,年龄,,金额\n"))
                .containsExactly(
                        "表头第 2 列“姓名”重复出现，请只留一列。",
                        "表头第 3 列“年龄”不是这项资源的信息项，请按目录改名，或删去这一列。",
                        "表头第 4 列没有名称，请填上列名，或删去这一列。",
                        "表头缺少“出生日期”，请补上这一列；没有数据可以留空。");
    }

    @Test
    @DisplayName("数据行：格数不符、超长、日期和数字不对，行号与表格软件一致")
    void rows() {
        assertThat(problems("""
                        姓名,出生日期,金额
                        张三,1990-03-07,100
                        张三,1990-02-30,100元
                        张三李四王五,19900307,"1,000"
                        张三,1990-03-07,1,2
                        张三

                        张三,90/3/7,1234567
                        """))
                .containsExactly(
                        "第 3 行“出生日期”“1990-02-30”不是日期，请写成 2026-11-22 或 20261122。",
                        "第 3 行“金额”“100元”不是数字，请去掉单位、空格和千分位逗号。",
                        "第 4 行“姓名”有 6 个字符，超过了目录登记的长度 4，请核对数据或先变更目录。",
                        "第 4 行“金额”“1,000”不是数字，请去掉单位、空格和千分位逗号。",
                        "第 5 行有 4 格，表头有 3 列，多出的内容没有列名；请检查这一行是否多了逗号，或者补上列名。",
                        "第 6 行有 1 格，表头有 3 列，请检查这一行是否少了逗号。",
                        "第 8 行“出生日期”“90/3/7”不是日期，请写成 2026-11-22 或 20261122。",
                        "第 8 行“金额”有 7 个字符，超过了目录登记的长度 6，请核对数据或先变更目录。");
    }

    @Test
    @DisplayName("空单元格合法；引号内的换行和逗号是内容")
    void emptyAndQuoted() {
        var rows = new ArrayList<List<String>>();
        new UploadedRows("a.csv", new ByteArrayResource(Fixture.utf8("姓名,出生日期,金额\n\"张\n,\",,\n")), ITEMS, Set.of())
                .each(rows::add);
        assertThat(rows).containsExactly(Arrays.asList("张\n,", null, null));
    }

    @Test
    @DisplayName("最多列出五十处错误")
    void fiftyAtMost() {
        var problems = problems("姓名,出生日期,金额\n" + "张三,不是日期,1\n".repeat(80));
        assertThat(problems).hasSize(51);
        assertThat(problems.get(50)).startsWith("只列出前 50 处");
    }

    @Test
    @DisplayName("空文件、只有表头、损坏的工作簿、认不出的编码、引号不成对")
    void files() {
        assertThat(problems("")).singleElement().asString().startsWith("文件是空的");
        assertThat(problems("姓名,出生日期,金额\n")).containsExactly("文件只有表头，没有数据行；请把数据填在表头下面再上传。");
        assertThat(problems("PK\3\4...")).singleElement().asString().startsWith("文件已损坏，或者不是 Excel 工作簿");
        assertThat(problems(new byte[] {(byte) 0x80, (byte) 0xff, 0x20}))
                .singleElement()
                .asString()
                .startsWith("文件的编码认不出来");
        assertThat(problems("姓名,出生日期,金额\n\"张三,,\n")).singleElement().asString().startsWith("第 2 行的引号没有成对");
    }

    @ParameterizedTest(name = "{0} “{1}” {2}")
    @CsvSource(textBlock = """
            DATE, 2026-11-22, true
            DATE, 20261122, true
            DATE, 2026-11-31, false
            DATE, 2026-1-2, true
            DATE, 2026/1/2, true
            DATE, 2026年1月2日, true
            DATE, 2026-11-22 00:00:00, true
            DATE, 2026-11-22 08:00:00, false
            DATE, 1/2/2026, false
            DATE, 0000-00-00, false
            DATE_TIME, 2026-11-22 08:30:00, true
            DATE_TIME, 2026-11-22T08:30, true
            DATE_TIME, 20261122083000, true
            DATE_TIME, 2026-11-22, true
            DATE_TIME, 2026-11-22 24:30, false
            DATE_TIME, 上午, false
            NUMERIC, -12.5, true
            NUMERIC, 1e5, false
            NUMERIC, １２, false
            CURRENCY, 100.00, true
            CURRENCY, ￥100, false
            DOUBLE, 1.5e-7, true
            FLOAT, abc, false
            INTEGER, 12, true
            INTEGER, 12.0, false
            LOGICAL, 是, true
            LOGICAL, true, true
            LOGICAL, 也许, false
            MEMO, 任何文字, true
            """)
    void types(DataType type, String value, boolean right) {
        assertThat(CellRule.problem(item(1, "项", type, null), value).isEmpty()).isEqualTo(right);
    }
}
