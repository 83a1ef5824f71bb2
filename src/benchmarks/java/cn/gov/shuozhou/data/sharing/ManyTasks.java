package cn.gov.shuozhou.data.sharing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Multiplies one waiting case in the engine's runtime tables (PostgreSQL), spread over departments. Every fiftieth may
 * be the bureau's to supervise, the others are the department's to answer.
 */
final class ManyTasks {

    /** Tables of a waiting case, and which of their columns hold ids that must differ for each copy. */
    private static final Map<String, List<String>> COPIED = Map.of(
            "act_ru_execution", List.of("id_", "proc_inst_id_", "parent_id_", "root_proc_inst_id_", "business_key_"),
            "act_ru_task", List.of("id_", "execution_id_", "proc_inst_id_"),
            "act_ru_identitylink", List.of("id_", "task_id_"),
            "act_ru_variable", List.of("id_", "execution_id_", "proc_inst_id_", "var_scope_"));

    /** Those referred to before those that refer to them. */
    private static final List<String> TABLES =
            List.of("act_ru_execution", "act_ru_task", "act_ru_identitylink", "act_ru_variable");

    /** No id of the engine's is longer; those of copies are. */
    private static final int LONGEST_ID = 36;

    private final JdbcTemplate jdbc;

    ManyTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds copies numbered from {@code from} to {@code to}, both inclusive, for all departments and the bureau. */
    void copy(String instance, int from, int to) {
        copy(instance, from, to, "select code from department order by code", "n % 50 = 0");
    }

    /** Adds such copies for the answerers of all departments but one, nothing for the bureau. */
    void copyElsewhere(String instance, int from, int to, String spared) {
        String others = "select code from department where code <> '%s' order by code".formatted(spared);
        copy(instance, from, to, others, "false");
    }

    private void copy(String instance, int from, int to, String departments, String forBureau) {
        for (String table : TABLES) {
            String columns = String.join(", ", columns(table));
            String values = columns(table).stream()
                    .map(column -> value(table, column, departments, forBureau))
                    .collect(Collectors.joining(", "));
            jdbc.update(
                    "insert into %s (%s) select %s from %s t cross join generate_series(?, ?) n where %s"
                            .formatted(table, columns, values, table, ofInstance(table)),
                    from,
                    to,
                    instance);
        }
        // what the server does by itself in the minutes after
        jdbc.execute("vacuum analyze");
    }

    /** Takes all copies away. */
    void remove() {
        for (int table = TABLES.size() - 1; table >= 0; table--) {
            jdbc.update("delete from %s where length(id_) > ?".formatted(TABLES.get(table)), LONGEST_ID);
        }
    }

    private List<String> columns(String table) {
        return jdbc.queryForList(
                "select column_name from information_schema.columns where table_name = ? order by ordinal_position",
                String.class,
                table);
    }

    private static String value(String table, String column, String departments, String forBureau) {
        if (COPIED.get(table).contains(column)) {
            return "t." + column + " || '-' || n";
        }
        if (column.equals("tenant_id_")) {
            return "(array(%1$s))[1 + n %% cardinality(array(%1$s))]".formatted(departments);
        }
        if (table.equals("act_ru_identitylink") && column.equals("group_id_")) {
            return "case when %s then 'bureau' else t.group_id_ end".formatted(forBureau);
        }
        if (table.equals("act_ru_task") && column.equals("create_time_")) {
            return "t.create_time_ - n * interval '1 minute'";
        }
        return "t." + column;
    }

    private static String ofInstance(String table) {
        return table.equals("act_ru_identitylink")
                ? "t.task_id_ in (select id_ from act_ru_task where proc_inst_id_ = ?)"
                : "t.proc_inst_id_ = ?";
    }
}
