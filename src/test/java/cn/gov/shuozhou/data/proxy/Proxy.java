package cn.gov.shuozhou.data.proxy;

import cn.gov.shuozhou.data.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real nginx with docker/nginx.conf; only ports, addresses and files are other ones. */
public final class Proxy implements AutoCloseable {

    /** The open-source nginx resolves a node's name again from here on; older ones do not know the word. */
    private static final int RESOLVES_SINCE = 1_027_003;

    private static final Pattern VERSION = Pattern.compile("nginx/(\\d+)\\.(\\d+)\\.(\\d+)");

    /** Another process may take the port between its choice and the start. */
    private static final int MOST_ATTEMPTS = 5;

    private final Path folder;
    private final int port;
    private final Process process;

    private Proxy(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Whether this machine has nginx. */
    public static boolean canRun() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(bin -> Path.of(bin, "nginx").toFile().canExecute());
    }

    /** Starts it before two nodes that listen on this machine, and waits until it answers. */
    public static Proxy start(Path folder, int firstNode, int secondNode) throws IOException, InterruptedException {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            int port = freePort();
            configure(folder, port, firstNode, secondNode);
            Proxy proxy = new Proxy(
                    folder, port, nginx(folder, "-g", "daemon off; user root;").start());
            Waiting.await("nginx listens, or has ended").until(() -> !proxy.process.isAlive() || proxy.listens());
            if (proxy.process.isAlive()) {
                return proxy;
            }
        }
        throw new IllegalStateException("nginx ended " + MOST_ATTEMPTS + " times; see " + folder);
    }

    /** What nginx says of the configuration with -t. */
    static String check(Path folder) throws IOException, InterruptedException {
        configure(folder, freePort(), 8080, 8081);
        Process process = nginx(folder, "-t").start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit " + process.waitFor();
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    List<String> accessLog() throws IOException {
        return Files.readAllLines(folder.resolve("access.log"));
    }

    private static void configure(Path folder, int port, int firstNode, int secondNode)
            throws IOException, InterruptedException {
        String text = Files.readString(Path.of("docker/nginx.conf"))
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                .replace("server node1:8080", "server 127.0.0.1:" + firstNode)
                .replace("server node2:8080", "server 127.0.0.1:" + secondNode)
                .replace("/tmp/nginx.pid", folder.resolve("nginx.pid").toString())
                .replace("/dev/stdout", folder.resolve("access.log").toString())
                .replace("http {", "http { client_body_temp_path " + folder.resolve("bodies") + ";");
        Files.writeString(
                folder.resolve("nginx.conf"), version() < RESOLVES_SINCE ? text.replace(" resolve max", " max") : text);
    }

    private static int version() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder("nginx", "-v").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher version = VERSION.matcher(said);
        if (!version.find()) {
            throw new IllegalStateException(said);
        }
        return Integer.parseInt(version.group(1)) * 1_000_000
                + Integer.parseInt(version.group(2)) * 1_000
                + Integer.parseInt(version.group(3));
    }

    private static ProcessBuilder nginx(Path folder, String... options) {
        ProcessBuilder builder = new ProcessBuilder(
                        "nginx",
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true);
        builder.command().addAll(List.of(options));
        return builder;
    }

    private boolean listens() {
        try (Socket visit = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return visit.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
