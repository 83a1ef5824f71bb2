package cn.gov.shuozhou.data.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store that closes itself while a transaction is about to commit, as on a full disk. */
@DisplayName("内置数据库没有写下去的，不说已经办好")
class ConfirmedCommitsTest {

    @TempDir
    private Path folder;

    private Connection connection;
    private SingleConnectionDataSource database;
    private JdbcTemplate jdbc;

    @BeforeEach
    void begin() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("database") + ";WRITE_DELAY=0");
        database = new SingleConnectionDataSource(connection, true);
        jdbc = new JdbcTemplate(database);
        jdbc.execute("create table accepted (id integer)");
    }

    @AfterEach
    void end() {
        database.destroy();
    }

    @Test
    @DisplayName("存储已自行关闭：提交当作失败，办理的人得知没有办成")
    void whatIsNotWrittenIsNotConfirmed() {
        assertThatThrownBy(() -> insertWhileTheStoreCloses(new ConfirmedCommits(database)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("closed");
    }

    @Test
    @DisplayName("平常的提交照常")
    void whatIsWrittenIsConfirmed() {
        TransactionTemplate transaction = new TransactionTemplate(new ConfirmedCommits(database));

        assertThatCode(() -> transaction.executeWithoutResult(status -> jdbc.update("insert into accepted values (1)")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("H2 自己不说：所以要问")
    void theDatabaseItselfDoesNotTell() {
        assertThatCode(() -> insertWhileTheStoreCloses(new JdbcTransactionManager(database)))
                .doesNotThrowAnyException();
    }

    private void insertWhileTheStoreCloses(JdbcTransactionManager manager) {
        new TransactionTemplate(manager).executeWithoutResult(status -> {
            jdbc.update("insert into accepted values (1)");
            SessionLocal session = (SessionLocal) ((JdbcConnection) connection).getSession();
            session.getDatabase().getStore().getMvStore().closeImmediately();
        });
    }
}
