package cn.gov.shuozhou.data.delivery.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十七条：别人写的正则表达式算得完")
class SafePatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"1[3-9]\\d{9}", "[A-Z]{2}\\d{6}", "晋[A-Z][A-Z0-9]{5}", ".{1,200}", "\\d{4}-\\d{2}-\\d{2}", "a*b*"
            })
    @DisplayName("常用的可以用")
    void usual(String expression) {
        assertThat(SafePattern.problem(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+", "(\\d+)*x", "([a-z]+)*!", "(.*)*x", "a*a*a*a*a*b", "(x+x+)+y"})
    @DisplayName("会反复尝试的，保存时就拒绝")
    void endless(String expression) {
        assertThat(SafePattern.problem(expression)).get().asString().contains("算不完");
    }

    @ParameterizedTest
    @CsvSource({"'(', 写得不对", "'[a-', 写得不对", "' ', 请填写"})
    @DisplayName("写错的，指出第几个字符")
    void wrong(String expression, String sentence) {
        assertThat(SafePattern.problem(expression)).get().asString().contains(sentence);
    }

    @Test
    @DisplayName("保存时没有发现的，遇到那个值时停下，不会一直算")
    void bounded() {
        SafePattern pattern = new SafePattern("甲*甲*甲*甲*甲*甲*乙");
        assertThat(pattern.matches("甲甲乙")).isTrue();
        assertThatThrownBy(() -> pattern.matches("甲".repeat(200))).isInstanceOf(SafePattern.TooManySteps.class);
    }
}
