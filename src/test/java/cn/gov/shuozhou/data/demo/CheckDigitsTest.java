package cn.gov.shuozhou.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The check of the checkers: they must know a right number, else no wrong one proves anything. */
class CheckDigitsTest {

    @Test
    @DisplayName("认得国家标准和公开文献中的正确号码")
    void knowRightNumbers() {
        assertThat(CheckDigits.idNumber("11010519491231002X")).isTrue();
        assertThat(CheckDigits.creditCode("91350100M000100Y43")).isTrue();
        assertThat(CheckDigits.luhn("79927398713")).isTrue();
    }
}
