package cn.gov.shuozhou.data.operation;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.TransactionSystemException;

/**
 * The database was lost, or could not write, in the middle of a request. Whether what was asked for has been done is not
 * known: the answer to the last statement may be all that is missing.
 */
public final class DatabaseAway extends RuntimeException {

    /** What is told to whoever sent the request. */
    public static final String SENTENCE =
            "数据存储连不上或者写不进去，这次操作可能没有办成。系统会自动重新连接，请稍等片刻，先查看是否已经办成，再重新提交；持续几分钟仍不行的，请告知系统管理员。";

    /** Classes of SQL states: no connection, no room or memory, ended by its operator. */
    private static final Set<String> STATE_CLASSES = Set.of("08", "53");

    private static final String OPERATOR = "57P";

    /** Only readable; and what H2 says when it is closed, has lost its file, or could not write to it. */
    private static final Set<String> STATES = Set.of("25006", "90028", "90031", "90067", "90098");

    private static final String LOCKED = "HYT00";

    /** H2 gives no state of its own to what its store could not do. */
    private static final String STORE_FAILURE = "org.h2.mvstore.MVStoreException";

    public DatabaseAway(Throwable cause) {
        super("The database was lost in the middle of a request", cause);
    }

    /** Whether this failure, or what caused it, is the database's absence and not a fault of the request. */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .takeWhile(cause -> !waitedForLock(cause))
                .anyMatch(DatabaseAway::tells);
    }

    /** H2 tells of a lock that another holds as of a failure of its store; that race is lost, the database is there. */
    private static boolean waitedForLock(Throwable cause) {
        return cause instanceof SQLException sql && LOCKED.equals(sql.getSQLState());
    }

    private static boolean tells(Throwable cause) {
        // A transaction that can neither be ended nor rolled back has no connection any more.
        if (cause instanceof TransactionSystemException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException) {
            return true;
        }
        if (cause instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            return STATES.contains(state)
                    || state.startsWith(OPERATOR)
                    || state.length() == 5 && STATE_CLASSES.contains(state.substring(0, 2));
        }
        return cause instanceof DatabaseAway || cause.getClass().getName().equals(STORE_FAILURE);
    }
}
