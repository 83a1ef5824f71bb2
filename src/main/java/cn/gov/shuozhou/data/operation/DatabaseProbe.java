package cn.gov.shuozhou.data.operation;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Asks the database all the time whether it is there, on a connection of its own, so that nobody has to wait to learn
 * that it is not: neither {@code /readyz} nor a page. Now and then it writes, since a database whose disk is full can
 * still be read.
 */
@Component("databaseProbe")
public class DatabaseProbe implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(DatabaseProbe.class);

    private static final Duration EVERY = Duration.ofSeconds(1);

    /** The embedded database keeps what was overwritten until it is stopped. */
    private static final Duration WRITES_EVERY = Duration.ofSeconds(30);

    /** {@code /readyz} answers within two seconds. */
    private static final Duration NOT_READY_AFTER = Duration.ofMillis(1500);

    /** A server that vanished without a word would be waited for for hours. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(10);

    /** H2's word for a store that has closed itself, as it does when it could not write. */
    private static final int STORE_CLOSED = 90098;

    /**
     * H2's word for a store that is open elsewhere, here in this very process: the last session of the closed one, ending
     * late, also takes the new one off H2's list of what is open, and nobody can join it any more. Whoever is in it, the
     * pool or this probe, has to leave it.
     */
    private static final int OPEN_ELSEWHERE = 90020;

    private final DataSource own;
    private final DataSource shared;
    private final Duration unreachableAfter;
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "database-probe");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Connection connection;
    private long writtenAt;
    private boolean everWritten;
    private volatile long askedAt;
    private volatile boolean asked;
    private volatile String unreachable = "";
    private volatile String unwritable = "";

    @Autowired
    DatabaseProbe(
            JdbcConnectionDetails details,
            DataSource shared,
            @Value("${app.database-unreachable-after:4s}") Duration unreachableAfter) {
        this(
                new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword()),
                shared,
                unreachableAfter);
        asking.scheduleWithFixedDelay(this::ask, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    DatabaseProbe(DataSource own, DataSource shared, Duration unreachableAfter) {
        this.own = own;
        this.shared = shared;
        this.unreachableAfter = unreachableAfter;
    }

    /** False when the database has refused, or has not answered for longer than requests are to wait. */
    public boolean isReachable() {
        return unreachable.isEmpty() && waiting().compareTo(unreachableAfter) < 0;
    }

    @Override
    public Health health() {
        if (!unreachable.isEmpty()) {
            return Health.down().withDetail("unreachable", unreachable).build();
        }
        if (!isReachable() || waiting().compareTo(NOT_READY_AFTER) >= 0) {
            return Health.down()
                    .withDetail("unansweredMillis", waiting().toMillis())
                    .build();
        }
        return unwritable.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("unwritable", unwritable).build();
    }

    private Duration waiting() {
        return asked ? Duration.ofNanos(System.nanoTime() - askedAt) : Duration.ZERO;
    }

    /** Asks once; the answer, or that there is none, is what {@link #health} tells. */
    void ask() {
        askedAt = System.nanoTime();
        asked = true;
        if (isPoolShutOut()) {
            close();
        }
        boolean old = connection != null;
        try {
            if (!answers() && old) {
                // The old connection may be all that is broken.
                answers();
            }
        } finally {
            asked = false;
        }
    }

    private boolean answers() {
        try (Statement statement = connected().createStatement()) {
            statement.execute("select 1");
            unreachable = "";
            write(statement);
            return true;
        } catch (SQLException failure) {
            tell(failure);
            close();
            return false;
        }
    }

    private void write(Statement statement) {
        boolean due = !everWritten || System.nanoTime() - writtenAt > WRITES_EVERY.toNanos();
        if (!due && unwritable.isEmpty()) {
            return;
        }
        try {
            statement.executeUpdate("update database_probe set written_at = current_timestamp where id = 1");
            everWritten = true;
            writtenAt = System.nanoTime();
            if (!unwritable.isEmpty()) {
                unwritable = "";
                giveUpOldConnections();
            }
        } catch (SQLException failure) {
            if (unwritable.isEmpty()) {
                log.error("The database cannot be written to: {}", failure.getMessage());
            }
            unwritable = String.valueOf(failure.getMessage());
            tell(failure);
            close();
        }
    }

    private Connection connected() throws SQLException {
        Connection present = connection;
        if (present == null) {
            present = own.getConnection();
            present.setNetworkTimeout(Runnable::run, (int) GIVEN_UP_AFTER.toMillis());
            connection = present;
        }
        return present;
    }

    private void tell(SQLException failure) {
        if (failure.getErrorCode() == STORE_CLOSED) {
            log.warn("The embedded database has closed itself; it is opened anew");
            giveUpOldConnections();
            return;
        }
        if (failure.getErrorCode() == OPEN_ELSEWHERE) {
            giveUpOldConnections();
        }
        if (unwritable.isEmpty()) {
            if (unreachable.isEmpty()) {
                log.error("The database cannot be reached: {}", failure.getMessage());
            }
            unreachable = String.valueOf(failure.getMessage());
        }
    }

    /**
     * An embedded store that could not write closes itself, and is opened by the next connection made; those made before
     * stay with the closed one.
     */
    private void giveUpOldConnections() {
        pool().ifPresent(HikariPoolMXBean::softEvictConnections);
    }

    /** Whether everybody waits for a connection and there is none. */
    private boolean isPoolShutOut() {
        return pool().filter(pool -> pool.getTotalConnections() == 0 && pool.getThreadsAwaitingConnection() > 0)
                .isPresent();
    }

    private Optional<HikariPoolMXBean> pool() {
        return shared instanceof HikariDataSource pooled
                ? Optional.ofNullable(pooled.getHikariPoolMXBean())
                : Optional.empty();
    }

    private void close() {
        Connection old = connection;
        connection = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (SQLException broken) {
            log.debug("The probe's connection did not close", broken);
        }
    }

    @PreDestroy
    void stop() {
        asking.shutdownNow();
        close();
    }
}
