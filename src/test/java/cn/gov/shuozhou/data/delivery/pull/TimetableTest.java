package cn.gov.shuozhou.data.delivery.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第十七条：下一次取数在何时")
class TimetableTest {

    @ParameterizedTest
    @CsvSource({
        "DAILY, 1, 2026-11-22T01:59, 2026-11-22T02:00",
        "DAILY, 1, 2026-11-22T02:00, 2026-11-23T02:00",
        "DAILY, 1, 2026-12-31T23:59, 2027-01-01T02:00",
        "WEEKLY, 7, 2026-11-22T01:00, 2026-11-22T02:00",
        "WEEKLY, 7, 2026-11-22T02:00, 2026-11-29T02:00",
        "WEEKLY, 1, 2026-11-22T12:00, 2026-11-23T02:00",
        "MONTHLY, 22, 2026-11-22T01:00, 2026-11-22T02:00",
        "MONTHLY, 22, 2026-11-22T02:00, 2026-12-22T02:00",
        "MONTHLY, 28, 2027-01-31T12:00, 2027-02-28T02:00",
        "MONTHLY, 1, 2026-12-31T12:00, 2027-01-01T02:00"
    })
    @DisplayName("每天、每周、每月")
    void next(PullRhythm rhythm, int day, LocalDateTime moment, LocalDateTime next) {
        assertThat(new Timetable(rhythm, day, LocalTime.of(2, 0)).after(moment)).isEqualTo(next);
    }
}
