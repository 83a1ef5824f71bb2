package cn.gov.shuozhou.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@MovableClockTest
@DisplayName("第十七条：超期未更新的规则，宽限取自时限表")
class UpdateRuleTest {

    @Autowired
    private UpdateRules rules;

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
        assertThat(rules.of(cycle).lastDay(renewed)).contains(last);
        assertThat(fresh(cycle, renewed, last).late()).isFalse();
        assertThat(fresh(cycle, renewed, last.plusDays(1)).late()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = UpdateCycle.class,
            names = {"IRREGULAR", "OTHER"})
    @DisplayName("不定时和其他从不超期")
    void neverWithoutCycle(UpdateCycle cycle) {
        LocalDate renewed = LocalDate.of(1990, 1, 1);
        assertThat(fresh(cycle, renewed, LocalDate.of(2090, 1, 1)).late()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(UpdateCycle.class)
    @DisplayName("按规则推算的两个分界日：前一日更新的才算应当更新、才算超期")
    void boundsAgreeWithTheRule(UpdateCycle cycle) {
        UpdateRule rule = rules.of(cycle);
        if (!rule.isFixed()) {
            return;
        }
        LocalDate.of(2027, 12, 20).datesUntil(LocalDate.of(2028, 4, 5)).forEach(today -> {
            LocalDate due = rule.dueBefore(today);
            LocalDate late = rule.lateBefore(today);
            assertThat(fresh(cycle, due, today).due()).as("due " + today).isFalse();
            assertThat(fresh(cycle, due.minusDays(1), today).due())
                    .as("due " + today)
                    .isTrue();
            assertThat(fresh(cycle, late, today).late()).as("late " + today).isFalse();
            assertThat(fresh(cycle, late.minusDays(1), today).late())
                    .as("late " + today)
                    .isTrue();
        });
    }

    @Test
    @DisplayName("没有数据的，从发布日期起算；不予共享的没有义务更新")
    void countsFromPublicationWithoutData() {
        LocalDate published = LocalDate.of(2022, 3, 20);
        UpdateRule yearly = rules.of(UpdateCycle.YEARLY);
        LocalDate today = LocalDate.of(2026, 11, 20);
        assertThat(Freshness.of(SharingType.CONDITIONAL, published, null, yearly, today))
                .isEqualTo(new Freshness(null, LocalDate.of(2023, 3, 20), LocalDate.of(2023, 4, 19), today))
                .satisfies(late -> assertThat(late.words()).isEqualTo("平台上还没有数据，按更新周期已晚 1311 天"));
        assertThat(Freshness.of(SharingType.NOT_SHARED, published, null, yearly, today)
                        .late())
                .isFalse();
    }

    private Freshness fresh(UpdateCycle cycle, LocalDate renewed, LocalDate today) {
        return Freshness.of(
                SharingType.CONDITIONAL, LocalDate.of(2022, 3, 20), renewed.atTime(23, 59), rules.of(cycle), today);
    }
}
