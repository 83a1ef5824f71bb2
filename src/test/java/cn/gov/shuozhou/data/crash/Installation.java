package cn.gov.shuozhou.data.crash;

import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.walk.Launch;
import cn.gov.shuozhou.data.walk.RunningApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The packaged system as a city runs it, on one or two nodes, with a short time after which a lost node's jobs are free. */
final class Installation implements AutoCloseable {

    private final String name;
    private final Path data;
    private final Map<String, String> settings;
    private final DriverManagerDataSource database;
    private final boolean reachable;
    private final List<RunningApplication> nodes = new CopyOnWriteArrayList<>();

    private Installation(String name, Path data, Map<String, String> settings, DriverManagerDataSource database) {
        this.name = name;
        this.data = data;
        this.database = database;
        this.reachable = database.getUrl().startsWith("jdbc:postgresql:");
        this.settings = new HashMap<>(settings);
        this.settings.put("CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "5000");
        this.settings.put("JAVA_TOOL_OPTIONS", "-Xmx1g");
    }

    /** One node with its embedded database. */
    static Installation onFile() throws Exception {
        return onFileIn(Files.createTempDirectory("crash"));
    }

    /** As {@link #onFile}, with the database in this folder. */
    static Installation onFileIn(Path data) throws Exception {
        return onFile("crash-file", data).startTogether(1);
    }

    private static Installation onFile(String name, Path data) {
        var database =
                new DriverManagerDataSource("jdbc:h2:file:" + data.resolve("database") + ";IFEXISTS=TRUE", "sa", "");
        return new Installation(name, data, Map.of(), database);
    }

    /** One node with so much memory, on either kind of database. */
    static Installation withHeap(String heap, boolean postgres) throws Exception {
        Installation site = postgres
                ? onPostgres("heap-postgres", TestDatabase.newDatabase())
                : onFile("heap-file", Files.createTempDirectory("heap"));
        site.settings.put("JAVA_TOOL_OPTIONS", "-Xmx" + heap);
        return site.startTogether(1);
    }

    static Installation onPostgres(int nodes) throws Exception {
        return onPostgres("crash-postgres-" + nodes, TestDatabase.newDatabase()).startTogether(nodes);
    }

    /** On a server that a test may stop. */
    static Installation on(StoppablePostgres server, int nodes) throws Exception {
        return onPostgres("fault-postgres-" + nodes, Map.copyOf(server.settings()))
                .startTogether(nodes);
    }

    /** All nodes start at the same moment, on an empty database. */
    static Installation startedTogether(int nodes) throws Exception {
        return onPostgres("crash-postgres-" + nodes, TestDatabase.emptyDatabase())
                .startTogether(nodes);
    }

    private static Installation onPostgres(String name, Map<String, Object> place) throws IOException {
        Map<String, String> settings = new HashMap<>();
        place.forEach((key, value) -> settings.put(key, String.valueOf(value)));
        settings.put("SPRING_PROFILES_INCLUDE", "postgres");
        var database = new DriverManagerDataSource(
                settings.get("DB_URL"), settings.get("DB_USER"), settings.get("DB_PASSWORD"));
        return new Installation(name, Files.createTempDirectory("crash"), settings, database);
    }

    private Installation startTogether(int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            for (Future<RunningApplication> node : threads.invokeAll(IntStream.rangeClosed(1, count)
                    .mapToObj(number -> (Callable<RunningApplication>) () -> startNode(number))
                    .toList())) {
                node.get();
            }
            nodes.sort(Comparator.comparing(RunningApplication::name));
            return this;
        } catch (Exception e) {
            close();
            throw e;
        } finally {
            threads.shutdown();
        }
    }

    /** Kept as soon as it is there, so that it is ended even when another does not start. */
    private RunningApplication startNode(int number) throws IOException, InterruptedException {
        RunningApplication node = RunningApplication.start(Launch.ARCHIVED, name + "-node-" + number, data, settings);
        nodes.add(node);
        return node;
    }

    List<String> addresses() {
        return nodes.stream().map(RunningApplication::address).toList();
    }

    /** The node that is lost. */
    RunningApplication first() {
        return nodes.get(0);
    }

    RunningApplication last() {
        return nodes.get(nodes.size() - 1);
    }

    /** Whether the database can be reached from outside. */
    boolean isReachable() {
        return reachable;
    }

    /** Keeps jobs and requests of every node from ending until it is closed. */
    HeldNotices hold() throws SQLException {
        return new HeldNotices(database, Wish.requesters());
    }

    int nodes() {
        return nodes.size();
    }

    boolean hasOtherNodes() {
        return nodes.size() > 1;
    }

    /** Ends all nodes in good order. */
    void stop() {
        nodes.forEach(RunningApplication::stop);
    }

    /** To hold something in the database, while a node is running. */
    Connection connection() throws SQLException {
        return database.getConnection();
    }

    /** To look into the database; the embedded one only when no node is running. */
    JdbcClient jdbc() {
        return JdbcClient.create(database);
    }

    /** Whether the operator's command finds the audit trail whole. */
    boolean auditIsWhole() throws IOException, InterruptedException {
        return RunningApplication.command(Launch.ARCHIVED, name + "-audit", data, settings, "--verify-audit") == 0;
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() throws IOException {
        for (RunningApplication node : nodes) {
            node.close();
        }
    }
}
