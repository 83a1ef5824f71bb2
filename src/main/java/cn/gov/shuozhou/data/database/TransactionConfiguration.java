package cn.gov.shuozhou.data.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The one transaction manager of our tables and the engine's. */
@Configuration
class TransactionConfiguration {

    private static final String EMBEDDED = "jdbc:h2:file:";

    @Bean
    JdbcTransactionManager transactionManager(
            DataSource database,
            JdbcConnectionDetails details,
            ObjectProvider<TransactionManagerCustomizers> customizers) {
        boolean embedded = details.getJdbcUrl().startsWith(EMBEDDED);
        JdbcTransactionManager manager =
                embedded ? new ConfirmedCommits(database) : new JdbcTransactionManager(database);
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }
}
