package cn.gov.shuozhou.data.database;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Asks the embedded database after each commit whether its store is still open. A store that could not write closes itself,
 * and H2 tells the transactions that were waiting to be written behind the failed one that they are committed: they would be
 * confirmed to people and gone when the store is opened again.
 */
class ConfirmedCommits extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    ConfirmedCommits(DataSource database) {
        super(database);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (!status.isReadOnly()) {
            var transaction = (JdbcTransactionObjectSupport) status.getTransaction();
            try (Statement question =
                    transaction.getConnectionHolder().getConnection().createStatement()) {
                question.execute("select 1");
            } catch (SQLException notWritten) {
                throw translateException("JDBC commit", notWritten);
            }
        }
    }
}
