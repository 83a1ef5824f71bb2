package cn.gov.shuozhou.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.operation.Figure;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.actuate.health.StatusAggregator;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@DisplayName("节假日通知快用完时，健康检查提醒")
class CalendarEndTest {

    @Autowired
    private CalendarEnd end;

    @Autowired
    private NoticeLoading notices;

    @Autowired
    private StatusAggregator aggregator;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "{0}：{1}，还有 {2} 天")
    @CsvSource({"2026-11-30, UP, 31", "2026-12-01, WARNING, 30", "2026-12-31, WARNING, 0", "2027-01-04, WARNING, -4"})
    @DisplayName("最后一年的最后一天之前 30 天起提醒，用完以后仍提醒")
    void warnsAMonthBefore(LocalDate today, String status, int daysLeft) {
        clock.setToday(today);

        assertThat(end.health().getStatus().getCode()).isEqualTo(status);
        assertThat(end.health().getDetails())
                .containsEntry("knownUntil", "2026-12-31")
                .containsEntry("daysLeft", (long) daysLeft);
        assertThat(end.read()).containsExactly(new Figure(Map.of(), daysLeft));
    }

    @Test
    @DisplayName("载入下一年的通知后不再提醒")
    void theNextNoticeEndsIt() {
        clock.setToday(LocalDate.of(2026, 12, 15));
        notices.adopt(2027);

        assertThat(end.health().getStatus()).isEqualTo(Status.UP);
        assertThat(end.knownUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    @Test
    @DisplayName("整个系统的状态因此是提醒；有故障的，故障在先")
    void aWarningComesAfterAFault() {
        assertThat(aggregator.getAggregateStatus(Status.UP, CalendarEnd.WARNING))
                .isEqualTo(CalendarEnd.WARNING);
        assertThat(aggregator.getAggregateStatus(CalendarEnd.WARNING, Status.DOWN))
                .isEqualTo(Status.DOWN);
    }
}
