package cn.gov.shuozhou.data.delivery.pull;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A database from which the data of a resource are fetched, without its password.
 *
 * @param encrypted whether the way there is encrypted and the server's certificate checked
 * @param tableName empty for a query, as the schema's name is
 * @param queryText empty for a table
 * @param dayNumber of the week or of the month
 * @param failing whether the last run failed
 * @param keptBy who has registered or last changed it
 */
record PullSource(
        long id,
        long resourceId,
        String resourceCode,
        String resourceName,
        String departmentCode,
        String departmentName,
        SourceKind kind,
        String host,
        int port,
        String databaseName,
        String userName,
        boolean encrypted,
        SourceReads reads,
        String schemaName,
        String tableName,
        String queryText,
        PullRhythm rhythm,
        int dayNumber,
        String atTime,
        boolean enabled,
        @Nullable LocalDateTime nextAt,
        boolean failing,
        String keptBy,
        String keptByName,
        LocalDateTime keptAt,
        @Nullable LocalDateTime deletedAt) {

    public Timetable timetable() {
        return new Timetable(rhythm, dayNumber, LocalTime.parse(atTime));
    }

    public String schedule() {
        return timetable().words();
    }

    public SourceState state() {
        if (deletedAt != null) {
            return SourceState.DELETED;
        }
        if (!enabled) {
            return SourceState.DISABLED;
        }
        return failing ? SourceState.FAILING : SourceState.WORKING;
    }

    /** What is read of it, in words. */
    public String what() {
        return reads == SourceReads.TABLE ? "表 %s.%s".formatted(schemaName, tableName) : "查询";
    }

    /** Where it is, in words. */
    public String place() {
        return "%s %s:%d/%s".formatted(kind.label(), host, port, databaseName);
    }

    SourceLogin login(String password) {
        return new SourceLogin(kind, host, port, databaseName, userName, password, encrypted);
    }

    SourceSelection selection() {
        return new SourceSelection(reads, schemaName, tableName, queryText);
    }

    String address() {
        return PullSourceController.ADDRESS + "/" + id;
    }
}
