package cn.gov.shuozhou.data.walk;

import cn.gov.shuozhou.data.StartCount;
import cn.gov.shuozhou.data.Waiting;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The real application in a process of its own, with an empty database and the demo data. */
public final class RunningApplication implements AutoCloseable {

    private static final long POLL_MILLIS = 100;
    private static final Pattern LISTENING = Pattern.compile("Tomcat started on port (\\d+) ");

    private final ProcessBuilder builder;
    private final Path data;
    private final Path log;
    private Process process;
    private String address = "";

    private RunningApplication(ProcessBuilder builder, Path data, Path log) throws IOException {
        this.builder = builder;
        this.data = data;
        this.log = log;
        this.process = builder.start();
        // Also when the run is broken off.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> processes().forEach(ProcessHandle::destroyForcibly)));
    }

    /** Starts the application and waits until its demo data are loaded. */
    public static RunningApplication start(Launch launch) throws IOException, InterruptedException {
        return start(launch, launch.name().toLowerCase(), Files.createTempDirectory("walk"), Map.of());
    }

    /**
     * Starts the application and waits until it is ready.
     *
     * @param name of its log
     * @param data its folder, which is deleted when it is closed
     * @param settings further environment variables
     */
    public static RunningApplication start(Launch launch, String name, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path log = Files.createDirectories(Evidence.FOLDER).resolve(name + ".log");
        Files.deleteIfExists(log);
        StartCount.note("application " + name);
        ProcessBuilder builder = builder(launch, data, log, settings);
        // Whichever is free: nobody can take it in between.
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        var application = new RunningApplication(builder, data, log);
        try {
            application.awaitReady();
            return application;
        } catch (IOException | InterruptedException | RuntimeException e) {
            application.close();
            throw e;
        }
    }

    /** Runs one of the application's commands to its end; gives the exit code. */
    public static int command(Launch launch, String name, Path data, Map<String, String> settings, String option)
            throws IOException, InterruptedException {
        ProcessBuilder builder = builder(launch, data, Evidence.FOLDER.resolve(name + ".log"), settings);
        builder.command().add(option);
        StartCount.note("application " + name);
        return builder.start().waitFor();
    }

    private static ProcessBuilder builder(Launch launch, Path data, Path log, Map<String, String> settings) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(launch.command()))
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", Launch.JAVA_HOME.toString());
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().putAll(settings);
        Launch.addOptions(builder);
        return builder;
    }

    /** Ends the application at once, as a power cut would: it gets to do nothing more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it once more after it has ended, on the same data and a port of its own. */
    public void startAgain() throws IOException, InterruptedException {
        StartCount.note("application " + log.getFileName() + " again");
        Files.move(log, log.resolveSibling("before-" + log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        process = builder.start();
        awaitReady();
    }

    /** Asks the application to end, as an operator or Docker does; comes back when it lets no new visitor in. */
    public void askToEnd() {
        process.destroy();
        Waiting.await("no new visitors").until(() -> !listens());
    }

    /** The exit code of an application that ends by itself. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(Waiting.LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("Not ended within " + Waiting.LONGEST + "; see " + log);
        }
        return process.exitValue();
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    private boolean listens() {
        URI uri = URI.create(address);
        try (Socket visit = new Socket(uri.getHost(), uri.getPort())) {
            return visit.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /** Asks the application to end, and the child in which Maven runs it; waits until it has. Its data stay. */
    public void stop() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroy);
        all.forEach(RunningApplication::awaitEnd);
    }

    /** Its own, and those it has started. */
    private List<ProcessHandle> processes() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    /** Of its log. */
    public String name() {
        return log.getFileName().toString();
    }

    public String address() {
        return address;
    }

    /** Ready is said only after the runners that fill an empty database. */
    private void awaitReady() throws IOException, InterruptedException {
        address = "";
        HttpClient client = HttpClient.newHttpClient();
        Instant latest = Instant.now().plus(Waiting.LONGEST);
        while (!isListening() || !isReady(client)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The application ended while it started; see " + log);
            }
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException("Not ready within " + Waiting.LONGEST + "; see " + log);
            }
        }
    }

    /** Whether its log has named the port by now. */
    private boolean isListening() throws IOException {
        if (address.isEmpty()) {
            Matcher port = LISTENING.matcher(log());
            address = port.find() ? "http://127.0.0.1:" + port.group(1) : "";
        }
        return !address.isEmpty();
    }

    private boolean isReady(HttpClient client) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/readyz"))
                .timeout(Waiting.LONGEST)
                .build();
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        FileSystemUtils.deleteRecursively(data);
    }

    private static void awaitEnd(ProcessHandle handle) {
        try {
            handle.onExit().get(Waiting.LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception stubborn) {
            handle.destroyForcibly();
        }
    }
}
