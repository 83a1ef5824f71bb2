package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.operation.Figure;
import cn.gov.shuozhou.data.operation.FigureSource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Until when the holidays are known. Beyond that day every limit is provisional, so the bureau has to load the next year's
 * notice in time: health says so for a month before. The system goes on working meanwhile, and stays ready.
 */
@Component("workingCalendar")
public class CalendarEnd implements HealthIndicator, FigureSource {

    /** Neither well nor broken; {@code management.endpoint.health.status.order} has its place. */
    static final Status WARNING = new Status("WARNING", "下一年的节假日通知尚未载入");

    static final int WARNED_DAYS_BEFORE = 30;

    private final Calendars calendars;
    private final Clock clock;

    CalendarEnd(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The last day of the last year whose notice is known. */
    public LocalDate knownUntil() {
        return calendars.workingDays().publishedUntil();
    }

    /** Whether it is time to load the next year's notice, or past it. */
    public boolean isNear() {
        return daysLeft() <= WARNED_DAYS_BEFORE;
    }

    private long daysLeft() {
        return LocalDate.now(clock).until(knownUntil(), ChronoUnit.DAYS);
    }

    @Override
    public Health health() {
        return (isNear() ? Health.status(WARNING) : Health.up())
                .withDetail("knownUntil", knownUntil().toString())
                .withDetail("daysLeft", daysLeft())
                .build();
    }

    @Override
    public String name() {
        return "data.sharing.calendar.days";
    }

    @Override
    public String description() {
        return "已载入的节假日通知还管多少天，负数是已经用完的天数";
    }

    @Override
    public List<Figure> read() {
        return List.of(new Figure(Map.of(), daysLeft()));
    }
}
