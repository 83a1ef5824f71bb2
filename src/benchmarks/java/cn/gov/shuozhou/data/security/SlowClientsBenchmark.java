package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.benchmark.Figures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long others wait for a page and for a sign-in while 500 clients send their bodies a byte at a time and come back
 * whenever they are cut off: from one address, and from 25. A minute each, on this machine only.
 */
@PathRulesTest
class SlowClientsBenchmark {

    private static final int CLIENTS = 500;
    private static final int REQUESTS = 40;

    @LocalServerPort
    private int port;

    private volatile boolean over;

    @Test
    void othersAreAnswered() throws Exception {
        measure("没有慢客户端", 0, 1);
        measure("500 个，同一地址", CLIENTS, 1);
        measure("500 个，25 个地址", CLIENTS, 25);
    }

    private void measure(String how, int clients, int addresses) throws Exception {
        over = false;
        Thread slow = new Thread(() -> drip(clients, addresses));
        slow.start();
        Thread.sleep(clients == 0 ? 0 : 8_000);
        double[] pages = new double[REQUESTS];
        double[] posts = new double[REQUESTS];
        int refused = 0;
        for (int i = 0; i < REQUESTS; i++) {
            int at = i;
            int[] status = new int[2];
            pages[at] = Figures.seconds(() -> status[0] = page());
            posts[at] = Figures.seconds(() -> status[1] = post());
            refused += (status[0] == 200 ? 0 : 1) + (status[1] == 302 ? 0 : 1);
        }
        over = true;
        slow.join();
        Figures.say(
                "慢客户端（%s）：打开页面 %.3f 秒（最长 %.3f），提交登录 %.3f 秒（最长 %.3f），%d 次中没有答复或被拒绝 %d 次",
                how,
                Figures.median(pages),
                longest(pages),
                Figures.median(posts),
                longest(posts),
                2 * REQUESTS,
                refused);
    }

    private static double longest(double[] seconds) {
        double longest = 0;
        for (double one : seconds) {
            longest = Math.max(longest, one);
        }
        return longest;
    }

    private int page() {
        return RawRequest.of(port, "GET /login HTTP/1.1", "Host: localhost")
                .from("127.0.0.99")
                .send()
                .status();
    }

    private int post() {
        String body = "_csrf=x&username=nobody" + System.nanoTime() + "&password=x";
        return RawRequest.of(
                        port,
                        "POST /login HTTP/1.1",
                        "Host: localhost",
                        "Cookie: CSRF-TOKEN=x",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + body.length())
                .from("127.0.1." + (System.nanoTime() % 200 + 1))
                .body(body)
                .send()
                .status();
    }

    /** One byte a second for each; whoever is cut off connects anew. */
    private void drip(int clients, int addresses) {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            sockets.add(new Socket());
        }
        while (!over && clients > 0) {
            long second = System.nanoTime() + 1_000_000_000;
            for (int i = 0; i < clients && !over; i++) {
                sockets.set(i, dripped(sockets.get(i), "127.0.2." + (i % addresses + 1)));
            }
            while (!over && System.nanoTime() < second) {
                LockSupport.parkNanos(20_000_000);
            }
        }
        sockets.forEach(SlowClientsBenchmark::close);
    }

    private Socket dripped(Socket socket, String address) {
        try {
            if (!socket.isConnected() || socket.isClosed()) {
                return opened(address);
            }
            if (socket.getInputStream().available() > 0) {
                socket.close();
                return opened(address);
            }
            socket.getOutputStream().write('a');
            return socket;
        } catch (IOException cutOff) {
            close(socket);
            return new Socket();
        }
    }

    private Socket opened(String address) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
        String head = "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 100000\r\n\r\nusername=";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
