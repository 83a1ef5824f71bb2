package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.calendar.NoticeLoading;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.BureauReview;
import cn.gov.shuozhou.data.clock.DeadlineMoved;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The limits of review and notice, counted in days and months. */
@DisplayName("第十二条：目录变更的审核期限、通知期和月末")
class ChangeNoticePeriodTest extends ChangeCases {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private NoticeLoading notices;

    @Test
    @DisplayName("系统约定：审核有期限，列在待办和办件页面；放假调休通知移动期限的，告知双方；过期的记为超期办结")
    void theReviewHasALimit() {
        String number = scene.propose(scene.resource(), THU_2026_12_24);
        assertThat(scene.facts.dueOn(number, CatalogChangeProcess.TASK_REVIEW)).isEqualTo(LocalDate.of(2026, 12, 7));

        events.publishEvent(
                new DeadlineMoved(number, BureauReview.LIMIT, LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8)));
        assertThat(scene.facts.told(OFFICER)).containsExactly("期限调整");
        assertThat(scene.facts.told(SUPERVISOR)).containsExactly("待审核目录变更", "期限调整");
        assertThat(scene.facts.acts(number)).contains("期限调整");

        scene.at(LocalDate.of(2026, 12, 8));
        scene.review(number, new ReviewForm(Verdict.RETURN, null, null, "依据的条款不对，请核对", null));
        assertThat(scene.facts.clocks(number)).containsExactly("catalog-review 2026-12-07 LATE");
    }

    @ParameterizedTest(name = "{0} 通知，最早 {1} 生效")
    @CsvSource({
        "2027-01-15, 2027-02-16",
        "2027-01-31, 2027-03-01",
        "2028-01-31, 2028-03-01",
        "2028-01-28, 2028-02-29",
        "2027-03-31, 2027-05-01",
        "2026-12-31, 2027-02-01",
    })
    @DisplayName("第十二条：满一个月的次日起方可生效：对应日是通知期的最后一日，无对应日的为月末日")
    void takesEffectAfterAWholeMonth(LocalDate today, LocalDate earliest) {
        scene.begin(today);
        long resource = scene.resource();
        assertThatThrownBy(() -> scene.propose(resource, earliest.minusDays(1)))
                .hasMessageContaining("最早可于 %s 生效".formatted(earliest));

        String number = scene.propose(resource, earliest);
        assertThatThrownBy(() -> scene.approve(number, earliest.minusDays(1))).hasMessageContaining("早于提供部门拟定的");
        scene.approve(number, earliest);

        assertThat(scene.facts.clocks(number))
                .contains("catalog-change-notice %s RUNNING".formatted(earliest.minusDays(1)));
    }

    @Test
    @DisplayName("审核较晚的，生效日期按审核通过之日起满一个月顺延")
    void aLateReviewPutsTheDayOff() {
        long resource = scene.resource();
        String number = scene.propose(resource, THU_2026_12_24);
        scene.at(LocalDate.of(2026, 12, 1));

        assertThatThrownBy(() -> scene.approve(number, THU_2026_12_24)).hasMessageContaining("最早可于 2027-01-02 生效");
        scene.approve(number, LocalDate.of(2027, 1, 2));

        assertThat(scene.facts.clocks(number)).contains("catalog-change-notice 2027-01-01 RUNNING");
    }

    @Test
    @DisplayName("采用放假通知：催告和生效前的定时器随工作日移动，生效日期不动")
    void aNoticeMovesTheTimersAndNotTheDay() {
        scene.begin(MON_2026_12_28);
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名");
        String number = scene.propose(resource, LocalDate.of(2027, 2, 1));
        scene.approve(number, LocalDate.of(2027, 2, 1));
        LocalDateTime chase = scene.facts.firesAt(number, "timer_chaseDue");
        assertThat(chase).isEqualTo(LocalDate.of(2027, 1, 6).atStartOfDay());
        assertThat(scene.facts.firesAt(number, "timer_beforeEffect"))
                .isEqualTo(LocalDate.of(2027, 1, 25).atStartOfDay());

        notices.adopt(2027, "2027-01-01,HOLIDAY,元旦", "2027-01-04,HOLIDAY,元旦", "2027-01-29,HOLIDAY,春节");

        assertThat(scene.facts.firesAt(number, "timer_chaseDue")).isEqualTo(chase.plusDays(1));
        assertThat(scene.facts.firesAt(number, "timer_beforeEffect"))
                .isEqualTo(LocalDate.of(2027, 1, 22).atStartOfDay());
        assertThat(scene.facts.clocks(number)).contains("catalog-change-notice 2027-01-31 RUNNING");
    }
}
