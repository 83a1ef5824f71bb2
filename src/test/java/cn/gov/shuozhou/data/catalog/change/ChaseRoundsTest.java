package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OTHER_USER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static cn.gov.shuozhou.data.process.CaseScene.lastSecond;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.delivery.DeliveryMode;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("催告未回应目录变更通知的部门（系统约定）")
class ChaseRoundsTest extends ChangeCases {

    private static final LocalDate MON_2026_11_30 = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);
    private static final LocalDate MON_2026_12_07 = LocalDate.of(2026, 12, 7);

    @Test
    @DisplayName("第五个工作日是整日：23:59:59 不催，24:00 催告；下一轮从此时起又是整五个工作日；期间新授权的部门一并通知")
    void thoseWhoAreSilentAreChasedEveryFiveWholeWorkingDays() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名");
        String number = announced(resource);
        assertThat(scene.facts.firesAt(number, "timer_chaseDue")).isEqualTo(TUE_2026_12_01.atStartOfDay());

        scene.at(lastSecond(MON_2026_11_30));
        assertThat(scene.facts.told(USER)).containsExactly("目录变更通知");
        scene.at(TUE_2026_12_01.atStartOfDay());
        assertThat(scene.facts.told(USER)).containsExactly("目录变更通知", "请回应目录变更通知");
        assertThat(scene.facts.firesAt(number, "timer_chaseDue"))
                .isEqualTo(MON_2026_12_07.plusDays(1).atStartOfDay());

        scene.acknowledge(number, USER);
        scene.grant(resource, "public-security", DeliveryMode.FILE, "登记机关");
        scene.at(MON_2026_12_07.plusDays(1));
        assertThat(scene.facts.told(USER)).containsExactly("目录变更通知", "请回应目录变更通知");
        assertThat(scene.facts.told(OTHER_USER)).containsExactly("目录变更通知");

        scene.at(LocalDate.of(2026, 12, 15));
        assertThat(scene.facts.told(OTHER_USER)).containsExactly("目录变更通知", "请回应目录变更通知");
        assertThat(scene.facts.acts(number)).contains("催告未回应的部门", "通知新的使用部门");
        assertThat(scene.facts.clocks(number))
                .endsWith(
                        "catalog-change-chase 2026-11-30 LAPSED",
                        "catalog-change-chase 2026-12-07 IN_TIME",
                        "catalog-change-chase 2026-12-14 LAPSED",
                        "catalog-change-chase 2026-12-21 RUNNING");
    }

    @Test
    @DisplayName("最后一日 23:59:59 回应的是按期，不因平台次日记录而成为超期")
    void anAnswerInTheLastSecondIsInTime() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名");
        String number = announced(resource);
        scene.at(lastSecond(MON_2026_11_30));
        scene.acknowledge(number, USER);

        scene.at(TUE_2026_12_01.atTime(9, 30));

        assertThat(scene.facts.clocks(number))
                .endsWith("catalog-change-chase 2026-11-30 IN_TIME", "catalog-change-chase 2026-12-07 RUNNING");
        assertThat(scene.facts.told(USER)).containsExactly("目录变更通知");
    }

    @Test
    @DisplayName("平台停机、次日才催告的，以回应的日期为准：过了最后一日才回应的，不算按期")
    void anAnswerAfterTheLastDayIsNotInTime() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名");
        String number = announced(resource);
        scene.moveTo(TUE_2026_12_01);
        scene.acknowledge(number, USER);

        scene.runDueJobs();

        assertThat(scene.facts.clocks(number))
                .endsWith("catalog-change-chase 2026-11-30 LAPSED", "catalog-change-chase 2026-12-07 RUNNING");
    }

    @Test
    @DisplayName("催告与换版同时到期的：都回应了的那一轮按期办结，不记超期，不出故障")
    void aRoundThatEndsWithTheChangeIsInTime() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名");
        LocalDate tuesday = LocalDate.of(2026, 12, 29);
        String number = announced(resource, tuesday);
        scene.acknowledge(number, USER);
        scene.confirm(number);
        Stream.of(1, 8, 15, 22).forEach(day -> scene.at(LocalDate.of(2026, 12, day)));
        scene.at(LocalDate.of(2026, 12, 28));
        assertThat(scene.facts.firesAt(number, "timer_chaseDue"))
                .isEqualTo(scene.facts.firesAt(number, "timer_effective"));

        scene.at(tuesday.atStartOfDay());

        assertThat(scene.status(number)).isEqualTo(ChangeStatus.EFFECTIVE);
        assertThat(scene.incidents()).isZero();
        assertThat(scene.facts.clocks(number))
                .filteredOn(row -> row.startsWith("catalog-change-chase"))
                .allMatch(row -> row.endsWith("IN_TIME"))
                .last()
                .isEqualTo("catalog-change-chase 2026-12-28 IN_TIME");
    }

    @Test
    @DisplayName("五个工作日跨国庆假期和调休上班日")
    void chasingCountsWorkingDays() {
        scene.begin(LocalDate.of(2026, 9, 28));
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名");
        String number = announced(resource, LocalDate.of(2026, 10, 29));

        // 9 月 29、30 日，10 月 8、9、10 日（周六补班）
        assertThat(scene.facts.firesAt(number, "timer_chaseDue"))
                .isEqualTo(LocalDate.of(2026, 10, 11).atStartOfDay());
    }
}
