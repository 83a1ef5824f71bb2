package cn.gov.shuozhou.data.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("脱敏：带密钥的哈希")
class KeyedHashTest {

    private static final String DEPARTMENT = "tax-test";

    private static final String KEY = "a-key-for-tests-of-at-least-32-characters";

    @AfterEach
    void restoreKey() {
        MaskingKey.use(KEY);
    }

    @Test
    @DisplayName("同值同果、异值异果，结果为 64 位十六进制")
    void equalValuesStayEqual() {
        MaskingKey.use(KEY);
        assertThat(MaskingRule.HASH.mask("140602199003071231", DEPARTMENT))
                .matches("[0-9a-f]{64}")
                .isEqualTo(MaskingRule.HASH.mask("140602199003071231", DEPARTMENT))
                .isNotEqualTo(MaskingRule.HASH.mask("140602199003071232", DEPARTMENT));
    }

    @Test
    @DisplayName("两个部门得到的不同，也不是原密钥的哈希")
    void eachDepartmentHasItsOwn() {
        MaskingKey.use(KEY);
        assertThat(MaskingRule.HASH.mask("张三", DEPARTMENT)).isNotEqualTo(MaskingRule.HASH.mask("张三", "health-test"));
    }

    @Test
    @DisplayName("换了密钥，结果不同")
    void anotherKeyGivesAnotherHash() {
        MaskingKey.use(KEY);
        var before = MaskingRule.HASH.mask("张三", DEPARTMENT);
        MaskingKey.use("another-key-for-tests-of-32-or-more-characters");
        assertThat(MaskingRule.HASH.mask("张三", DEPARTMENT)).isNotEqualTo(before);
    }

    @Test
    @DisplayName("没有密钥时规则不可用，值全部遮盖")
    void withoutKeyNothingShows() {
        KeyedHash.forgetKey();
        assertThat(MaskingRule.HASH.available()).isFalse();
        assertThat(MaskingRule.HASH.mask("张三", DEPARTMENT)).isEqualTo("****");
    }

    @Test
    @DisplayName("密钥过短，拒绝启动")
    void shortKeyIsRefused() {
        assertThatThrownBy(() -> MaskingKey.use("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("app.masking-key");
    }
}
