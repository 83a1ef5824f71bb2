package cn.gov.shuozhou.data.proxy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands where the proxy expects a node, and answers as the test tells it. */
final class Node implements AutoCloseable {

    /** What came to it. */
    record Received(String method, String body, Headers headers) {}

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Answer answer;

    /** How it answers. */
    enum Answer {
        DONE,
        NOT_READY,
        UNAVAILABLE,
        /** Takes the request and is lost. */
        NONE
    }

    Node(Answer answer) throws IOException {
        this.answer = answer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Received> received() {
        return received;
    }

    List<String> bodies() {
        return received.stream().map(Received::body).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(exchange.getRequestMethod(), body, exchange.getRequestHeaders()));
            if (answer == Answer.NONE) {
                return;
            }
            if (answer == Answer.NOT_READY) {
                exchange.getResponseHeaders().add("X-Node-Not-Ready", "true");
            }
            byte[] said = answer.name().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == Answer.DONE ? 200 : 503, said.length);
            exchange.getResponseBody().write(said);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
