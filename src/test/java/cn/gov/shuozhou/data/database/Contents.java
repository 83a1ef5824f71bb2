package cn.gov.shuozhou.data.database;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that a database holds, in a form that two databases can be compared by.
 *
 * @param tables each table's row count and the hash of its rows
 * @param rest sequences and how far they have counted, columns, keys and indexes
 */
record Contents(Map<String, String> tables, Map<String, String> rest) {

    static Contents of(DataSource database) {
        var jdbc = new JdbcTemplate(database);
        var tables = new TreeMap<String, String>();
        jdbc.queryForList("select tablename from pg_tables where schemaname = 'public'", String.class)
                .forEach(table -> tables.put(table, jdbc.queryForObject("""
                        select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, ' | ' order by t::text collate "C")), '')
                        from %s t
                        """.formatted(table), String.class)));
        // Written all the time, by every node.
        tables.replace("database_probe", "1 rows ");
        var rest = new TreeMap<String, String>();
        jdbc.query("""
                select 'sequence ' || sequencename as what, coalesce(last_value::text, '') as how from pg_sequences
                where schemaname = 'public'
                union all
                select 'index ' || indexname, indexdef from pg_indexes where schemaname = 'public'
                union all
                select 'key ' || conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) from pg_constraint
                where connamespace = 'public'::regnamespace
                union all
                select 'column ' || table_name || ' ' || column_name,
                  concat_ws(' ', data_type, character_maximum_length, is_nullable, is_identity, column_default)
                from information_schema.columns where table_schema = 'public'
                """, row -> {
            rest.put(row.getString("what"), row.getString("how"));
        });
        return new Contents(tables, rest);
    }

    /** What a restored backup of this must hold: all but the sessions, which a restore ends. */
    Contents restored() {
        var restored = new TreeMap<>(tables);
        restored.replaceAll((table, rows) -> table.startsWith("spring_session") ? "0 rows " : rows);
        return new Contents(restored, rest);
    }

    boolean hasRows(String table) {
        return !tables.getOrDefault(table, "0 rows").startsWith("0 rows");
    }
}
