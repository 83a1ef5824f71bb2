package cn.gov.shuozhou.data.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十六条：理由须写明，空白、符号、重复的文字不是理由")
class SubstanceTest {

    private static final int FEWEST = 10;
    private static final int MOST = 2000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "该数据涉及参保人的病情，申请的用途用不到。",
                "申请事项只需核对是否参保，无须提供缴费基数。",
                "依《中华人民共和国统计法》第九条，统计调查中获得的能够识别个人身份的资料应当保密。",
                "经核查，2026 年 1 月至 6 月的数据正在核对，尚不准确；核对完成前提供会误导低保核定。",
                "对外提供 API 接口 v2 的数据须先完成等保三级测评，测评尚未完成。"
            })
    void whatSaysSomethingPasses(String text) {
        assertThat(Substance.problem("reason", "理由", FEWEST, MOST, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|请写明理由，至少 10 个字。",
                "'   　 '|请写明理由，至少 10 个字。",
                "。。。。！！！！……——，，，，|理由里没有文字，只有空白或符号；请写明理由，至少 10 个字。",
                "我不想给你|理由太短：标点、符号不计，现有 5 个字，请写明，至少 10 个字。",
                "我、不、想、给、你！！！！！！！！|理由太短：标点、符号不计，现有 5 个字，请写明，至少 10 个字。",
                "哈哈哈哈哈哈哈哈哈哈哈哈|理由只是相同的内容一再重复，没有说明什么；请写明理由。",
                "我不想给你，我不想给你。|理由只是相同的内容一再重复，没有说明什么；请写明理由。",
                "不同意不同意不同意不同意不|理由只是相同的内容一再重复，没有说明什么；请写明理由。",
                "ａｂＡＢabababab|理由只是相同的内容一再重复，没有说明什么；请写明理由。",
                "asdfghjklqwertyuiop|请用中文写明理由。",
                "1234567890|请用中文写明理由。"
            })
    void whatSaysNothingIsTold(String text, String sentence) {
        assertThat(Substance.problem("reason", "理由", FEWEST, MOST, text)).contains(new Problem("reason", sentence));
    }

    @Test
    void longTextOfFewCharactersIsRepetition() {
        String shuffled = "哈呵嘿哼嗯嘿呵哼哈嗯".repeat(3) + "呵呵嘿哼嗯哈哈呵嗯嘿".repeat(3);

        assertThat(Substance.problem("reason", "理由", FEWEST, MOST, shuffled))
                .hasValueSatisfying(problem -> assertThat(problem.sentence()).contains("重复"));
    }

    @Test
    void fiveThousandCharactersAreTooMany() {
        assertThat(Substance.problem("reason", "理由", FEWEST, MOST, "涉".repeat(5000)))
                .contains(new Problem("reason", "理由不能超过 2000 个字，现有 5000 个字，请精简。"));
    }

    @Test
    void lettersAreNeitherSymbolsNorAllTheSame() {
        assertThat(Substance.hasLetters("《统计法》", 2)).isTrue();
        assertThat(Substance.hasLetters("《——》", 1)).isFalse();
        assertThat(Substance.hasLetters("《法》", 2)).isFalse();
        assertThat(Substance.hasLetters("xxxx", 2)).isFalse();
        assertThat(Substance.hasLetters(null, 1)).isFalse();
    }
}
