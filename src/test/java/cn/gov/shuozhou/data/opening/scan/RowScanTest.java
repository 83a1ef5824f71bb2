package cn.gov.shuozhou.data.opening.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.opening.OpenItem;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第二十三条：开放前扫描找什么")
class RowScanTest {

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 公民身份号码",
        "身份证11010519491231002x号, 公民身份号码",
        "联系13812345678转, 手机号码",
        "6222020510001234564, 银行卡号"
    })
    @DisplayName("校验位正确的身份号码、银行卡号和手机号码，夹在文字里也找得到")
    void numbers(String value, String kind) {
        assertThat(findings(List.of("备注"), Set.of(), List.of("无"), List.of(value)))
                .singleElement()
                .asString()
                .contains("“备注”", "1 行含" + kind, "第 2 行")
                .doesNotContain(value);
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021",
        "91140600MB00439320",
        "0349-2021234",
        "12345678901",
        "138123456789",
        "2026-11-29 08:00:00",
        "6222020510001234565"
    })
    @DisplayName("校验位不对的、固定电话、信用代码、日期不算")
    void notNumbers(String value) {
        assertThat(findings(List.of("备注"), Set.of(), List.of(value))).isEmpty();
    }

    @Test
    @DisplayName("姓名和详到门牌的地址同行的，提示；只有其一，或者地址不详的，不提示")
    void namesBesideHomes() {
        List<String> person = List.of("张小明", "山西省朔州市朔城区示例北街1号2号楼3单元401室");

        assertThat(findings(List.of("负责人姓名", "住址"), Set.of(), person))
                .singleElement()
                .asString()
                .contains("负责人姓名", "住址")
                .doesNotContain("张小明");
        assertThat(findings(List.of("负责人姓名", "住址"), Set.of(), List.of("张**", "山西省朔州市朔城区2号楼3单元401室")))
                .isEmpty();
        assertThat(findings(List.of("学校名称", "地址"), Set.of(), List.of("实验小学", "示例北街1号2号楼3单元401室")))
                .isEmpty();
        assertThat(findings(List.of("姓名", "地址"), Set.of(), List.of("张小明", "朔州市朔城区")))
                .isEmpty();
    }

    @Test
    @DisplayName("登记了准标识符的，同一组合不足五行就提示；够五行或者没有登记的不提示")
    void rareCombinations() {
        List<String> names = List.of("性别", "出生年份", "乡镇");
        List<List<String>> five = IntStream.range(0, 5)
                .mapToObj(any -> List.of("女", "1990", "甲乡"))
                .toList();
        List<List<String>> four = IntStream.range(0, 4)
                .mapToObj(any -> List.of("男", "1950", "乙乡"))
                .toList();
        List<String>[] all =
                java.util.stream.Stream.concat(five.stream(), four.stream()).toArray(List[]::new);

        assertThat(findings(names, Set.of(1L, 2L, 3L), all))
                .singleElement()
                .asString()
                .contains("性别、出生年份、乡镇", "有 1 种组合不足 5 行");
        assertThat(findings(names, Set.of(), all)).isEmpty();
        assertThat(findings(names, Set.of(1L, 2L, 3L), five.toArray(List[]::new)))
                .isEmpty();
    }

    @SafeVarargs
    private static List<String> findings(List<String> names, Set<Long> quasi, List<String>... rows) {
        List<OpenItem> items = IntStream.range(0, names.size())
                .mapToObj(i -> new OpenItem(
                        i + 1L,
                        names.get(i),
                        DataType.CHARACTER,
                        200,
                        OpeningAttribute.UNCONDITIONAL,
                        "无条件开放",
                        MaskingRule.NONE))
                .toList();
        RowScan scan = new RowScan(items, quasi);
        for (int i = 0; i < rows.length; i++) {
            scan.accept(i + 1L, rows[i]);
        }
        return scan.findings();
    }
}
