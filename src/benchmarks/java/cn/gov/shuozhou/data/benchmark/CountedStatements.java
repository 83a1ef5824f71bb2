package cn.gov.shuozhou.data.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source that can tell which statements were sent through it: a figure that is the same on every machine, busy or
 * not. Otherwise it hands out the pool's own connections, so that nothing is slowed down while time is taken.
 */
public final class CountedStatements extends DelegatingDataSource {

    private final Map<String, Integer> statements = new TreeMap<>();
    private volatile boolean counting;

    public CountedStatements(DataSource counted) {
        super(counted);
    }

    /** How often each statement is sent while the work is done by this thread. */
    public Map<String, Integer> of(Figures.Work work) throws Exception {
        statements.clear();
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        return new TreeMap<>(statements);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return counting ? watched(connection) : connection;
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, connection, (method, result, arguments) -> {
            if (result instanceof PreparedStatement prepared && arguments[0] instanceof String sql) {
                return watched(PreparedStatement.class, prepared, sql);
            }
            return result instanceof Statement plain ? watched(Statement.class, plain, "") : result;
        });
    }

    /** What is sent together with {@code addBatch} counts for as many statements as it is. */
    private <S extends Statement> S watched(Class<S> type, S statement, String prepared) {
        return proxy(type, statement, (method, result, arguments) -> {
            boolean sent = method.startsWith("execute") && !method.equals("executeBatch");
            if (sent || method.equals("addBatch")) {
                String sql = arguments.length > 0 ? String.valueOf(arguments[0]) : prepared;
                statements.merge(sql.strip().replaceAll("\\s+", " "), 1, Integer::sum);
            }
            return result;
        });
    }

    @FunctionalInterface
    private interface Watcher {
        Object seen(String method, Object result, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T target, Watcher watcher) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            try {
                return watcher.seen(method.getName(), method.invoke(target, arguments), arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }
}
