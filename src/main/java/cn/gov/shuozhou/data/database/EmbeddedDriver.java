package cn.gov.shuozhou.data.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;

/** H2, its file written in quiet moments only ({@link QuietStore}). A database in memory is H2's as it is. */
public class EmbeddedDriver extends Driver {

    private static final String FILE = "jdbc:h2:file:";
    private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit", "close");

    private final QuietStore store = new QuietStore();

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        Connection connection = super.connect(url, properties);
        return url.startsWith(FILE) ? (Connection) new WatchedConnection(connection).as(Connection.class) : connection;
    }

    /** Stands before an object of H2. */
    private abstract static class Watched implements InvocationHandler {

        private static final Object[] NOTHING = {};

        private final Object own;

        Watched(Object own) {
            this.own = own;
        }

        Object as(Class<?> type) {
            return Proxy.newProxyInstance(EmbeddedDriver.class.getClassLoader(), new Class<?>[] {type}, this);
        }

        @Override
        public final @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
                throws Throwable {
            Object[] given = arguments == null ? NOTHING : arguments;
            return method.getName().equals("equals") ? self == given[0] : asked(method, given);
        }

        abstract @Nullable Object asked(Method method, Object[] arguments) throws Throwable;

        @Nullable
        Object call(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(own, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private final class WatchedConnection extends Watched {

        private final Connection connection;

        /** Whether something may have changed since the last commit. */
        private boolean changed;

        WatchedConnection(Connection connection) {
            super(connection);
            this.connection = connection;
        }

        @Override
        @Nullable
        Object asked(Method method, Object[] arguments) throws Throwable {
            if (changed && ENDS.contains(method.getName())) {
                Object result = store.change(connection, () -> call(method, arguments));
                changed = false;
                if (method.getName().equals("commit")) {
                    store.keep(connection);
                }
                return result;
            }
            Object result = call(method, arguments);
            if (result instanceof Statement statement) {
                String sql = method.getName().startsWith("prepare") ? (String) arguments[0] : "";
                return new WatchedStatement(this, statement, sql).as(method.getReturnType());
            }
            return result;
        }

        @Nullable
        Object change(QuietStore.Change change) throws Throwable {
            changed = true;
            Object result = store.change(connection, change);
            if (connection.getAutoCommit()) {
                changed = false;
                store.keep(connection);
            }
            return result;
        }
    }

    private static final class WatchedStatement extends Watched {

        private final WatchedConnection connection;
        private final String prepared;

        WatchedStatement(WatchedConnection connection, Statement statement, String prepared) {
            super(statement);
            this.connection = connection;
            this.prepared = prepared;
        }

        @Override
        @Nullable
        Object asked(Method method, Object[] arguments) throws Throwable {
            return method.getName().startsWith("execute")
                            && mayChange(arguments.length == 0 ? prepared : (String) arguments[0])
                    ? connection.change(() -> call(method, arguments))
                    : call(method, arguments);
        }

        /** A row that is read for update is locked, which H2 writes down. */
        private static boolean mayChange(String sql) {
            String text = sql.stripLeading().toLowerCase(Locale.ROOT);
            return !text.startsWith("select") || text.contains("for update");
        }
    }
}
