package cn.gov.shuozhou.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a case costs the database, as H2 itself counts it: the same on every machine, busy or not. */
@MovableClockTest
@DisplayName("一件从申请到授权、告知，向数据库发多少条语句")
class CaseStatementsTest {

    /** Two of them are the test's own, to find the task and the job. A change that needs more says why in its commit. */
    private static final int MOST = 150;

    /** Of them on the engine's tables; what the bare engine sends for the same model says src/docs/benchmarks.md. */
    private static final int MOST_OF_THE_ENGINE = 80;

    private static final Pattern TABLE =
            Pattern.compile("(?is).*?\\b(?:from|into|update)\\s+\"?([a-z_]+)(?=[\\s(\"]|$).*");

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        jdbc.execute("set query_statistics false");
        scene.end();
    }

    @Test
    @DisplayName("不超过已有的条数，引擎的部分不超过空引擎")
    void oneCase() {
        Runnable oneCase = scene.wholeCase(scene.resources.conditional(), "姓名", "登记日期");
        // What is read once and kept is not a case's.
        oneCase.run();

        jdbc.execute("set query_statistics_max_entries 10000");
        jdbc.execute("set query_statistics true");
        oneCase.run();
        Map<String, Long> byTable = new TreeMap<>();
        jdbc.query("select sql_statement, execution_count from information_schema.query_statistics", row -> {
            byTable.merge(table(row.getString(1)), row.getLong(2), Long::sum);
        });
        byTable.remove("");
        // Looked at from time to time beside the case.
        byTable.remove("demo_clock");

        assertThat(byTable.values().stream().mapToLong(Long::longValue).sum())
                .as("statements of one case by table: %s", byTable)
                .isBetween(100L, (long) MOST);
        assertThat(byTable.entrySet().stream()
                        .filter(table -> table.getKey().startsWith("act_"))
                        .mapToLong(Map.Entry::getValue)
                        .sum())
                .as("statements of one case by table: %s", byTable)
                .isBetween(50L, (long) MOST_OF_THE_ENGINE);
    }

    /** Empty for what concerns no table, such as a commit. */
    private static String table(String statement) {
        Matcher found = TABLE.matcher(statement);
        return found.matches() ? found.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
