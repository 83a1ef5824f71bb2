package cn.gov.shuozhou.data.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A request written byte by byte, as no client would send it, from whichever address of this machine. */
record RawRequest(int port, String from, List<String> head, String body) {

    private static final int PATIENCE = 30_000;

    /** What came back; empty when the server just closed the connection. */
    record Answer(String text) {

        int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        List<String> cookies() {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, "Set-Cookie:", 0, 11))
                    .map(line -> line.substring(11).strip())
                    .toList();
        }

        Optional<String> cookie(String name) {
            return cookies().stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .findFirst();
        }
    }

    static RawRequest of(int port, String... head) {
        return new RawRequest(port, "127.0.0.1", List.of(head), "");
    }

    RawRequest from(String address) {
        return new RawRequest(port, address, head, body);
    }

    RawRequest body(String text) {
        return new RawRequest(port, from, head, text);
    }

    /** Sends it all, says that nothing more will follow, and reads until the server closes. */
    Answer send() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE);
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            String all = String.join("\r\n", head) + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(all.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
