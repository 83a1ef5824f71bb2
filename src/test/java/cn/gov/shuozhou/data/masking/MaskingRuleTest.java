package cn.gov.shuozhou.data.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("第十八条：脱敏规则")
class MaskingRuleTest {

    private static final String DEPARTMENT = "tax-test";

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(textBlock = """
            NAME, 张三, 张**
            NAME, 张三丰, 张**
            NAME, 王小明明, 王**
            NAME, 欧阳, 欧**
            NAME, 欧阳锋, 欧阳**
            NAME, 司马相如, 司马**
            NAME, 爱新觉罗玄烨, 爱**
            NAME, 阿卜杜拉·买买提, 阿**
            NAME, 阿依古丽•吐尔逊, 阿**
            NAME, 扎西次仁, 扎**
            NAME, 约翰·史密斯, 约**
            NAME, John Smith, J**
            NAME, Jean-Luc O'Neill, J**
            NAME, 𠅤三, 𠅤**
            NAME, 张, ****
            NAME, J, ****
            NAME, 张3, ****
            NAME, 张三（已故）, ****
            NAME, 张*, ****
            NAME, 张 三, ****
            NAME, 朔州市政务信息管理局, ****
            ID_NUMBER, 140602199003071231, 1406************31
            ID_NUMBER, 14060219900307123X, 1406************3X
            ID_NUMBER, 14060219900307123x, 1406************3x
            ID_NUMBER, 140602900307123, 1406************23
            ID_NUMBER, 140602199013071231, ****
            ID_NUMBER, 14060219900307123, ****
            ID_NUMBER, 1406021990030712311, ****
            ID_NUMBER, 14060219900307123Y, ****
            ID_NUMBER, 140602 19900307 1231, ****
            ID_NUMBER, １40602199003071231, ****
            MOBILE, 13812345678, 138****5678
            MOBILE, +8613812345678, 138****5678
            MOBILE, +86 138 1234 5678, 138****5678
            MOBILE, 86-138-1234-5678, 138****5678
            MOBILE, 12812345678, ****
            MOBILE, 1381234567, ****
            MOBILE, 138123456789, ****
            MOBILE, 13812345678/13912345678, ****
            MOBILE, 1３812345678, ****
            LANDLINE, 0349-2021234, 0349-****
            LANDLINE, 03492021234, 0349-****
            LANDLINE, (0349)2021234, 0349-****
            LANDLINE, 010-62345678-801, 010-****
            LANDLINE, 2021234, ****
            LANDLINE, 0349-202123, ****
            LANDLINE, 13812345678, ****
            LANDLINE, (0349-2021234, ****
            ADDRESS, 山西省朔州市朔城区开发南路12号, 山西省朔州市朔城区****
            ADDRESS, 朔州市朔城区开发南路12号, 朔州市朔城区****
            ADDRESS, 山西省朔州市应县金城镇一街3号, 山西省朔州市应县****
            ADDRESS, 山西省怀仁市云中镇, 山西省怀仁市****
            ADDRESS, 朔州经济开发区民福东街, 朔州经济开发区****
            ADDRESS, 山西省朔州市, 山西省朔州市****
            ADDRESS, 山西省朔州市朔城区, 山西省朔州市朔城区****
            ADDRESS, 朔州市阳光小区3号楼, 朔州市****
            ADDRESS, 朔州市张三家东区2号, 朔州市****
            ADDRESS, 北京市朝阳区建国路1号, 北京市朝阳区****
            ADDRESS, 重庆市彭水苗族土家族自治县靛水街道, 重庆市彭水苗族土家族自治县****
            ADDRESS, 内蒙古自治区呼和浩特市玉泉区大南街, 内蒙古自治区呼和浩特市玉泉区****
            ADDRESS, 开发南路12号, ****
            ADDRESS, 张三, ****
            BANK_CARD, 6222020510001234567, ****4567
            BANK_CARD, 6222 0205 1000 1234 567, ****4567
            BANK_CARD, 6222-0205-1000-1234, ****1234
            BANK_CARD, 4222222222222, ****2222
            BANK_CARD, 62220205, ****
            BANK_CARD, 622202051000, ****
            BANK_CARD, 62220205100012345678, ****
            BANK_CARD, 622202051000123456X, ****
            EMAIL, zhangsan@example.com, z****@example.com
            EMAIL, ab@b.com, a****@b.com
            EMAIL, a@b.com, ****@b.com
            EMAIL, zhang.san+x@sub.example.cn, z****@sub.example.cn
            EMAIL, zhangsan@localhost, ****
            EMAIL, zhangsan, ****
            EMAIL, @b.com, ****
            EMAIL, a@b@c.com, ****
            EMAIL, 张三 <a@b.com>, ****
            PLATE, 晋F12345, 晋F****
            PLATE, 晋F·12345, 晋F****
            PLATE, 晋FD12345, 晋F****
            PLATE, 晋F1234警, 晋F****
            PLATE, 晋F1234挂, 晋F****
            PLATE, 晋F1234, ****
            PLATE, 晋f12345, ****
            PLATE, F12345, ****
            CREDIT_CODE, 11140600MB00014684, 11************84
            CREDIT_CODE, 11140600MB0001468, ****
            CREDIT_CODE, 11140600mb00014684, ****
            CREDIT_CODE, 140600200001234, ****
            CREDIT_CODE, 11140600MB0001468O, ****
            DATE_YEAR, 1990-03-07, 1990年
            DATE_YEAR, 19900307, 1990年
            DATE_YEAR, 1990/3/7, 1990年
            DATE_YEAR, 1990年3月7日, 1990年
            DATE_YEAR, 1990-03-07 08:30:00, 1990年
            DATE_YEAR, 1990-02-30, ****
            DATE_YEAR, 1990-03/07, ****
            DATE_YEAR, 900307, ****
            DATE_YEAR, 1990, ****
            FULL, 任何内容, ****
            """)
    void masks(MaskingRule rule, String value, String masked) {
        assertThat(rule.mask(value, DEPARTMENT)).isEqualTo(masked);
    }

    @Test
    @DisplayName("不脱敏原样给出")
    void noneKeepsTheValue() {
        assertThat(MaskingRule.NONE.mask(" 张三 ", DEPARTMENT)).isEqualTo(" 张三 ");
    }

    @ParameterizedTest
    @EnumSource(MaskingRule.class)
    @DisplayName("空值仍为空")
    void emptyStaysEmpty(MaskingRule rule) {
        assertThat(rule.mask(null, DEPARTMENT)).isEmpty();
        assertThat(rule.mask("", DEPARTMENT)).isEmpty();
    }

    /** Rules that read a value; FULL and HASH hide any text, so nothing can disturb them. */
    static Stream<MaskingRule> readingRules() {
        return Arrays.stream(MaskingRule.values())
                .filter(rule -> !java.util.Set.of(MaskingRule.NONE, MaskingRule.FULL, MaskingRule.HASH)
                        .contains(rule));
    }

    @ParameterizedTest
    @MethodSource("readingRules")
    @DisplayName("前有空格、不可见字符、换行，或末尾有换行的值全部遮盖")
    void disturbedValuesAreMaskedFully(MaskingRule rule) {
        for (var stray : new String[] {" ", "\t", "\n", "\r\n", "\u200b", "\ufeff", "\u00a0", "\u3000", "\u202e"}) {
            assertThat(rule.mask(stray + rule.sample(), DEPARTMENT)).isEqualTo("****");
            if (rule != MaskingRule.ADDRESS) { // what follows the county is hidden in any case
                assertThat(rule.mask(rule.sample() + stray, DEPARTMENT)).isEqualTo("****");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MaskingRule.class)
    @DisplayName("每条规则都有说明用的示例")
    void samplesShowWhatTheRuleDoes(MaskingRule rule) {
        MaskingKey.use("a-key-for-tests-of-at-least-32-characters");
        if (rule != MaskingRule.NONE) {
            assertThat(rule.mask(rule.sample(), DEPARTMENT)).isNotEqualTo(rule.sample());
        }
        if (rule != MaskingRule.FULL) {
            assertThat(rule.mask(rule.sample(), DEPARTMENT)).isNotEqualTo("****");
        }
    }
}
