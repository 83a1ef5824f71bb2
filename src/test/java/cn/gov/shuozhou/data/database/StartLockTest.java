package cn.gov.shuozhou.data.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.TestDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;

@DisplayName("几个节点同时启动：依次进行")
@EnabledIfSystemProperty(named = "test.database", matches = "postgres", disabledReason = "H2 has one node")
@PortalTest
@OnPostgres(Reason.LOCKS)
class StartLockTest {

    @Autowired
    private DataSource started;

    private final String name = TestDatabase.isPostgres() ? TestDatabase.newName() : "";
    private PGSimpleDataSource impatient;

    @BeforeEach
    void waitOnlyAMoment() throws SQLException {
        impatient = TestDatabase.database(name).unwrap(PGSimpleDataSource.class);
        impatient.setOptions("-c lock_timeout=100");
    }

    @Test
    @DisplayName("一个节点启动完成之前，另一个等待；完成之后轮到它")
    void theSecondWaitsForTheFirst() {
        var first = new StartLock();
        var second = new StartLock();
        var ready = mock(ApplicationReadyEvent.class);

        first.postProcessAfterInitialization(impatient, "dataSource");
        assertThatThrownBy(() -> second.postProcessAfterInitialization(impatient, "dataSource"))
                .rootCause()
                .hasMessageContaining("lock timeout");

        first.onApplicationEvent(ready);
        var third = new StartLock();
        third.postProcessAfterInitialization(impatient, "dataSource");
        third.onApplicationEvent(ready);
    }

    @Test
    @DisplayName("启动完成的应用不再占着锁")
    void aStartedApplicationHasFreedIt() throws SQLException {
        try (var connection = started.getConnection()) {
            impatient.setDatabaseName(connection.getCatalog());
        }
        var next = new StartLock();

        next.postProcessAfterInitialization(impatient, "dataSource");
        next.onApplicationEvent(mock(ApplicationReadyEvent.class));
    }
}
