package cn.gov.shuozhou.data.catalog.health;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.UpdateCycle;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("第十七条：超期未更新的规则")
class UpdateRuleTest {

    @ParameterizedTest(name = "{0}：{1} 更新，最迟 {2}")
    @CsvSource({
        "REAL_TIME, 2026-11-20, 2026-11-22",
        "DAILY, 2026-11-20, 2026-11-22",
        "WEEKLY, 2026-11-20, 2026-11-30",
        "MONTHLY, 2026-01-31, 2026-03-05",
        "MONTHLY, 2028-01-31, 2028-03-05",
        "QUARTERLY, 2026-11-30, 2027-03-10",
        "HALF_YEARLY, 2026-08-31, 2027-03-15",
        "YEARLY, 2024-02-29, 2025-03-30"
    })
    @DisplayName("周期加宽限的最后一日不超期，次日起超期")
    void endsWithTheGrace(UpdateCycle cycle, LocalDate renewed, LocalDate last) {
        assertThat(UpdateRule.of(cycle).lastDay(renewed)).contains(last);
        assertThat(resource(cycle, renewed.atTime(23, 59), last).overdue()).isFalse();
        assertThat(resource(cycle, renewed.atStartOfDay(), last.plusDays(1)).overdue())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = UpdateCycle.class,
            names = {"IRREGULAR", "OTHER"})
    @DisplayName("不定时和其他从不超期")
    void neverWithoutCycle(UpdateCycle cycle) {
        LocalDate renewed = LocalDate.of(1990, 1, 1);
        assertThat(resource(cycle, renewed.atStartOfDay(), LocalDate.of(2090, 1, 1))
                        .overdue())
                .isFalse();
    }

    @Test
    @DisplayName("没有数据的，从发布日期起算")
    void countsFromPublicationWithoutData() {
        ResourceHealth never = resource(UpdateCycle.YEARLY, null, LocalDate.of(2026, 11, 20));
        assertThat(never.renewedOn()).isEqualTo(never.resource().publishedOn());
        assertThat(never.overdue()).isTrue();
    }

    @Test
    @DisplayName("每种更新周期恰有一条规则")
    void oneRuleForEachCycle() {
        assertThat(UpdateRule.ALL)
                .extracting(UpdateRule::cycle)
                .containsExactlyElementsOf(Arrays.asList(UpdateCycle.values()));
    }

    private static ResourceHealth resource(UpdateCycle cycle, @Nullable LocalDateTime loaded, LocalDate today) {
        var published = new ResourceHealth.Published(
                1,
                "101001/1",
                "名称",
                "civil-affairs",
                "朔州市民政局",
                cycle,
                LocalDate.of(2022, 3, 20),
                loaded == null ? 0 : 1,
                loaded,
                true,
                1,
                LocalDateTime.of(2022, 3, 20, 0, 0));
        return new ResourceHealth(published, false, false, today);
    }
}
