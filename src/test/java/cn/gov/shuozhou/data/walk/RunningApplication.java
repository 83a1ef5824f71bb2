package cn.gov.shuozhou.data.walk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The real application in a process of its own, with an empty database and the demo data. */
public final class RunningApplication implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 500;

    private final Process process;
    private final String address;
    private final Path data;
    private final Path log;

    private RunningApplication(Process process, String address, Path data, Path log) {
        this.process = process;
        this.address = address;
        this.data = data;
        this.log = log;
    }

    /** Starts the application and waits until its demo data are loaded. */
    public static RunningApplication start(Launch launch) throws IOException, InterruptedException {
        int port = freePort();
        Path data = Files.createTempDirectory("walk");
        Path log =
                Files.createDirectories(Evidence.FOLDER).resolve(launch.name().toLowerCase() + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(launch.command()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", Launch.JAVA_HOME.toString());
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        var application = new RunningApplication(builder.start(), "http://127.0.0.1:" + port, data, log);
        try {
            application.awaitReady();
            return application;
        } catch (IOException | InterruptedException | RuntimeException e) {
            application.close();
            throw e;
        }
    }

    public String address() {
        return address;
    }

    /** Ready is said only after the runners that fill an empty database. */
    private void awaitReady() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/readyz"))
                .timeout(Duration.ofSeconds(10))
                .build();
        Instant latest = Instant.now().plus(LONGEST_START);
        while (!ready(client, question)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The application ended while it started; see " + log);
            }
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException("Not ready within " + LONGEST_START + "; see " + log);
            }
        }
    }

    private static boolean ready(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYetListening) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Maven runs the application in a child of its own. */
    @Override
    public void close() throws IOException {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(RunningApplication::awaitEnd);
        FileSystemUtils.deleteRecursively(data);
    }

    private static void awaitEnd(ProcessHandle handle) {
        try {
            handle.onExit().get(20, TimeUnit.SECONDS);
        } catch (Exception stubborn) {
            handle.destroyForcibly();
        }
    }
}
