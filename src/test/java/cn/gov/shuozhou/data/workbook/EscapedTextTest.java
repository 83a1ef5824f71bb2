package cn.gov.shuozhou.data.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("单元格文字的转义（ECMA-376 第 1 部分 22.4.2.4）")
class EscapedTextTest {

    @ParameterizedTest
    @CsvSource({
        "a_x000D_b, a_x005F_x000D_b",
        "_x4E2D_, _x005F_x4E2D_",
        "_x005F_, _x005F_x005F_",
        "_x12_, _x12_",
        "a_b, a_b",
        "_xZZZZ_, _xZZZZ_"
    })
    @DisplayName("形似转义的写成转义，其余照原样")
    void looksLikeAnEscape(String text, String written) {
        assertThat(EscapedText.encode(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_x000D__x000D_",
                "__x000D_",
                "a\u000bb",
                "\ud800",
                "\udc00\ud800",
                "𠅤",
                "\ufffe",
                "x\ty\nz",
                "_x005F_x000D_"
            })
    @DisplayName("写出去再读回来是同一段文字，包括 XML 放不下的字符")
    void comesBack(String text) {
        assertThat(EscapedText.decode(EscapedText.encode(text))).isEqualTo(text);
        assertThat(EscapedText.encode(text)).doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");
    }

    @Test
    @DisplayName("超过一格能放的，截断加省略号，不截断半个字符或转义")
    void tooLong() {
        assertThat(EscapedText.encode("x".repeat(40_000)))
                .hasSize(EscapedText.LONGEST_CELL)
                .endsWith("x…");
        assertThat(EscapedText.encode("x".repeat(EscapedText.LONGEST_CELL)))
                .hasSize(EscapedText.LONGEST_CELL)
                .endsWith("xx");
        assertThat(EscapedText.encode("x" + "𠅤".repeat(20_000)).codePoints().allMatch(c -> c < 0xd800 || c > 0xdfff))
                .isTrue();
        assertThat(EscapedText.encode("\u000b".repeat(10_000)))
                .hasSizeLessThanOrEqualTo(EscapedText.LONGEST_CELL)
                .endsWith("_x000B_…");
    }
}
