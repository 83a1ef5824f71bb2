package cn.gov.shuozhou.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private static final WorkingDays CALENDAR = new WorkingDays(CalendarFiles.read());

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        // an ordinary week
        "2026-11-23, 5, 2026-11-30",
        "2026-11-20, 1, 2026-11-23",
        // received on a weekend or holiday: day zero is not moved
        "2026-11-21, 1, 2026-11-23",
        "2026-10-03, 1, 2026-10-08",
        // 春节 2026: off from 02-15 to 02-23, worked on 02-14 and 02-28
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 2, 2026-02-24",
        "2026-02-13, 5, 2026-02-27",
        "2026-02-13, 6, 2026-02-28",
        "2026-02-13, 7, 2026-03-02",
        // 国庆节 2026: worked on Sunday 09-20 and Saturday 10-10
        "2026-09-18, 1, 2026-09-20",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
        "2026-09-30, 4, 2026-10-12",
        // 国庆节 and 中秋节 2025
        "2025-09-26, 1, 2025-09-28",
        "2025-09-30, 1, 2025-10-09",
        "2025-09-30, 3, 2025-10-11",
        // 2020: 春节 was extended, 02-03 is an ordinary Monday again
        "2020-01-23, 1, 2020-02-03",
        // year ends that the following year's notice rearranged
        "2018-12-28, 1, 2018-12-29",
        "2018-12-28, 2, 2019-01-02",
        "2022-12-30, 1, 2023-01-03",
        "2025-12-31, 1, 2026-01-04",
        // 2027, unpublished: 元旦 only
        "2026-12-31, 1, 2027-01-04",
        "2027-09-30, 1, 2027-10-04",
        // backwards and nothing
        "2026-11-30, -1, 2026-11-27",
        "2026-10-08, -1, 2026-09-30",
        "2026-10-04, -1, 2026-09-30",
        "2026-02-24, -2, 2026-02-13",
        "2026-10-03, 0, 2026-10-03",
    })
    void countsWorkingDays(LocalDate from, int n, LocalDate expected) {
        assertThat(CALENDAR.plusWorkingDays(from, n)).isEqualTo(expected);
    }

    @Test
    @DisplayName("十一年间每一天加一至十五个工作日，与逐日数的结果一致")
    void agreesWithCountingDayByDay() {
        LocalDate end = LocalDate.of(2027, 3, 1);
        for (LocalDate from = LocalDate.of(2016, 1, 1); from.isBefore(end); from = from.plusDays(1)) {
            LocalDate naive = from;
            for (int n = 1; n <= 15; n++) {
                do {
                    naive = naive.plusDays(1);
                } while (!isWorkedByTheFiles(naive));
                assertThat(CALENDAR.plusWorkingDays(from, n)).isEqualTo(naive);
                assertThat(CALENDAR.workingDaysBetween(from, naive)).isEqualTo(n);
            }
        }
    }

    @Test
    void countsBackwardsAsForwards() {
        for (LocalDate day = LocalDate.of(2016, 1, 4);
                day.isBefore(LocalDate.of(2026, 12, 1));
                day = CALENDAR.next(day)) {
            assertThat(CALENDAR.plusWorkingDays(CALENDAR.plusWorkingDays(day, 7), -7))
                    .isEqualTo(day);
            assertThat(CALENDAR.previous(CALENDAR.next(day))).isEqualTo(day);
        }
    }

    @ParameterizedTest(name = "{0} 年 {1} 个工作日")
    @CsvSource({
        "2016,250",
        "2017,249",
        "2018,250",
        "2019,250",
        "2021,250",
        "2023,249",
        "2024,251",
        "2025,248",
        "2026,248"
    })
    void knowsTheWorkingDaysOfAYear(int year, int expected) {
        assertThat(CALENDAR.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(expected);
    }

    @Test
    void takesEveryFactOfEveryYear() {
        List<YearNotice> notices = CalendarFiles.read();
        assertThat(notices)
                .extracting(YearNotice::year)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2016, 2026).boxed().toList());
        for (YearNotice notice : notices) {
            for (CalendarDay day : notice.days()) {
                assertThat(CALENDAR.isWorkingDay(day.date()))
                        .isEqualTo(day.kind().isWorked());
                assertThat(CALENDAR.special(day.date())).contains(day);
            }
        }
    }

    @Test
    @DisplayName("尚无通知的 2027 年：周末加《放假办法》的十三日，并标明暂定；通知公布之前，上一年 12 月 25 日起也是暂定")
    void marksAnUnpublishedYearProvisional() {
        assertThat(CALENDAR.isProvisional(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2026, 12, 24))).isFalse();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(CALENDAR.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
        List<LocalDate> fixed = new ArrayList<>();
        LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(date -> CALENDAR.special(date).isPresent())
                .forEach(fixed::add);
        assertThat(fixed)
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2027-01-01",
                        "2027-02-05",
                        "2027-02-06",
                        "2027-02-07",
                        "2027-02-08",
                        "2027-04-05",
                        "2027-05-01",
                        "2027-05-02",
                        "2027-06-09",
                        "2027-09-15",
                        "2027-10-01",
                        "2027-10-02",
                        "2027-10-03");
        assertThat(CALENDAR.special(LocalDate.of(2027, 10, 1)))
                .hasValueSatisfying(day -> assertThat(day.isProvisional()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2100-01-01"})
    void refusesToGuessFarAwayDates(LocalDate date) {
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.isWorkingDay(date));
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plusWorkingDays(WorkingDays.LAST, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plusWorkingDays(WorkingDays.FIRST, -1));
    }

    private static final List<String> OFF_2027 = List.of("2027-01-01", "2027-02-05", "2027-02-08");

    /** Counts from the facts alone, without the structure under test. */
    private static boolean isWorkedByTheFiles(LocalDate date) {
        if (date.getYear() == 2027) {
            return date.getDayOfWeek().getValue() <= 5 && !OFF_2027.contains(date.toString());
        }
        return FACTS.stream()
                .filter(day -> day.date().equals(date))
                .findFirst()
                .map(day -> day.kind().isWorked())
                .orElse(date.getDayOfWeek().getValue() <= 5);
    }

    private static final List<CalendarDay> FACTS = CalendarFiles.read().stream()
            .flatMap(notice -> notice.days().stream())
            .toList();
}
