package cn.gov.shuozhou.data.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("统一社会信用代码按 GB 32100 校验")
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "11140600MB00014684", "11140600MB0004204U"})
    @DisplayName("校验码相符的代码有效")
    void codesWithTheRightCheckCharacterAreValid(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y44", // wrong check character
                "91350100M000010Y43", // two digits exchanged
                "91350100M000100Y4", // too short
                "91350100M000100Y430", // too long
                "9135010OM000100Y43", // letter O in the division
                "91350100I000100Y43", // letter that the standard leaves out
                "91350100m000100y43", // small letters
                ""
            })
    @DisplayName("校验码、长度或字符不对的代码无效")
    void othersAreNot(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @Test
    @DisplayName("示例部门的代码全部有效")
    void everyDemoDepartmentHasAValidCode() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/demo/departments.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",")[2]))
                .isNotEmpty()
                .allMatch(CreditCode::isValid);
    }
}
