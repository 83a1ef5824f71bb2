package cn.gov.shuozhou.data.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server of its own, which a test may stop, end like a power cut, freeze, and start again in the same place. */
final class StoppablePostgres implements AutoCloseable {

    private static final int FIRST_PORT = 20_000;
    private static final int PORTS = 10_000;

    private final Path data = Files.createTempDirectory("stoppable");
    private final int port = freePort();
    private EmbeddedPostgres server;

    StoppablePostgres() throws IOException {
        start();
    }

    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "off")
                // Which the library switches off: what was committed would be lost when the server is killed.
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** Below those that the system gives to outgoing connections, one of which could take it while the server is away. */
    private static int freePort() throws IOException {
        while (true) {
            int port = FIRST_PORT + new Random().nextInt(PORTS);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (java.net.BindException taken) {
                // The next one.
            }
        }
    }

    /** In good order: who is connected is sent away. */
    void stop() throws IOException {
        server.close();
    }

    /** Without any order, as a power cut ends it. */
    void kill() throws IOException, InterruptedException {
        ProcessHandle main = process();
        signal("KILL");
        main.onExit().join();
        server.close();
    }

    /** Keeps all connections and answers none. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private ProcessHandle process() throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        }
    }

    /** To the server and all processes that it has made; it is held first, so that it makes no more. */
    private void signal(String name) throws IOException, InterruptedException {
        ProcessHandle main = process();
        send("STOP", Stream.of(main));
        send(name, Stream.concat(main.descendants(), Stream.of(main)));
    }

    private static void send(String signal, Stream<ProcessHandle> processes) throws IOException, InterruptedException {
        String ids = processes.map(one -> String.valueOf(one.pid())).collect(Collectors.joining(" "));
        new ProcessBuilder("sh", "-c", "kill -%s %s".formatted(signal, ids))
                .start()
                .waitFor();
    }

    /** As the operator of a node would set them. */
    Map<String, String> settings() {
        return Map.of(
                "DB_URL",
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
                "DB_USER",
                "postgres",
                "DB_PASSWORD",
                "not-asked-for");
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
