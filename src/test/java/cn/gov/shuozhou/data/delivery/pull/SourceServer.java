package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.tools.Server;

/**
 * A department's own database, on a server that is asked over the network: PostgreSQL where the tests run on it, H2
 * otherwise. It has an account for reading and one that may write too.
 */
final class SourceServer implements AutoCloseable {

    static final String READER = "pull_reader";
    static final String WRITER = "pull_writer";
    static final String PASSWORD = "Du-Qu-Kou-Ling-2026";

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private final Server h2;
    private final String database;
    private final Connection owner;

    SourceServer() throws SQLException {
        if (TestDatabase.isPostgres()) {
            h2 = null;
            database = TestDatabase.newName();
            owner = TestDatabase.database(database).getConnection();
            askForPasswords();
        } else {
            h2 = Server.createTcpServer("-tcpPort", "0").start();
            database = "mem:source" + SEQUENCE.incrementAndGet();
            owner = DriverManager.getConnection("jdbc:h2:" + database, "sa", "");
        }
        account(READER);
        account(WRITER);
        execute("create schema \"业务\"");
        execute("grant usage on schema \"业务\" to " + READER + ", " + WRITER);
    }

    private void account(String name) throws SQLException {
        if (h2 != null) {
            execute("create user " + name + " password '" + PASSWORD + "'");
        } else if (number("select count(*) from pg_roles where rolname = '" + name + "'") == 0) {
            execute("create role " + name + " login password '" + PASSWORD + "'");
        }
    }

    /** The server of the tests lets everybody in without a password; these two it asks. */
    private void askForPasswords() throws SQLException {
        try {
            Path rules = Path.of(text("select setting from pg_settings where name = 'hba_file'"));
            String before = Files.readString(rules);
            String ours = "host all " + READER + "," + WRITER + " 127.0.0.1/32 scram-sha-256\n";
            if (!before.startsWith(ours)) {
                Files.writeString(rules, ours + before);
                execute("select pg_reload_conf()");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            // rights on schemas and types are PostgreSQL's
            if (h2 == null || !sql.startsWith("grant usage")) {
                statement.execute(sql);
            }
        }
    }

    /** A table that both accounts may read and one may change. */
    void table(String name, String columns) throws SQLException {
        execute("create table \"业务\".\"" + name + "\" (" + columns + ")");
        execute("grant select on \"业务\".\"" + name + "\" to " + READER);
        execute("grant select, insert on \"业务\".\"" + name + "\" to " + WRITER);
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    static SourceKind kind() {
        return TestDatabase.isPostgres() ? SourceKind.POSTGRES : SourceKind.H2;
    }

    int port() {
        return h2 == null ? TestDatabase.port() : h2.getPort();
    }

    String database() {
        return database;
    }

    SourceLogin login() {
        return login(READER, PASSWORD);
    }

    SourceLogin login(String user, String password) {
        return new SourceLogin(kind(), "127.0.0.1", port(), database, user, password, false);
    }

    @Override
    public void close() throws SQLException {
        owner.close();
        if (h2 != null) {
            h2.stop();
        }
    }
}
