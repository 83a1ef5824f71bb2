package cn.gov.shuozhou.data.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database that holds nothing but the audit trail. */
final class TrailDatabase {

    static final Instant NOW = Instant.now();

    final DataSource dataSource;
    final JdbcTemplate jdbc;
    final TransactionTemplate transaction;
    final AuditEntries entries;
    final AuditChain chain;
    final AuditLog log;

    /** What the database takes for the present, where a test says so. */
    private Instant pretended;

    TrailDatabase(DataSource dataSource, String vendor) {
        this.dataSource = dataSource;
        jdbc = new JdbcTemplate(dataSource);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        JdbcClient client = JdbcClient.create(dataSource);
        entries = new AuditEntries(dataSource);
        chain = new AuditChain(client) {
            @Override
            Instant now() {
                return Objects.requireNonNullElseGet(pretended, super::now);
            }
        };
        log = new AuditLog(client);
        jdbc.execute(vendor.equals("h2") ? "drop all objects" : "drop schema public cascade; create schema public");
        jdbc.execute(script("db/migration/V8__audit.sql"));
        jdbc.execute(script("db/vendor/" + vendor + "/V8_1__audit_guards.sql"));
        jdbc.execute(script("db/migration/V45__audit_department.sql"));
    }

    static Entry entry(String act, Instant at) {
        return new Entry(at, "someone", "某人", "某局", "192.0.2.1", act, "", "", "POST /act", Result.DONE, "");
    }

    /** Adds acts named 1, 2, 3 … that happen now. */
    void add(int count) {
        transaction.executeWithoutResult(status -> {
            for (int number = 1; number <= count; number++) {
                entries.add(entry(String.valueOf(number), NOW));
            }
        });
    }

    void seal() {
        sealAt(NOW);
    }

    void sealAt(Instant moment) {
        var sealer = new AuditSealer(chain);
        pretended = moment;
        while (Boolean.TRUE.equals(transaction.execute(status -> sealer.seal()))) {
            // until nothing is left
        }
        pretended = null;
    }

    Verification verify() {
        return verifyAt(NOW);
    }

    Verification verifyAt(Instant moment) {
        var verifier = new AuditVerifier(chain, at(moment));
        return transaction.execute(status -> verifier.verify());
    }

    boolean passesThrough(long position, String hash) {
        return new AuditVerifier(chain, at(NOW)).passesThrough(position, hash);
    }

    void pruneAt(Instant moment, String kept) {
        pretended = moment;
        pruneOnNodeAt(moment, kept);
        pretended = null;
    }

    /** By a node that takes this for the present. */
    void pruneOnNodeAt(Instant moment, String kept) {
        var acts = new SystemActs(entries, at(moment));
        var retention = new AuditRetention(Period.parse(kept), chain, acts);
        transaction.executeWithoutResult(status -> retention.prune());
    }

    /** What somebody does who owns the database: no trigger stands in his way. */
    void forge(String... statements) {
        boolean postgres = jdbc.execute((java.sql.Connection connection) ->
                connection.getMetaData().getDatabaseProductName().startsWith("P"));
        for (String table : List.of("audit_entry", "audit_seal")) {
            jdbc.execute(
                    postgres
                            ? "alter table %s disable trigger all".formatted(table)
                            : "drop trigger if exists %s_kept".formatted(table));
        }
        List.of(statements).forEach(jdbc::update);
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.ofHours(8));
    }

    private static String script(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
