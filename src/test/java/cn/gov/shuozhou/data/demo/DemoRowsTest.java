package cn.gov.shuozhou.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("示例数据的行")
class DemoRowsTest {

    private static final Pattern ID_NUMBER = Pattern.compile("\\d{17}[\\dX]");
    private static final List<DemoResource> WITH_ROWS =
            DemoResources.all().stream().filter(resource -> resource.rows() > 0).toList();

    private final RowGenerator generator = new RowGenerator();

    @Test
    @DisplayName("至少八项资源有数据，户籍人口十万行")
    void enoughRows() {
        assertThat(WITH_ROWS).hasSizeGreaterThanOrEqualTo(8);
        assertThat(WITH_ROWS).allSatisfy(resource -> assertThat(resource.rows()).isBetween(1_000, 100_000));
        assertThat(WITH_ROWS).anySatisfy(resource -> assertThat(resource.rows()).isEqualTo(DemoPerson.COUNT));
    }

    @Test
    @DisplayName("没有一个公民身份号码、统一社会信用代码、银行卡号的校验位是对的")
    void noNumberCanBelongToAnybody() {
        for (DemoResource resource : WITH_ROWS) {
            eachValue(resource, (item, value) -> {
                if (value.length() >= 18
                        && ID_NUMBER.matcher(value.substring(0, 18)).matches()) {
                    assertThat(CheckDigits.idNumber(value.substring(0, 18)))
                            .as(value)
                            .isFalse();
                }
                if (item.masking() == MaskingRule.CREDIT_CODE || item.name().equals("纳税人识别号")) {
                    assertThat(CheckDigits.creditCode(value)).as(value).isFalse();
                }
                if (item.name().equals("银行账号")) {
                    assertThat(CheckDigits.luhn(value)).as(value).isFalse();
                }
            });
        }
    }

    @Test
    @DisplayName("值合乎信息项的类型和长度，能按建议规则脱敏")
    void valuesSuitTheirItems() {
        for (DemoResource resource : WITH_ROWS) {
            eachValue(resource, (item, value) -> {
                assertThat(value).as(resource.draft().name() + item.name()).isNotBlank();
                if (item.length() != null) {
                    assertThat(value.length()).as(item.name() + value).isLessThanOrEqualTo(item.length());
                }
                assertThat(suits(item.type())).as(item.name() + value).accepts(value);
            });
        }
    }

    @Test
    @DisplayName("户籍人口的公民身份号码互不相同")
    void everyInhabitantHasHisOwnNumber() {
        DemoResource register = WITH_ROWS.stream()
                .filter(resource -> resource.rows() == DemoPerson.COUNT)
                .findFirst()
                .orElseThrow();
        Set<String> numbers = new HashSet<>();
        generator.rows(register).forEachRemaining(row -> numbers.add(row.get(0)));
        assertThat(numbers).hasSize(DemoPerson.COUNT);
    }

    @Test
    @DisplayName("每次生成的行都一样")
    void sameRowsEveryTime() {
        for (DemoResource resource : WITH_ROWS) {
            Iterator<List<String>> first = generator.rows(resource);
            Iterator<List<String>> second = new RowGenerator().rows(resource);
            for (int i = 0; i < 50; i++) {
                assertThat(first.next()).isEqualTo(second.next());
            }
        }
    }

    private static Predicate<String> suits(DataType type) {
        return switch (type) {
            case DATE -> Pattern.compile("\\d{4}-\\d{2}-\\d{2}").asMatchPredicate();
            case DATE_TIME ->
                Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:00:00").asMatchPredicate();
            case INTEGER -> Pattern.compile("\\d+").asMatchPredicate();
            case NUMERIC, CURRENCY, FLOAT, DOUBLE ->
                Pattern.compile("\\d+(\\.\\d+)?").asMatchPredicate();
            default -> value -> true;
        };
    }

    private interface Check {
        void accept(ItemDraft item, String value);
    }

    private void eachValue(DemoResource resource, Check check) {
        List<ItemDraft> items = resource.draft().items();
        generator.rows(resource).forEachRemaining(row -> {
            for (int i = 0; i < items.size(); i++) {
                if (row.get(i) != null) {
                    check.accept(items.get(i), row.get(i));
                }
            }
        });
    }
}
