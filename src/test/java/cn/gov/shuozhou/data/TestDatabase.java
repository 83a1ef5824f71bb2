package cn.gov.shuozhou.data;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which database the tests run on: {@code -Dtest.database=postgres} says PostgreSQL, anything else H2. One PostgreSQL
 * server serves the whole test run, from a temporary folder and without waiting for the disk.
 */
public final class TestDatabase {

    private static final AtomicInteger CREATED = new AtomicInteger();

    private TestDatabase() {}

    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("test.database"));
    }

    /** Gives the planner the statistics that the server itself gathers some time after a filling, once it is committed. */
    public static void analyze(JdbcTemplate jdbc, String... tables) {
        if (isPostgres()) {
            jdbc.execute("analyze " + String.join(", ", tables));
        }
    }

    /** What the operator of a new database would set in the environment; its tables are there, and hold nothing yet. */
    public static Map<String, Object> newDatabase() {
        return settings(newName(" template " + MigratedDatabase.NAME));
    }

    /** As {@link #newDatabase}, without any table. */
    public static Map<String, Object> emptyDatabase() {
        return settings(newName());
    }

    private static Map<String, Object> settings(String name) {
        return Map.of(
                "DB_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), name),
                "DB_USER",
                "postgres",
                "DB_PASSWORD",
                "not-asked-for");
    }

    /** The name of a new, empty database. */
    public static String newName() {
        return newName("");
    }

    private static String newName(String like) {
        String name = "test_" + CREATED.incrementAndGet();
        create(name + like);
        return name;
    }

    static void create(String nameAndTemplate) {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + nameAndTemplate);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static int port() {
        return Server.RUNNING.getPort();
    }

    /** A way into the database of that name, without a pool. */
    public static DataSource database(String name) {
        return Server.RUNNING.getDatabase("postgres", name);
    }

    /** For tests that start no context in this process, whose end would stop the server. */
    public static void stopWithTheProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Server.stop(Server.RUNNING)));
    }

    private static final class Server {

        /** Sorts and folds case as docker/compose.yml lays it down. Stops after the last context has closed. */
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
