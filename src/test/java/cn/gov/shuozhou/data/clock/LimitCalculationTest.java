package cn.gov.shuozhou.data.clock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.calendar.PublishedCalendar;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.regulation.LimitUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitCalculationTest {

    private static final WorkingDays CALENDAR = PublishedCalendar.workingDays();
    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "收到 {0}，暂停 {1}，恢复 {2}：{3}")
    @CsvSource({
        // without pause
        "2026-11-23, , , 2026-11-30",
        // paused on the second counted day, resumed a week later: 1 day had run, 4 remain
        "2026-11-23, 2026-11-25, 2026-12-02, 2026-12-08",
        // paused on day zero: nothing had run
        "2026-11-23, 2026-11-23, 2026-11-25, 2026-12-02",
        // paused and resumed on one day: that day is given back
        "2026-11-23, 2026-11-26, 2026-11-26, 2026-12-01",
        // paused on the last day: one day remains
        "2026-11-23, 2026-11-30, 2026-12-04, 2026-12-07",
        // paused and resumed over a weekend: nothing lost, nothing won
        "2026-11-23, 2026-11-28, 2026-11-29, 2026-11-30",
        // resumed on a Saturday: Monday is the first of the rest
        "2026-11-23, 2026-11-25, 2026-11-28, 2026-12-03",
        // paused when overdue: still overdue
        "2026-11-23, 2026-12-01, 2026-12-10, 2026-11-30",
        // still paused: as if resumed on the day of pausing
        "2026-11-23, 2026-11-25, , 2026-12-01",
    })
    void countsAroundAPause(LocalDate received, LocalDate paused, LocalDate resumed, LocalDate due) {
        List<ClockPause> pauses = paused == null ? List.of() : List.of(new ClockPause("补正", paused, resumed));
        assertThat(new LimitCalculation(received, 5, LimitUnit.WORKING_DAY, pauses, CALENDAR).dueOn())
                .isEqualTo(due);
    }

    @Test
    void addsUpSeveralPauses() {
        List<ClockPause> pauses = List.of(
                new ClockPause("补正", MON_2026_11_23.plusDays(1), MON_2026_11_23.plusDays(2)),
                new ClockPause("协查", MON_2026_11_23.plusDays(2), MON_2026_11_23.plusDays(2)),
                new ClockPause("补正", MON_2026_11_23.plusDays(4), MON_2026_11_23.plusDays(7)));
        // 11-26 ran; 4 remain after Monday 11-30
        assertThat(new LimitCalculation(MON_2026_11_23, 5, LimitUnit.WORKING_DAY, pauses, CALENDAR).dueOn())
                .isEqualTo(LocalDate.of(2026, 12, 4));
    }

    @Test
    @DisplayName("无论何时暂停、何时恢复，办理人剩余的工作日不会变少，最后一日不会提前")
    void neverShortensWhatIsLeft() {
        Random random = new Random(20261122);
        for (int i = 0; i < 5_000; i++) {
            LocalDate received = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3_900));
            List<ClockPause> pauses = new ArrayList<>();
            LocalDate from = received;
            LocalDate due = count(received, pauses).dueOn();
            for (int p = 0; p < 3; p++) {
                LocalDate paused = from.plusDays(random.nextInt(8));
                LocalDate resumed = paused.plusDays(random.nextInt(20));
                int leftBefore = CALENDAR.workingDaysBetween(paused, due);
                pauses.add(new ClockPause("补正", paused, resumed));
                LocalDate moved = count(received, pauses).dueOn();
                if (paused.isAfter(due)) {
                    assertThat(moved).isEqualTo(due);
                } else {
                    assertThat(moved).isAfterOrEqualTo(due);
                    assertThat(CALENDAR.workingDaysBetween(resumed, moved)).isGreaterThanOrEqualTo(leftBefore);
                }
                due = moved;
                from = resumed;
            }
        }
    }

    @ParameterizedTest(name = "{0} 起一个月，至 {1}")
    @CsvSource({
        "2026-11-23, 2026-12-23",
        "2026-01-31, 2026-02-28",
        "2024-01-31, 2024-02-29",
        "2026-03-31, 2026-04-30",
        "2026-12-31, 2027-01-31",
        "2026-02-28, 2026-03-28",
    })
    @DisplayName("第十二条：按月计算的期限止于对应日，没有对应日的止于月末日")
    void countsMonths(LocalDate received, LocalDate due) {
        LimitCalculation count = new LimitCalculation(received, 1, LimitUnit.MONTH, List.of(), CALENDAR);
        assertThat(count.dueOn()).isEqualTo(due);
        assertThat(count.isProvisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25, 2026-11-27, 2026-12-26", "2026-11-25, , 2026-12-24", "2026-12-24, 2026-12-27, 2026-12-23"})
    void addsPausedDaysToAMonth(LocalDate paused, LocalDate resumed, LocalDate due) {
        List<ClockPause> pauses = List.of(new ClockPause("补正", paused, resumed));
        assertThat(new LimitCalculation(MON_2026_11_23, 1, LimitUnit.MONTH, pauses, CALENDAR).dueOn())
                .isEqualTo(due);
    }

    @Test
    void isProvisionalWhenItEntersAnUnpublishedYear() {
        assertThat(count(LocalDate.of(2026, 12, 17), List.of()).isProvisional()).isFalse();
        assertThat(count(LocalDate.of(2026, 12, 18), List.of()).isProvisional()).isTrue();
        LimitCalculation crossing = count(LocalDate.of(2026, 12, 28), List.of());
        assertThat(crossing.dueOn()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(crossing.isProvisional()).isTrue();
    }

    private static LimitCalculation count(LocalDate received, List<ClockPause> pauses) {
        return new LimitCalculation(received, 5, LimitUnit.WORKING_DAY, List.copyOf(pauses), CALENDAR);
    }
}
