package cn.gov.shuozhou.data.opening.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.Freshness;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.UpdateRule;
import cn.gov.shuozhou.data.opening.OpenSamples;
import cn.gov.shuozhou.data.opening.file.OpenFormat;
import cn.gov.shuozhou.data.regulation.LimitUnit;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第二十二条：质量和更新情况由目录和数据算出")
class QualityTest {

    private static final LocalDate LOADED = LocalDate.of(2025, 11, 1);

    @Test
    @DisplayName("有数据、按时更新的，只缺时间范围、空间范围和较长的说明")
    void fresh() {
        var resource = new OpenSamples().withData(LOADED);
        var freshness = of(resource, LOADED.plusDays(1));

        assertThat(freshness.late()).isFalse();
        assertThat(Quality.of(resource, List.of(OpenFormat.values()), freshness).score())
                .isEqualTo("6 / 9");
    }

    @Test
    @DisplayName("过了更新周期和宽限的，说明晚了几天；没有数据的，文件和更新都不算")
    void lateOrAbsent() {
        var resource = new OpenSamples().withData(LOADED);
        var late = of(resource, LocalDate.of(2026, 12, 11));

        assertThat(late).satisfies(old -> assertThat(old.late()).isTrue());
        assertThat(late.words()).isEqualTo("2025-11-01 更新，按更新周期已晚 10 天");
        assertThat(Quality.of(resource, List.of(OpenFormat.CSV), late).score()).isEqualTo("5 / 9");
        var empty = new OpenSamples().resource(true, "无条件开放");
        assertThat(Quality.of(empty, List.of(), of(empty, LOADED)).score()).isEqualTo("2 / 9");
    }

    private static Freshness of(Resource resource, LocalDate today) {
        TimeLimit grace = new TimeLimit(
                TimeLimits.DEFAULT_RULE_SET, "grace", 30, LimitUnit.DAY, 0, "bureau", "", "第十七条", "系统约定", "宽限");
        return Freshness.of(resource, new UpdateRule(resource.updateCycle(), Period.ofYears(1), grace), today);
    }
}
