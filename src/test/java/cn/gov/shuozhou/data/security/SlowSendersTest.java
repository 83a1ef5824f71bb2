package cn.gov.shuozhou.data.security;

import static cn.gov.shuozhou.data.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.audit.Recorded;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@PathRulesTest
@DisplayName("慢慢发送的人拖不住别人")
class SlowSendersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    @DisplayName("同一地址有三十个没有发完的内容，再来的 429 并记录；打开页面不受影响，别的地址照常提交")
    void unfinishedBodiesOfOneAddressAreBounded() throws IOException {
        Recorded recorded = beans.createBean(Recorded.class);
        RawRequest.Answer refused = await("too many unfinished bodies")
                .until(
                        () -> {
                            if (open.size() < BodiesUnderWay.FROM_ONE_ADDRESS + 5) {
                                send(connect("127.0.0.8"), head("POST /login", 1_000) + "username=");
                            }
                            return post("127.0.0.8");
                        },
                        answer -> answer.status() == 429);

        assertThat(refused.text()).contains("还没有发完的内容太多");
        assertThat(RawRequest.of(port, "GET /login HTTP/1.1", "Host: localhost")
                        .from("127.0.0.8")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(post("127.0.0.10").status()).isEqualTo(302);
        assertThat(recorded.text()).contains("127.0.0.8");
    }

    @Test
    @DisplayName("许多地址的慢发送占满全部位置时，别的地址照常提交：占得最多的地址让出一个")
    void manyAddressesKeepNobodyOut() throws IOException {
        Set<Integer> answers = new HashSet<>();
        for (int i = 0; i < BodiesUnderWay.ALTOGETHER + 20; i++) {
            send(connect("127.0.3." + (i % 12 + 1)), head("POST /login", 1_000) + "username=");
            answers.add(post("127.0.4." + (i + 1)).status());
        }

        assertThat(answers).containsExactly(302);
    }

    @Test
    @DisplayName("让出的是占得最多的地址中跟不上的一个；与它一样多的、跟得上的，都不让")
    void theLargestHolderGivesWay() {
        AtomicLong clock = new AtomicLong();
        BodiesUnderWay places = new BodiesUnderWay();
        List<PacedBody> ofTwo = new ArrayList<>();
        for (int i = 0; i < BodiesUnderWay.ALTOGETHER; i++) {
            PacedBody body = new PacedBody(secondsPerRead(clock, 0, 1), 1_000, ended -> {}, clock::get);
            assertThat(places.enter("address " + i / 2, body)).isTrue();
            ofTwo.add(body);
        }
        PacedBody newcomer = new PacedBody(secondsPerRead(clock, 0, 1), 1_000, ended -> {}, clock::get);

        assertThat(places.enter("newcomer", newcomer)).as("all keep pace").isFalse();
        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(places.enter("address 7", newcomer)).as("holds as many").isFalse();
        assertThat(places.enter("newcomer", newcomer)).isTrue();
        assertThat(places.enter("newcomer", newcomer))
                .as("the same number each")
                .isFalse();

        assertThat(ofTwo.stream().filter(SlowSendersTest::isPutOut)).hasSize(1);
        assertThat(isPutOut(newcomer)).isFalse();
    }

    private static boolean isPutOut(PacedBody body) {
        try {
            body.doRead(null);
            return false;
        } catch (IOException putOut) {
            return putOut.getMessage().contains("put out");
        }
    }

    private RawRequest.Answer post(String from) {
        String body = "_csrf=x&username=nobody&password=x";
        return RawRequest.of(
                        port,
                        "POST /login HTTP/1.1",
                        "Host: localhost",
                        "Cookie: CSRF-TOKEN=x",
                        "Accept: text/html",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + body.length())
                .from(from)
                .body(body)
                .send();
    }

    @Test
    @DisplayName("没有人读的内容，不为它等：拒绝的答复先到，连接随后就断或者接着用")
    void whatNobodyReadsIsNotWaitedFor() throws IOException {
        Socket socket = connect("127.0.0.14");
        send(
                socket,
                head("POST /nowhere", 20) + "a".repeat(20)
                        + "GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(all).contains("HTTP/1.1 403", "HTTP/1.1 200");
    }

    @Test
    @DisplayName("过大的内容只看头就拒绝：一个字节都没有发，答复已到")
    void sizeIsRefusedByItsHeader() throws IOException {
        Socket socket = connect("127.0.0.11");
        send(socket, head("POST /login", 50_000_000));

        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                .isEqualTo("HTTP/1.1 413");
    }

    @Test
    @DisplayName("收文件的地方超过 64 MB 的，也只看头就拒绝，说明怎么办")
    void sizeOfFilesIsRefusedByTheirHeader() throws IOException {
        Socket socket = connect("127.0.0.15");
        send(socket, head("POST /catalog/imports", 64 * 1024 * 1024 + 1));

        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                .isEqualTo("HTTP/1.1 413");
        socket.shutdownOutput();
        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("提交的内容过大：文件一般不能超过 20 MB", "请压缩、精简或拆分后重新提交", "系统没有作任何更改")
                .doesNotContain("故障编号");
    }

    @Test
    @DisplayName("同一地址的连接有上限，多出的随即断开；别的地址照常")
    void connectionsOfOneAddressAreBounded() throws IOException {
        boolean closed = false;
        for (int i = 0; i < 200 && !closed; i++) {
            Socket socket = connect("127.0.0.12");
            try {
                send(socket, "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n");
                closed = socket.getInputStream().read() < 0;
            } catch (SocketException reset) {
                closed = true;
            }
        }

        assertThat(closed).isTrue();
        assertThat(RawRequest.of(port, "GET /livez HTTP/1.1", "Host: localhost")
                        .from("127.0.0.13")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("比每秒 16 KB 慢的，五秒后断开；够快的读完为止；处理所用的时间不算")
    void aBodyKeepsPace() throws IOException {
        AtomicLong clock = new AtomicLong();
        int fast = 2 * PacedBody.BYTES_PER_SECOND;
        PacedBody steady = new PacedBody(secondsPerRead(clock, 1, fast), 10L * fast, body -> {}, clock::get);
        for (int i = 0; i < 10; i++) {
            clock.addAndGet(Duration.ofMinutes(1).toNanos());
            steady.doRead(null);
        }
        assertThat(steady.ended()).isTrue();

        PacedBody slow = new PacedBody(secondsPerRead(clock, 1, 100), 1_000_000, body -> {}, clock::get);
        for (int i = 0; i < PacedBody.GRACE.toSeconds(); i++) {
            slow.doRead(null);
        }
        assertThatExceptionOfType(ClientAbortException.class)
                .isThrownBy(() -> slow.doRead(null))
                .withMessageContaining("too slow");
    }

    private static InputBuffer secondsPerRead(AtomicLong clock, int seconds, int bytes) {
        return new InputBuffer() {
            @Override
            public int doRead(ApplicationBufferHandler handler) {
                clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
                return bytes;
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }

    private static String head(String line, int length) {
        return line + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private Socket connect(String from) throws IOException {
        Socket socket = new Socket();
        open.add(socket);
        socket.setSoTimeout(Math.toIntExact(Waiting.LONGEST.toMillis()));
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
