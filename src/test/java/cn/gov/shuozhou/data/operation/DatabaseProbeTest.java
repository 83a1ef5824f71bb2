package cn.gov.shuozhou.data.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.gov.shuozhou.data.Waiting;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("数据库不在时：马上知道，不必等；好了自己恢复")
class DatabaseProbeTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final HikariDataSource pool = mock(HikariDataSource.class);
    private final HikariPoolMXBean connections = mock(HikariPoolMXBean.class);

    @BeforeEach
    void begin() {
        database.setURL("jdbc:h2:mem:probe;DB_CLOSE_DELAY=-1");
        new JdbcTemplate(database)
                .execute("create table database_probe (id integer primary key, written_at timestamp)");
        when(pool.getHikariPoolMXBean()).thenReturn(connections);
    }

    @AfterEach
    void end() {
        new JdbcTemplate(database).execute("shutdown");
    }

    private DatabaseProbe probe(DataSource own, Duration unreachableAfter) {
        return new DatabaseProbe(own, pool, unreachableAfter);
    }

    @Test
    @DisplayName("在，也写得进去：就绪")
    void isThere() {
        DatabaseProbe probe = probe(database, Duration.ofMinutes(1));
        probe.ask();

        assertThat(probe.isReachable()).isTrue();
        assertThat(probe.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    @DisplayName("连不上：不就绪，页面也不等；连得上了：自己恢复")
    void isAwayAndComesBack() throws SQLException {
        DataSource own = mock(DataSource.class);
        when(own.getConnection())
                .thenThrow(new SQLException("refused", "08001"))
                .thenAnswer(call -> database.getConnection());
        DatabaseProbe probe = probe(own, Duration.ofMinutes(1));

        probe.ask();
        assertThat(probe.isReachable()).isFalse();
        assertThat(probe.health().getStatus()).isEqualTo(Status.DOWN);

        probe.ask();
        assertThat(probe.isReachable()).isTrue();
        assertThat(probe.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    @DisplayName("旧的连接断了，数据库还在：换一个连接，不算连不上")
    void onlyTheConnectionIsBroken() throws SQLException {
        AtomicInteger opened = new AtomicInteger();
        Connection broken = mock(Connection.class);
        Statement first =
                new JdbcTemplate(database).getDataSource().getConnection().createStatement();
        when(broken.createStatement()).thenReturn(first).thenThrow(new SQLException("terminated", "57P01"));
        DataSource own = mock(DataSource.class);
        when(own.getConnection()).thenAnswer(call -> opened.getAndIncrement() == 0 ? broken : database.getConnection());
        DatabaseProbe probe = probe(own, Duration.ofMinutes(1));

        probe.ask();
        probe.ask();

        assertThat(opened).hasValue(2);
        assertThat(probe.isReachable()).isTrue();
    }

    @Test
    @DisplayName("不答复（冻结）：等不到答复就算不在；答复了就恢复")
    void isFrozen() throws Exception {
        CountDownLatch thawed = new CountDownLatch(1);
        Statement frozen = mock(Statement.class);
        doAnswer(call -> {
                    thawed.await();
                    return true;
                })
                .when(frozen)
                .execute("select 1");
        Connection connection = mock(Connection.class);
        when(connection.createStatement()).thenReturn(frozen);
        DataSource own = mock(DataSource.class);
        when(own.getConnection()).thenReturn(connection);
        DatabaseProbe probe = probe(own, Duration.ofMillis(10));
        Thread asking = new Thread(probe::ask);
        asking.start();

        Waiting.await("the probe to give up").until(() -> !probe.isReachable());
        Waiting.await("the node to be not ready").until(() -> probe.health().getStatus() == Status.DOWN);
        thawed.countDown();
        asking.join();
        assertThat(probe.isReachable()).isTrue();
        assertThat(probe.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    @DisplayName("读得到、写不进（磁盘已满）：不就绪，但页面照开；写得进了就恢复")
    void isFull() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("alter table database_probe rename to elsewhere");
        DatabaseProbe probe = probe(database, Duration.ofMinutes(1));

        probe.ask();
        assertThat(probe.isReachable()).isTrue();
        assertThat(probe.health().getStatus()).isEqualTo(Status.DOWN);

        jdbc.execute("alter table elsewhere rename to database_probe");
        probe.ask();
        assertThat(probe.health().getStatus()).isEqualTo(Status.UP);
        verify(connections).softEvictConnections();
    }

    @Test
    @DisplayName("内置数据库自己关闭了：放弃旧的连接，以新的连接重新打开")
    void theStoreHasClosedItself() throws SQLException {
        DataSource own = mock(DataSource.class);
        when(own.getConnection())
                .thenThrow(new SQLException("The database has been closed", "90098", 90098))
                .thenAnswer(call -> database.getConnection());
        DatabaseProbe probe = probe(own, Duration.ofMinutes(1));

        probe.ask();
        verify(connections).softEvictConnections();
        probe.ask();
        assertThat(probe.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    @DisplayName("重新打开的内置数据库不在 H2 的名单上（旧的会话后结束），谁也连不上：放弃它的连接，直到能重新打开")
    void theStoreIsOpenAndCannotBeJoined() throws SQLException {
        DataSource own = mock(DataSource.class);
        when(own.getConnection())
                .thenThrow(new SQLException("Database may be already in use", "90020", 90020))
                .thenThrow(new SQLException("Database may be already in use", "90020", 90020))
                .thenAnswer(call -> database.getConnection());
        DatabaseProbe probe = probe(own, Duration.ofMinutes(1));

        probe.ask();
        assertThat(probe.isReachable()).isFalse();
        probe.ask();
        verify(connections, times(2)).softEvictConnections();
        probe.ask();
        assertThat(probe.isReachable()).isTrue();
        assertThat(probe.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    @DisplayName("只有探测的连接还在那个谁也连不上的库里，办理的都等不到连接：探测让出来，重新打开")
    void theProbeAloneIsInTheStore() throws SQLException {
        Connection alone = spy(database.getConnection());
        DataSource own = mock(DataSource.class);
        when(own.getConnection()).thenReturn(alone).thenAnswer(call -> database.getConnection());
        when(connections.getTotalConnections()).thenReturn(1, 0);
        when(connections.getThreadsAwaitingConnection()).thenReturn(3);
        DatabaseProbe probe = probe(own, Duration.ofMinutes(1));

        probe.ask();
        verify(alone, never()).close();
        probe.ask();
        verify(alone).close();
        assertThat(probe.health().getStatus()).isEqualTo(Status.UP);
    }
}
