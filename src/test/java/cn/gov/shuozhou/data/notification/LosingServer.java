package cn.gov.shuozhou.data.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes a mail's content and is lost before it has said so, or that does not even let one in. */
final class LosingServer implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger contents = new AtomicInteger();

    private final String greeting;

    LosingServer() throws IOException {
        this("220 ready");
    }

    /** Greets so; whoever is not greeted with 220 is sent away. */
    LosingServer(String greeting) throws IOException {
        this.greeting = greeting;
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "losing-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How often the whole content of a mail has arrived. */
    int contents() {
        return contents.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                talk(visitor);
            } catch (IOException closed) {
                // the next visitor, or the end of the test
            }
        }
    }

    private void talk(Socket visitor) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1));
        say(visitor, greeting);
        if (!greeting.startsWith("220")) {
            return;
        }
        boolean content = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (content && line.equals(".")) {
                contents.incrementAndGet();
                return;
            }
            if (!content) {
                content = line.equalsIgnoreCase("DATA");
                say(visitor, content ? "354 go on" : "250 ok");
            }
        }
    }

    private static void say(Socket visitor, String line) throws IOException {
        OutputStream out = visitor.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
