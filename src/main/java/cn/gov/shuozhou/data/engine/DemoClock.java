package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The clock of the demo mode: real time plus an offset that only grows and survives a restart. The engine's clock keeps
 * step, so that its timers fall due. Outside demo mode this class does not exist at run time.
 */
@Component
@Profile("demo")
class DemoClock extends Clock {

    private static final long FOLLOWED_AFTER_MILLIS = 2000;

    private final Clock real = Clock.system(TimeConfiguration.ZONE);
    private final DemoClockMapper mapper;
    private volatile Duration offset;

    DemoClock(DemoClockMapper mapper) {
        this.mapper = mapper;
        this.offset = Duration.ofSeconds(mapper.offset().orElse(0L));
        ClockUtil.offset(offset.toMillis());
    }

    /** Moves the clock forward; the caller has checked that the step is positive. */
    synchronized void forward(Duration step, String by) {
        follow();
        Duration moved = offset.plus(step);
        LocalDateTime at = LocalDateTime.now(real);
        if (mapper.update(moved.toSeconds(), by, at) == 0) {
            mapper.insert(moved.toSeconds(), by, at);
        }
        show(Duration.ofSeconds(moved.toSeconds()));
    }

    /** Runs something that moves this node's clock through the past by {@link #pretend}. */
    synchronized void remember(Runnable story) {
        Duration present = offset;
        try {
            story.run();
        } finally {
            show(present);
        }
    }

    /** Only while remembering: the clock is held by this thread, and nobody follows it. */
    synchronized void pretend(LocalDateTime moment) {
        show(Duration.between(LocalDateTime.now(real), moment));
    }

    private void show(Duration shown) {
        offset = shown;
        ClockUtil.offset(shown.toMillis());
    }

    /** Another node may have moved the clock; it is never moved back. */
    @Scheduled(fixedDelay = FOLLOWED_AFTER_MILLIS)
    synchronized void follow() {
        mapper.offset()
                .map(Duration::ofSeconds)
                .filter(moved -> moved.compareTo(offset) > 0)
                .ifPresent(this::show);
    }

    LocalDateTime realTime() {
        return LocalDateTime.now(real);
    }

    Duration offset() {
        return offset;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }
}
