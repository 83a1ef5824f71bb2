package cn.gov.shuozhou.data.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * No class leaves a case to those that come after it in the same context: whoever did not clear it is red, and not they. Of
 * the audit log nothing can be taken away, the catalogue keeps its resources, and files are no cases.
 */
public final class NothingLeft implements AfterAllCallback {

    private static final String WITH_CASES = """
            select c.table_name from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where lower(c.column_name) = 'case_number' and t.table_type = 'BASE TABLE' and lower(c.table_schema) = 'public'
                and lower(c.table_name) not in ('audit_entry', 'attachment', 'resource_version')
            order by c.table_name
            """;

    @Override
    public void afterAll(ExtensionContext test) {
        JdbcTemplate jdbc = SpringExtension.getApplicationContext(test).getBean(JdbcTemplate.class);
        List<String> left = jdbc.queryForList(WITH_CASES, String.class).stream()
                .map(table -> table.toLowerCase(Locale.ROOT))
                .filter(table -> jdbc.queryForObject(
                                "select count(*) from " + table + " where case_number is not null", Integer.class)
                        > 0)
                .toList();
        assertThat(left)
                .as("tables in which %s has left cases", test.getDisplayName())
                .isEmpty();
        assertThat(jdbc.queryForList("select business_key_ from act_hi_procinst", String.class))
                .as("cases that %s has left to the engine", test.getDisplayName())
                .isEmpty();
    }
}
