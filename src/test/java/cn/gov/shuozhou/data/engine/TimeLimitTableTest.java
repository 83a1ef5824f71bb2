package cn.gov.shuozhou.data.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.gov.shuozhou.data.regulation.LimitUnit;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitTableTest {

    private final String table = table();

    @ParameterizedTest(name = "{1}：{2}")
    @CsvSource({
        "sharing-answer, 第十六条, 5 个工作日, 1, 第三十三条第四项",
        "correction-verify, 第十九条, 10 个工作日, 2, 第三十三条第六项",
        "open-data-answer, 第二十五条, 10 个工作日, 2, 第三十三条第四项",
        "catalog-change-notice, 第十二条, 1 个月, 5, 第三十三条第二项",
    })
    void holdsTheNumbersOfTheRegulation(String key, String article, String words, int lead, String violation) {
        TimeLimit limit = read(table).of(TimeLimits.DEFAULT_RULE_SET, key);
        assertThat(limit.words()).isEqualTo(words);
        assertThat(limit.article()).isEqualTo(article);
        assertThat(limit.warningLead()).isEqualTo(lead);
        assertThat(limit.escalateTo()).isEqualTo("bureau");
        assertThat(limit.violationWords()).isEqualTo(violation);
        assertThat(limit.source()).doesNotContain("系统约定");
    }

    @Test
    @DisplayName("办法没有规定的期限注明系统约定")
    void marksWhatTheSystemSetItself() {
        assertThat(read(table).all())
                .filteredOn(limit -> limit.source().startsWith("系统约定"))
                .allSatisfy(limit -> assertThat(limit.mayBeViolation()).isFalse())
                .extracting(TimeLimit::key)
                .containsExactly(
                        "sharing-supplement",
                        "sharing-mediation",
                        "sharing-delivery",
                        "sharing-mediation-decision",
                        "sharing-supervision",
                        "onward-answer",
                        "department-review",
                        "catalog-review",
                        "catalog-change-chase",
                        "correction-confirm",
                        "correction-ruling",
                        "correction-execution",
                        "correction-supervision",
                        "rectification-defence",
                        "rectification-issue",
                        "rectification-receipt",
                        "rectification",
                        "rectification-verification",
                        "rectification-report",
                        "rectification-decision",
                        "rectification-criticism",
                        "open-data-check",
                        "open-data-supplement",
                        "open-data-objection",
                        "open-data-ruling",
                        "open-data-second-answer",
                        "open-data-supervision",
                        "use-statement",
                        "use-statement-urged",
                        "renewal-grace-real-time",
                        "renewal-grace-daily",
                        "renewal-grace-weekly",
                        "renewal-grace-monthly",
                        "renewal-grace-quarterly",
                        "renewal-grace-half-yearly",
                        "renewal-grace-yearly");
        assertThat(read(table).all())
                .filteredOn(limit -> limit.unit() == LimitUnit.MONTH)
                .hasSize(1);
    }

    @Test
    void refusesUnknownKeys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(table).of(TimeLimits.DEFAULT_RULE_SET, "no-such-limit"))
                .withMessageContaining("no-such-limit");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"sharing-answer\"', '', 第 1 行不完整",
        "'\"correction-verify\"', '\"sharing-answer\"', “sharing-answer”重复",
        "'<text>1</text>', '<text>soon</text>', 第 1 行有误",
        "'\"月\"', '\"年\"', 第 4 行有误",
        "'\"（六）\"', '\"（七）\"', 第 2 行有误",
        "'<text>10</text>', '<text>0</text>', 第 2 行有误",
    })
    void refusesToStartWithABrokenTable(String from, String to, String sentence) {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(table.replaceFirst(from, to)))
                .withMessageContaining(sentence);
    }

    private static TimeLimits read(String dmn) {
        return TimeLimitTable.read(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    }

    private static String table() {
        try (InputStream dmn = TimeLimitTableTest.class.getResourceAsStream("/processes/time-limits.dmn")) {
            return new String(Objects.requireNonNull(dmn).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
