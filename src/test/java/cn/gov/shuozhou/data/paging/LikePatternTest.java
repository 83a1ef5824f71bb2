package cn.gov.shuozhou.data.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("查询词")
class LikePatternTest {

    @ParameterizedTest
    @DisplayName("不分大小写，用户输入的通配符只代表它自己")
    @CsvSource({"GX-140600, %gx-140600%", "100%, %100!%%", "a_b, %a!_b%", "急!, %急!!%", "' 户籍 ', %户籍%"})
    void standsForItself(String words, String pattern) {
        assertThat(LikePattern.containing(words)).isEqualTo(pattern);
    }
}
