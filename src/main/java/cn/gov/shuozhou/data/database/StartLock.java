package cn.gov.shuozhou.data.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Lets the nodes of one database start one after the other: tables, models, rights and the first administrator are made
 * by whoever comes first and found by the rest. Held from before the first statement until the start is done; a
 * node that fails or dies frees it with its connection. An embedded H2 database has one node only and needs none.
 */
@Component
class StartLock implements BeanPostProcessor, ApplicationListener<ApplicationReadyEvent> {

    /** Any number that no other user of the database locks. */
    private static final long KEY = 140_600_2021L;

    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);

    private @Nullable Connection holder;

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (holder == null && bean instanceof DataSource dataSource) {
            try {
                take(dataSource);
            } catch (SQLException failure) {
                throw new IllegalStateException("database not reachable or start lock not granted", failure);
            }
        }
        return bean;
    }

    private void take(DataSource dataSource) throws SQLException {
        var connection = dataSource.getConnection();
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            connection.close();
            return;
        }
        holder = connection;
        if (!isTrue(connection, "select pg_try_advisory_lock(" + KEY + ")")) {
            LOG.info("另一个节点正在启动，等它完成。");
            connection.setNetworkTimeout(Runnable::run, 0); // however long it takes
            run(connection, "select pg_advisory_lock(" + KEY + ")");
        }
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var connection = holder;
        holder = null;
        if (connection == null) {
            return;
        }
        try (connection) {
            run(connection, "select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException failure) {
            LOG.warn("启动锁未能归还，连接关闭后自动失效。", failure);
        }
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            return result.next() && result.getBoolean(1);
        }
    }

    private static void run(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(query);
        }
    }
}
