package cn.gov.shuozhou.data.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes the engine's jobs that tell requesters of their grants wait in the middle of their transactions, by locking the
 * requesters' rows, which a message refers to. So jobs are under way for certain on every node when one is lost.
 */
final class HeldNotices implements AutoCloseable {

    private final DataSource database;
    private final Connection connection;

    HeldNotices(DataSource database, List<String> requesters) throws SQLException {
        this.database = database;
        this.connection = database.getConnection();
        connection.setAutoCommit(false);
        JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql("select id from person where id in (:people) for update")
                .param("people", requesters)
                .query(String.class)
                .list();
    }

    /** How many nodes have jobs under way. */
    int nodesWithJobs() {
        return count("select count(distinct lock_owner_) from act_ru_job where lock_owner_ is not null");
    }

    /** Makes whoever wants a new case number wait as well, in the middle of the request. */
    void holdNumbers() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table case_number in share mode");
        }
    }

    /** How many requests are held now. */
    int requests() {
        return count("select count(*) from pg_locks where relation = 'case_number'::regclass and not granted");
    }

    private int count(String query) {
        return JdbcClient.create(database).sql(query).query(Integer.class).single();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
