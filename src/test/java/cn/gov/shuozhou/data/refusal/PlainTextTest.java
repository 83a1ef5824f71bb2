package cn.gov.shuozhou.data.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("看不见的字符")
class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "0000, NUL",
        "0007, 响铃",
        "001B, 转义",
        "007F, 删除",
        "0085, 换行（C1）",
        "00AD, 软连字符",
        "200B, 零宽空格",
        "200D, 零宽连接",
        "200F, 从右到左标记",
        "202E, 从右到左强制",
        "2028, 行分隔",
        "2029, 段分隔",
        "2060, 词连接",
        "2067, 从右到左隔离",
        "FEFF, 字节顺序标记",
        "D800, 半个代理对",
        "E0041, 标签字符"
    })
    @DisplayName("指出是哪一个")
    void hidden(String hex, String name) {
        var text = "张" + Character.toString(Integer.parseInt(hex, 16)) + "三";
        assertThat(PlainText.problem(text))
                .as(name)
                .hasValueSatisfying(problem -> assertThat(problem).contains("U+" + hex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "第一行\r\n第二行\t缩进", "𠅤😀", "=1+1", "买买提·艾力", "ｆｕｌｌ　全角", "a\u00a0b", "᠀ᠮᠣᠩᠭᠣᠯ"})
    @DisplayName("看得见的都可以：四字节字、公式、换行、间隔号")
    void visible(String text) {
        assertThat(PlainText.problem(text)).isEmpty();
    }
}
