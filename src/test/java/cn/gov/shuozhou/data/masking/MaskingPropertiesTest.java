package cn.gov.shuozhou.data.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("脱敏：随机的合法值和任意文字")
class MaskingPropertiesTest {

    private static final String DEPARTMENT = "tax-test";

    private static final String FAMILY_NAMES = "赵钱孙李周吴郑王冯陈褚卫";
    private static final String GIVEN_NAMES = "伟芳娜秀英敏静丽强磊军洋勇艳杰涛明超";
    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @RepeatedTest(300)
    @DisplayName("合法值绝不原样出现，中间部分不留下五位以上")
    void validValuesAreHidden(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var day = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(30_000));
        var compactDay = day.toString().replace("-", "");
        var name = pick(random, FAMILY_NAMES, 1) + pick(random, GIVEN_NAMES, 1 + random.nextInt(3));
        var id = "1406" + digits(random, 2) + compactDay + digits(random, 3) + pick(random, "0123456789Xx", 1);
        var mobile = "1" + pick(random, "3456789", 1) + digits(random, 9);
        var card = "62" + digits(random, 11 + random.nextInt(7));
        var local = pick(random, "abcdefghij0123456789", 1 + random.nextInt(12));
        var code = pick(random, CODE_ALPHABET, 18);
        var plate = "晋" + pick(random, "ABCF", 1) + pick(random, CODE_ALPHABET, 5 + random.nextInt(2));
        var street = "开发南路" + random.nextInt(1000) + "号";

        hides(MaskingRule.NAME, name, name.substring(1));
        hides(MaskingRule.ID_NUMBER, id, compactDay);
        windows(id.substring(4, 16))
                .forEach(part ->
                        assertThat(MaskingRule.ID_NUMBER.mask(id, DEPARTMENT)).doesNotContain(part));
        hides(MaskingRule.MOBILE, mobile, mobile.substring(3, 7));
        hides(MaskingRule.LANDLINE, "0349-2" + mobile.substring(0, 6), mobile.substring(0, 6));
        hides(MaskingRule.BANK_CARD, card, card.substring(0, card.length() - 4));
        hides(MaskingRule.EMAIL, local + "@example.cn", local + "@");
        hides(MaskingRule.CREDIT_CODE, code, code.substring(2, 16));
        hides(MaskingRule.PLATE, plate, plate.substring(2));
        hides(MaskingRule.ADDRESS, "朔州市平鲁区" + street, street);
        hides(MaskingRule.DATE_YEAR, day.toString(), day.toString().substring(4));
        hides(MaskingRule.FULL, name, name.substring(0, 1));
    }

    @ParameterizedTest
    @EnumSource(value = MaskingRule.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @DisplayName("任意文字经任一规则都不会原样出现")
    void anyTextIsChanged(MaskingRule rule) {
        MaskingKey.use("a-key-for-tests-of-at-least-32-characters");
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            var text = pick(random, "山西省朔州市县区张三·.@-0123456789Xx aA晋F年月日０９\u200b\n*", 1 + random.nextInt(22));
            if (!text.matches("\\*+")) {
                assertThat(rule.mask(text, DEPARTMENT)).isNotEqualTo(text).isNotEmpty();
            }
        }
    }

    private static void hides(MaskingRule rule, String value, String secret) {
        assertThat(rule.mask(value, DEPARTMENT))
                .isNotEqualTo(value)
                .isNotEqualTo("****" + value)
                .doesNotContain(secret);
        if (rule != MaskingRule.FULL) {
            assertThat(rule.mask(value, DEPARTMENT))
                    .as("%s 应认得 %s", rule, value)
                    .isNotEqualTo("****");
        }
    }

    private static Iterable<String> windows(String text) {
        return IntStream.rangeClosed(0, text.length() - 5)
                .mapToObj(start -> text.substring(start, start + 5))
                .toList();
    }

    private static String digits(Random random, int count) {
        return pick(random, "0123456789", count);
    }

    private static String pick(Random random, String characters, int count) {
        Function<Integer, String> next = ignored -> {
            var at = random.nextInt(characters.length());
            return characters.substring(at, at + 1);
        };
        return IntStream.range(0, count).boxed().map(next).collect(Collectors.joining());
    }
}
