package cn.gov.shuozhou.data.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares this node's clock with the database's, which all nodes share. A node whose clock is wrong would count deadlines
 * from the wrong day and fire timers too soon or too late: it reports itself not ready, and whoever works by the clock
 * hears of it by {@link NodeClockChecked}. Compares real time, also where a demonstration has moved the system's clock.
 */
@Component("nodeClock")
public class NodeClock implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(NodeClock.class);

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Duration tolerance;
    private final InstantSource own;
    private volatile Duration ahead = Duration.ZERO;

    @Autowired
    NodeClock(
            JdbcClient database,
            ApplicationEventPublisher events,
            @Value("${app.clock-tolerance:60s}") Duration tolerance) {
        this(database, events, tolerance, InstantSource.system());
    }

    NodeClock(JdbcClient database, ApplicationEventPublisher events, Duration tolerance, InstantSource own) {
        this.database = database;
        this.events = events;
        this.tolerance = tolerance;
        this.own = own;
        compare();
    }

    /** False while this node's clock differs from the database's by more than the tolerance. */
    public boolean isRight() {
        return ahead.abs().compareTo(tolerance) <= 0;
    }

    /** How far this node's clock is ahead of the database's; negative when it is behind. */
    public Duration ahead() {
        return ahead;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1S")
    void check() {
        compare();
        events.publishEvent(new NodeClockChecked(isRight()));
    }

    private void compare() {
        try {
            Instant before = own.instant();
            Instant shared = database.sql("select current_timestamp")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            Instant after = own.instant();
            ahead = Duration.between(
                    shared, before.plus(Duration.between(before, after).dividedBy(2)));
        } catch (DataAccessException unreachable) {
            log.warn("The database's clock cannot be read: {}", unreachable.getMessage());
            return;
        }
        if (!isRight()) {
            log.error(
                    "This node's clock is {} ahead of the database's; more than {} is not tolerated", ahead, tolerance);
        }
    }

    @Override
    public Health health() {
        Health.Builder health = isRight() ? Health.up() : Health.down();
        return health.withDetail("aheadSeconds", ahead.toSeconds())
                .withDetail("toleranceSeconds", tolerance.toSeconds())
                .build();
    }
}
