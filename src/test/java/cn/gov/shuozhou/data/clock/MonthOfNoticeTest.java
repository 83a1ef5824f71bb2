package cn.gov.shuozhou.data.clock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.calendar.PublishedCalendar;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.regulation.LimitUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第十二条：至少提前一个月通知，满一个月的次日起方可生效（民法典第二百零一条、第二百零二条）")
class MonthOfNoticeTest {

    private static final WorkingDays CALENDAR = PublishedCalendar.workingDays();

    @ParameterizedTest(name = "{0} 通知，最后一日 {1}，最早 {2} 生效")
    @CsvSource({
        // within a month
        "2026-01-15, 2026-02-15, 2026-02-16",
        "2026-11-23, 2026-12-23, 2026-12-24",
        // from the first day of a month
        "2026-06-01, 2026-07-01, 2026-07-02",
        "2026-02-01, 2026-03-01, 2026-03-02",
        // month ends: no corresponding day, so the month's last
        "2026-01-28, 2026-02-28, 2026-03-01",
        "2026-01-29, 2026-02-28, 2026-03-01",
        "2026-01-30, 2026-02-28, 2026-03-01",
        "2026-01-31, 2026-02-28, 2026-03-01",
        "2026-02-28, 2026-03-28, 2026-03-29",
        "2026-03-30, 2026-04-30, 2026-05-01",
        "2026-03-31, 2026-04-30, 2026-05-01",
        "2026-04-30, 2026-05-30, 2026-05-31",
        "2026-05-31, 2026-06-30, 2026-07-01",
        "2026-07-31, 2026-08-31, 2026-09-01",
        "2026-08-31, 2026-09-30, 2026-10-01",
        "2026-10-31, 2026-11-30, 2026-12-01",
        // leap years, and 2100 which is none
        "2024-01-29, 2024-02-29, 2024-03-01",
        "2024-01-31, 2024-02-29, 2024-03-01",
        "2028-01-28, 2028-02-28, 2028-02-29",
        "2028-01-31, 2028-02-29, 2028-03-01",
        "2028-02-29, 2028-03-29, 2028-03-30",
        "2100-01-31, 2100-02-28, 2100-03-01",
        // year ends
        "2026-11-30, 2026-12-30, 2026-12-31",
        "2026-12-01, 2027-01-01, 2027-01-02",
        "2026-12-30, 2027-01-30, 2027-01-31",
        "2026-12-31, 2027-01-31, 2027-02-01",
        // the last day is a holiday or a day off: not carried over
        "2026-09-01, 2026-10-01, 2026-10-02",
        "2026-09-07, 2026-10-07, 2026-10-08",
        "2026-08-26, 2026-09-26, 2026-09-27",
    })
    void theMonthEndsOnTheCorrespondingDay(LocalDate notice, LocalDate lastDay, LocalDate earliest) {
        LimitCalculation month = month(notice);

        assertThat(month.dueOn()).isEqualTo(lastDay);
        assertThat(month.earliestEffect()).isEqualTo(earliest);
    }

    @Test
    @DisplayName("二十年里的每一天：通知之日和生效之日之间足足一个月，周末节假日不影响")
    void aWholeMonthLiesBetweenNoticeAndEffect() {
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2040; day = day.plusDays(1)) {
            LocalDate lastDay = month(day).dueOn();
            YearMonth next = YearMonth.from(day).plusMonths(1);

            assertThat(YearMonth.from(lastDay)).isEqualTo(next);
            assertThat(lastDay.getDayOfMonth()).isEqualTo(Math.min(day.getDayOfMonth(), next.lengthOfMonth()));
            assertThat(month(day).earliestEffect()).isEqualTo(lastDay.plusDays(1));
        }
        assertThat(month(LocalDate.of(2026, 8, 26)).dueOn().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    }

    private static LimitCalculation month(LocalDate notice) {
        return new LimitCalculation(notice, 1, LimitUnit.MONTH, List.of(), CALENDAR);
    }
}
