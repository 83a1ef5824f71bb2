package cn.gov.shuozhou.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("示例数据的行")
class DemoRowsTest {

    private static final String DEPARTMENT = "tax-test";

    private static final Pattern ID_NUMBER =
            Pattern.compile("1406\\d{2}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3}[\\dX]");
    private static final Pattern CREDIT_CODE = Pattern.compile("9114[0-9A-Z]{14}");
    private static final Pattern ANYTHING = Pattern.compile(".*");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Map<DataType, Pattern> TYPES = Map.of(
            DataType.DATE,
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            DataType.DATE_TIME,
            Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:00:00"),
            DataType.INTEGER,
            Pattern.compile("\\d+"),
            DataType.NUMERIC,
            NUMBER,
            DataType.CURRENCY,
            NUMBER,
            DataType.FLOAT,
            NUMBER);
    private static final Set<MaskingRule> CAREFUL =
            EnumSet.complementOf(EnumSet.of(MaskingRule.NONE, MaskingRule.FULL, MaskingRule.HASH, MaskingRule.NAME));
    private static final List<DemoResource> WITH_ROWS =
            DemoResources.all().stream().filter(resource -> resource.rows() > 0).toList();

    private static final RowGenerator GENERATOR = new RowGenerator();

    @Test
    @DisplayName("至少八项资源有上千行数据，户籍人口十万行")
    void enoughRows() {
        assertThat(WITH_ROWS).filteredOn(resource -> resource.rows() >= 1_000).hasSizeGreaterThanOrEqualTo(8);
        assertThat(WITH_ROWS).allSatisfy(resource -> assertThat(resource.rows()).isBetween(50, 100_000));
        assertThat(WITH_ROWS).anySatisfy(resource -> assertThat(resource.rows()).isEqualTo(DemoPerson.COUNT));
    }

    @Test
    @DisplayName("没有一个公民身份号码、统一社会信用代码、银行卡号的校验位是对的")
    void noNumberCanBelongToAnybody() {
        assertThat(values((item, value) -> looksReal(item, value))).isEmpty();
    }

    private static boolean looksReal(ItemDraft item, String value) {
        var idNumber = ID_NUMBER.matcher(value);
        return idNumber.find() && CheckDigits.idNumber(idNumber.group())
                || CREDIT_CODE.matcher(value).matches() && CheckDigits.creditCode(value)
                || item.name().equals("银行账号") && CheckDigits.luhn(value);
    }

    @Test
    @DisplayName("值合乎信息项的类型和长度")
    void valuesSuitTheirItems() {
        assertThat(values((item, value) -> value.isBlank()
                        || !TYPES.getOrDefault(item.type(), ANYTHING)
                                .matcher(value)
                                .matches()
                        || item.length() != null && value.length() > item.length()))
                .isEmpty();
    }

    @Test
    @DisplayName("第十八条：建议的脱敏规则认得这些值，不必全部遮盖")
    void maskingRulesKnowTheValues() {
        assertThat(values((item, value) -> CAREFUL.contains(item.masking())
                        && item.masking().mask(value, DEPARTMENT).equals(MaskingRule.FULL.mask(value, DEPARTMENT))))
                .isEmpty();
    }

    @Test
    @DisplayName("户籍人口的公民身份号码互不相同")
    void everyInhabitantHasHisOwnNumber() {
        DemoResource register = WITH_ROWS.stream()
                .filter(resource -> resource.rows() == DemoPerson.COUNT)
                .findFirst()
                .orElseThrow();
        Set<String> numbers = new HashSet<>();
        GENERATOR.rows(register).forEachRemaining(row -> numbers.add(row.get(0)));
        assertThat(numbers).hasSize(DemoPerson.COUNT);
    }

    @Test
    @DisplayName("每次生成的行都一样")
    void sameRowsEveryTime() {
        for (DemoResource resource : WITH_ROWS) {
            Iterator<List<String>> first = GENERATOR.rows(resource);
            Iterator<List<String>> second = new RowGenerator().rows(resource);
            for (int i = 0; i < 50; i++) {
                assertThat(first.next()).isEqualTo(second.next());
            }
        }
    }

    /** All values of all resources that the condition holds for, with the names of their resources and items. */
    private Set<String> values(BiPredicate<ItemDraft, String> condition) {
        Set<String> found = new HashSet<>();
        for (DemoResource resource : WITH_ROWS) {
            List<ItemDraft> items = resource.draft().items();
            GENERATOR.rows(resource).forEachRemaining(row -> {
                for (int i = 0; i < items.size(); i++) {
                    if (row.get(i) != null && condition.test(items.get(i), row.get(i))) {
                        found.add(resource.draft().name() + items.get(i).name() + row.get(i));
                    }
                }
            });
        }
        return found;
    }
}
