package cn.gov.shuozhou.data.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses on H2 what PostgreSQL's trigger of the same migration refuses: to change a row of the trail, and to delete one
 * that is younger than six months. Made by the database, which alone names this class.
 */
public class AuditRowsTrigger implements Trigger {

    private static final int MONTHS_KEPT = 6;

    private int timeColumn;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int operations)
            throws SQLException {
        String column = table.equalsIgnoreCase("audit_entry") ? "happened_at" : "sealed_at";
        try (var columns = connection.prepareStatement("""
                select ordinal_position from information_schema.columns
                where table_schema = ? and table_name = ? and lower(column_name) = ?
                """)) {
            columns.setString(1, schema);
            columns.setString(2, table);
            columns.setString(3, column);
            try (var found = columns.executeQuery()) {
                found.next();
                timeColumn = found.getInt(1) - 1;
            }
        }
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        if (after != null) {
            throw new SQLException("审计记录不得修改");
        }
        if (!(before[timeColumn] instanceof OffsetDateTime time) || isRecent(connection, time)) {
            throw new SQLException("审计记录未满六个月，不得删除");
        }
    }

    private static boolean isRecent(Connection connection, OffsetDateTime time) throws SQLException {
        try (var clock = connection.createStatement();
                var now = clock.executeQuery("select current_timestamp")) {
            now.next();
            OffsetDateTime present = now.getObject(1, OffsetDateTime.class);
            return time.isAfter(present.minus(MONTHS_KEPT, ChronoUnit.MONTHS));
        }
    }
}
