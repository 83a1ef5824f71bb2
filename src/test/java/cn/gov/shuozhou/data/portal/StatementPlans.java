package cn.gov.shuozhou.data.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The plans by which PostgreSQL runs the statements of this transaction, as its own module {@code auto_explain} tells them,
 * if every growing table had a million rows of which nothing more is known.
 */
final class StatementPlans implements AutoCloseable {

    /**
     * Tables that do not grow with cases, resources, messages, data or audit records: what a person, a department, a day or a
     * report is, and what the platform keeps of itself; drafts and forms that are being compiled, which end with their
     * publication, imports, which end with the day, and statements of a department's year. All others grow, a new one too.
     */
    private static final String SMALL =
            "^(act|account|calendar|catalog_draft|catalog_import|catalog_unfinished|classification|database|demo|department"
                    + "|deputyship|document|flyway|known|open_archive|open_plan|person|phrase|pull_source|quality_terms|region"
                    + "|report_definition|shedlock|sign_in|spring|subscription|synonym|technical)(_|$)|^use_statement$";

    /** A scan below a limit is none of the whole table when the limit costs less than such a part of it. */
    private static final int PART_READ = 10;

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final Set<String> growing = new HashSet<>();
    private final List<JsonNode> plans = new ArrayList<>();
    private final ObjectMapper json = new ObjectMapper();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord said) {
            if (said.getMessage().contains("NoticeResponse") && said.getParameters() != null) {
                add(String.valueOf(said.getParameters()[0]));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Ends with the transaction, apart from what {@link #close} ends. */
    StatementPlans(JdbcTemplate jdbc) {
        String wanted = "relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > 0"
                + " and relname !~ '" + SMALL + "'";
        jdbc.execute("analyze");
        growing.addAll(jdbc.queryForList("select relname from pg_class where " + wanted, String.class));
        jdbc.update("update pg_class set reltuples = 1000000, relpages = pg_relation_size(oid) / 8192 where " + wanted);
        jdbc.execute("load 'auto_explain'");
        for (String setting :
                List.of("log_min_duration = 0", "log_format = json", "log_level = notice", "log_timing = off")) {
            jdbc.execute("set local auto_explain." + setting);
        }
        jdbc.execute("set local random_page_cost = 1.1"); // as docker/compose.yml sets it
        DRIVER.addHandler(listener);
        DRIVER.setUseParentHandlers(false);
        DRIVER.setLevel(Level.FINEST);
    }

    private void add(String notice) {
        int from = notice.indexOf('{');
        if (from >= 0 && notice.contains("Query Text")) {
            try {
                plans.add(json.readTree(notice.substring(from, notice.lastIndexOf('}') + 1)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(notice, unreadable);
            }
        }
    }

    void clear() {
        plans.clear();
    }

    /** How many statements were planned since. */
    int size() {
        return plans.size();
    }

    /** How many comparisons with words the longest of them has. */
    long mostLikes() {
        return plans.stream()
                .mapToLong(plan -> plan.path("Query Text").asText().split(" like ", -1).length - 1L)
                .max()
                .orElse(0);
    }

    /** Each place where a statement reads a growing table from the beginning to the end. */
    Stream<String> readWhole() {
        return plans.stream()
                .flatMap(plan -> scans(plan.path("Plan"), Double.MAX_VALUE)
                        .map(scan -> scan + " in "
                                + plan.path("Query Text").asText().strip().replaceAll("\\s+", " ")));
    }

    /** Each place where a statement compares words with one row of a growing table after the other, until its page is full. */
    Stream<String> comparedWhole() {
        return plans.stream()
                .flatMap(plan -> nodes(plan.path("Plan"))
                        .filter(node ->
                                growing.contains(node.path("Relation Name").asText())
                                        && node.path("Filter").asText().contains("~~")
                                        && node.path("Index Cond").isMissingNode()
                                        && node.path("Recheck Cond").isMissingNode())
                        .map(node -> "like on " + node.path("Relation Name").asText() + " in "
                                + plan.path("Query Text").asText().strip().replaceAll("\\s+", " ")));
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        List<JsonNode> children = new ArrayList<>();
        node.path("Plans").forEach(children::add);
        return Stream.concat(Stream.of(node), children.stream().flatMap(StatementPlans::nodes));
    }

    /** @param enough what the statement spends at most before its page is full */
    private Stream<String> scans(JsonNode node, double enough) {
        String type = node.path("Node Type").asText();
        String table = node.path("Relation Name").asText();
        boolean whole = type.equals("Seq Scan")
                || type.startsWith("Index") && node.path("Index Cond").isMissingNode();
        boolean stops = enough < node.path("Total Cost").asDouble() / PART_READ;
        Stream<String> here =
                whole && !stops && growing.contains(table) ? Stream.of(type + " on " + table) : Stream.empty();
        double enoughBelow = type.equals("Limit") ? node.path("Total Cost").asDouble() : enough;
        List<Stream<String>> all = new ArrayList<>(List.of(here));
        node.path("Plans").forEach(child -> all.add(scans(child, enoughBelow)));
        return all.stream().flatMap(scan -> scan);
    }

    @Override
    public void close() {
        DRIVER.setLevel(null);
        DRIVER.setUseParentHandlers(true);
        DRIVER.removeHandler(listener);
    }
}
