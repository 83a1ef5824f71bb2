package cn.gov.shuozhou.data.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes the engine's jobs that tell requesters of their grants wait in the middle of their transactions, by locking the
 * requesters' rows, which a message refers to. So jobs are under way for certain on every node when one is lost.
 */
final class HeldNotices implements AutoCloseable {

    private final Connection connection;

    HeldNotices(DataSource database, List<String> requesters) throws SQLException {
        this.connection = database.getConnection();
        connection.setAutoCommit(false);
        JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("select id from person where id in (:people) for update")
                .param("people", requesters)
                .query(String.class)
                .list();
    }

    /** Waits until so many nodes have locked jobs. */
    void awaitJobsOn(int nodes, JdbcClient jdbc) {
        Awaitility.await("jobs under way on " + nodes + " nodes")
                .until(() ->
                        jdbc.sql("select count(distinct lock_owner_) from act_ru_job where lock_owner_ is not null")
                                        .query(Integer.class)
                                        .single()
                                == nodes);
    }

    /** Makes whoever wants a new case number wait as well, in the middle of his request. */
    void holdNumbers() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table case_number in share mode");
        }
    }

    /** Waits until so many requests are held. */
    void awaitRequests(int requests, JdbcClient jdbc) {
        Awaitility.await(requests + " requests under way")
                .until(() -> jdbc.sql(
                                        "select count(*) from pg_locks where relation = 'case_number'::regclass and not granted")
                                .query(Integer.class)
                                .single()
                        == requests);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
