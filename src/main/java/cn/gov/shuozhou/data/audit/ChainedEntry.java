package cn.gov.shuozhou.data.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored.
 *
 * @param position its place in the chain; 0 while it has none
 * @param hash empty while it has none
 */
record ChainedEntry(long id, Entry entry, long position, String hash) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    /** The columns that {@link #read} needs, of {@code audit_entry e}. */
    static final String COLUMNS =
            "e.id, e.happened_at, e.actor_id, e.actor_name, e.actor_department, e.address, e.act, e.case_number, "
                    + "e.object, e.request, e.result, e.detail";

    /** When it happened, in 朔州, wherever the server stands. */
    public String time() {
        return TIME.format(entry.happenedAt());
    }

    /** The row of an entry with its seal, as far as there is one. */
    static ChainedEntry read(ResultSet row, int number) throws SQLException {
        return new ChainedEntry(row.getLong("id"), entry(row), row.getLong("position"), text(row.getString("hash")));
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("actor_department"),
                row.getString("address"),
                row.getString("act"),
                row.getString("case_number"),
                row.getString("object"),
                row.getString("request"),
                Result.valueOf(row.getString("result")),
                row.getString("detail"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
