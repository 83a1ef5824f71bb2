package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that stands at 10:00 of the day a test sets, and takes the engine's clock with it. */
public final class MovableClock extends Clock {

    private Instant now = Instant.EPOCH;

    public void setToday(LocalDate today) {
        setNow(today.atTime(10, 0));
    }

    /** Stands at another moment than 10:00. */
    public void setNow(LocalDateTime moment) {
        now = moment.atZone(TimeConfiguration.ZONE).toInstant();
        ClockUtil.setCurrentTime(Date.from(now));
    }

    @Override
    public ZoneId getZone() {
        return TimeConfiguration.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
