package cn.gov.shuozhou.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.masking.MaskingRule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hashing depends on the installation's key and is left aside here. */
@DisplayName("第十八条：信息项可选的脱敏规则，以及何时须说明理由")
class MaskingChoiceTest {

    @ParameterizedTest(name = "{0}（{1}，{2}，登记 {3}）")
    @CsvSource({
        "姓名,               CHARACTER, CONDITIONAL, NONE,      NONE NAME FULL",
        "户主姓名,           CHARACTER, CONDITIONAL, NAME,      NONE NAME FULL",
        "公民身份号码,       CHARACTER, NOT_SHARED,  ID_NUMBER, ID_NUMBER FULL",
        "联系电话,           CHARACTER, CONDITIONAL, NONE,      NONE MOBILE LANDLINE FULL",
        "居住地址,           MEMO,      CONDITIONAL, ADDRESS,   NONE ADDRESS FULL",
        "开户银行账号,       CHARACTER, CONDITIONAL, NONE,      NONE BANK_CARD FULL",
        "统一社会信用代码,   CHARACTER, CONDITIONAL, NONE,      NONE CREDIT_CODE FULL",
        "车牌号,             CHARACTER, CONDITIONAL, NONE,      NONE PLATE FULL",
        "电子邮箱,           CHARACTER, CONDITIONAL, NONE,      NONE EMAIL FULL",
        "登记日期,           CHARACTER, CONDITIONAL, NONE,      NONE DATE_YEAR FULL",
        "办结情况,           DATE,      CONDITIONAL, NONE,      NONE DATE_YEAR FULL",
        "金额,               CURRENCY,  CONDITIONAL, NONE,      NONE FULL",
        "登记机关,           CHARACTER, CONDITIONAL, NONE,      NONE FULL",
        "登记机关,           CHARACTER, CONDITIONAL, NAME,      NONE NAME FULL",
        "举报人,             CHARACTER, NOT_SHARED,  NONE,      FULL"
    })
    @DisplayName("只有适合其值的规则、登记的规则、不脱敏和全部遮盖；不予共享的没有不脱敏")
    void onlyWhatFits(String name, DataType type, SharingType sharing, MaskingRule registered, String expected) {
        Item item = item(name, type, sharing, Sensitivity.PERSONAL, registered);

        assertThat(MaskingChoice.of(item).stream().filter(rule -> rule != MaskingRule.HASH))
                .containsExactlyInAnyOrderElementsOf(rules(expected));
    }

    @ParameterizedTest(name = "{0}，登记 {1}，选 {2}")
    @CsvSource({
        "PUBLIC,             NONE, NONE, false",
        "INTERNAL,           NONE, NONE, false",
        "PERSONAL,           NONE, NONE, false",
        "SENSITIVE_PERSONAL, NONE, NONE, true",
        "TRADE_SECRET,       NONE, NONE, true",
        "PUBLIC,             NAME, NONE, false",
        "PERSONAL,           NAME, NAME, false",
        "PERSONAL,           NAME, FULL, false",
        "PERSONAL,           FULL, NAME, true",
        "PUBLIC,             FULL, NAME, false",
        "PERSONAL,           NONE, FULL, false"
    })
    @DisplayName("敏感信息项不脱敏，或者弱于登记的规则：须说明理由")
    void whatTakesAReason(Sensitivity sensitivity, MaskingRule registered, MaskingRule chosen, boolean reason) {
        Item item = item("姓名", DataType.CHARACTER, SharingType.CONDITIONAL, sensitivity, registered);

        assertThat(MaskingChoice.takesReason(item, chosen)).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}，{1}，登记 {2}")
    @CsvSource({
        "PUBLIC,   UNCONDITIONAL, CREDIT_CODE, NONE",
        "INTERNAL, UNCONDITIONAL, NAME,        NONE",
        "PERSONAL, UNCONDITIONAL, NAME,        NAME",
        "PERSONAL, UNCONDITIONAL, NONE,        NONE",
        "PUBLIC,   NOT_SHARED,    NAME,        NAME",
        "PUBLIC,   NOT_SHARED,    NONE,        FULL"
    })
    @DisplayName("无须答复的：敏感信息项按登记的规则，其他的原样")
    void whereNobodyDecides(Sensitivity sensitivity, SharingType sharing, MaskingRule registered, MaskingRule given) {
        assertThat(MaskingChoice.undecided(item("姓名", DataType.CHARACTER, sharing, sensitivity, registered)))
                .isEqualTo(given);
    }

    private static Set<MaskingRule> rules(String names) {
        return Arrays.stream(names.split(" ")).map(MaskingRule::valueOf).collect(Collectors.toSet());
    }

    private static Item item(
            String name, DataType type, SharingType sharing, Sensitivity sensitivity, MaskingRule masking) {
        return new Item(1, 1, 1, name, type, 50, sharing, "条件", false, null, sensitivity, masking);
    }
}
