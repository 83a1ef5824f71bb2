package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the session costs the database, as H2 itself counts it. */
@PathRulesTest
@DisplayName("打开一页，会话读一次，至多写一次")
class SessionStatementsTest {

    private static final String APPROVER = "here.approver";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void end() {
        jdbc.execute("set query_statistics false");
    }

    @Test
    @DisplayName("首页：读一次，至多写一次")
    void onePage() {
        Visitor visitor = Visitor.signedIn(port, APPROVER);
        visitor.page("/");

        jdbc.execute("set query_statistics true");
        visitor.page("/");
        Map<String, Long> statements = new TreeMap<>();
        jdbc.query("select sql_statement, execution_count from information_schema.query_statistics", row -> {
            String statement = row.getString(1).strip().toLowerCase(Locale.ROOT);
            if (statement.contains("spring_session")) {
                statements.merge(statement.split("\\s")[0], row.getLong(2), Long::sum);
            }
        });

        assertThat(statements).containsEntry("select", 1L);
        assertThat(statements.values().stream().mapToLong(Long::longValue).sum())
                .as("%s", statements)
                .isLessThanOrEqualTo(2);
    }
}
