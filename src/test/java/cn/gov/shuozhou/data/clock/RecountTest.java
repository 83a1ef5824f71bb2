package cn.gov.shuozhou.data.clock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.calendar.PublishedCalendar;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.regulation.LimitUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Five working days from Monday 2026-12-28 end, by the law alone, on Tuesday 2027-01-05; from Monday 2027-02-01, over 春节, on
 * 2027-02-10.
 */
@DisplayName("放假通知移动最后一日：推后、提前、移到过去、暂停中、停止后")
class RecountTest {

    private static final WorkingDays NOW = PublishedCalendar.workingDays();

    /** Off after 元旦: last days move on. */
    private static final WorkingDays ON =
            PublishedCalendar.withNotice("2027-01-04,HOLIDAY,元旦", "2027-01-05,HOLIDAY,元旦");

    /** Weekends worked: last days move back. */
    private static final WorkingDays BACK =
            PublishedCalendar.withNotice("2027-01-02,MAKEUP_WORKDAY,元旦", "2027-01-03,MAKEUP_WORKDAY,元旦");

    @ParameterizedTest(name = "{0}，{1} 采用：重算为 {2}，最后一日 {3}")
    @CsvSource({
        "ON, 2027-01-01, 2027-01-07, 2027-01-07",
        // it had run out; the notice proves it has not
        "ON, 2027-01-06, 2027-01-07, 2027-01-07",
        // it had run out; the notice only says when
        "ON, 2027-01-09, 2027-01-07, 2027-01-07",
        "BACK, 2026-12-30, 2027-01-03, 2027-01-03",
        // the last day itself has not passed
        "BACK, 2027-01-03, 2027-01-03, 2027-01-03",
        // into the past: the next working day after adoption
        "BACK, 2027-01-04, 2027-01-03, 2027-01-05",
        "BACK, 2027-01-05, 2027-01-03, 2027-01-06",
        // it had run out by itself: no day is given back, none is taken
        "BACK, 2027-01-06, 2027-01-03, 2027-01-05",
    })
    @DisplayName("正在计时的：从不把最后一日定在过去")
    void anOpenClock(String notice, LocalDate today, LocalDate counted, LocalDate dueOn) {
        Recount recount = adopt(open(), List.of(), calendar(notice), today);
        assertThat(recount.counted()).isEqualTo(counted);
        assertThat(recount.dueOn()).isEqualTo(dueOn);
    }

    @Test
    @DisplayName("定过的日期，以后暂停、恢复、再采用通知都不会丢失")
    void whatWasGrantedStays() {
        CaseClock granted =
                adopt(open(), List.of(), BACK, LocalDate.of(2027, 1, 5)).apply(open());
        assertThat(granted.graceFrom()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(Recount.of(granted, count(granted, List.of(), BACK)).dueOn()).isEqualTo(LocalDate.of(2027, 1, 6));
        assertThat(adopt(granted, List.of(), BACK, LocalDate.of(2027, 1, 6)).dueOn())
                .isEqualTo(LocalDate.of(2027, 1, 6));

        ClockPause pause = new ClockPause("补正", LocalDate.of(2027, 1, 6), LocalDate.of(2027, 1, 8));
        assertThat(Recount.of(granted, count(granted, List.of(pause), BACK)).dueOn())
                .isEqualTo(LocalDate.of(2027, 1, 11));
    }

    @ParameterizedTest(name = "{0} 起暂停，{1} 采用 {2}：最后一日 {3}")
    @CsvSource({
        // three of five days are left from the pause on, whenever the notice comes
        "2026-12-31, 2027-01-20, ON, 2027-01-08",
        "2026-12-31, 2027-01-20, BACK, 2027-01-04",
        // the pause began when by the notice the last day had passed: one day is left after it
        "2027-01-05, 2027-01-20, BACK, 2027-01-21",
    })
    @DisplayName("暂停中的：按暂停之日判断，恢复后还有时间")
    void aPausedClock(LocalDate pausedOn, LocalDate today, String notice, LocalDate dueOn) {
        List<ClockPause> pauses = List.of(new ClockPause("补正", pausedOn, null));
        CaseClock paused = clock(null, null, pausedOn);
        Recount recount = adopt(paused, pauses, calendar(notice), today);
        assertThat(recount.dueOn()).isEqualTo(dueOn);
        assertThat(recount.apply(paused).isOverdue(today)).isFalse();
    }

    @ParameterizedTest(name = "{0} 停止（{1}），采用 {2}：{3}，{4}")
    @CsvSource({
        "2027-01-06, LATE, ON, 2027-01-07, IN_TIME",
        "2027-01-08, LATE, ON, 2027-01-07, LATE",
        "2027-01-05, IN_TIME, BACK, 2027-01-03, LATE",
        "2027-01-03, IN_TIME, BACK, 2027-01-03, IN_TIME",
        "2027-01-06, WITHDRAWN, ON, 2027-01-07, WITHDRAWN",
    })
    @DisplayName("已停止的：原样重算，按期还是超期随之改定，撤回的仍是撤回")
    void aStoppedClock(LocalDate stoppedOn, Outcome outcome, String notice, LocalDate dueOn, Outcome judged) {
        CaseClock stopped = clock(stoppedOn, outcome, null);
        CaseClock after = adopt(stopped, List.of(), calendar(notice), LocalDate.of(2027, 1, 20))
                .apply(stopped);
        assertThat(after.dueOn()).isEqualTo(dueOn);
        assertThat(after.outcome()).isEqualTo(judged);
    }

    @Test
    @DisplayName("通知一经采用，不再是暂定")
    void isNotProvisionalAnyMore() {
        assertThat(adopt(open(), List.of(), ON, LocalDate.of(2027, 1, 1)).provisional())
                .isFalse();
        assertThat(Recount.of(open(), count(open(), List.of(), NOW)).provisional())
                .isTrue();
    }

    private static Recount adopt(CaseClock clock, List<ClockPause> pauses, WorkingDays calendar, LocalDate today) {
        return Recount.adopted(clock, count(clock, pauses, calendar), today);
    }

    private static LimitCalculation count(CaseClock clock, List<ClockPause> pauses, WorkingDays calendar) {
        return new LimitCalculation(clock.startedOn(), clock.amount(), clock.unit(), pauses, calendar);
    }

    private static WorkingDays calendar(String name) {
        return name.equals("ON") ? ON : BACK;
    }

    private static CaseClock open() {
        return clock(null, null, null);
    }

    private static CaseClock clock(
            @Nullable LocalDate stoppedOn, @Nullable Outcome outcome, @Nullable LocalDate pausedOn) {
        LocalDate startedOn = LocalDate.of(2026, 12, 28);
        List<ClockPause> pauses = Stream.ofNullable(pausedOn)
                .map(on -> new ClockPause("补正", on, null))
                .toList();
        LimitCalculation count = new LimitCalculation(startedOn, 5, LimitUnit.WORKING_DAY, pauses, NOW);
        return new CaseClock(
                1,
                "TEST-1",
                "sharing-answer",
                "第十六条",
                "朔数政办发〔2021〕2号",
                startedOn,
                count.dueOn(),
                true,
                stoppedOn,
                outcome,
                pausedOn != null,
                5,
                LimitUnit.WORKING_DAY,
                1,
                pausedOn,
                null,
                null);
    }
}
