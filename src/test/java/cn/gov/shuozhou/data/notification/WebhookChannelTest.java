package cn.gov.shuozhou.data.notification;

import static cn.gov.shuozhou.data.SignedIn.FIRST_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.organization.Contacts;
import cn.gov.shuozhou.data.organization.Organization;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@DisplayName("推送：签名的 JSON，编号不变地重试，直到接收方收下")
class WebhookChannelTest {

    private static final String ME = FIRST_ADMIN.id();

    private static final String SECRET = "a-secret-of-the-tests-32-letters-long";

    private static final Duration COLLECT = Duration.ofMinutes(2);

    /** What the gateway was sent. */
    private record Received(Headers headers, byte[] body) {}

    @Autowired
    private DispatchMapper mapper;

    @Autowired
    private MessageMapper messages;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Organization organization;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    private final SteppingClock clock = new SteppingClock();

    private final List<Received> received = new CopyOnWriteArrayList<>();

    private final Deque<Integer> answers = new ArrayDeque<>();

    private HttpServer gateway;

    private Dispatcher dispatcher;

    private Inbox inbox;

    @BeforeEach
    void begin() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
        to(URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/messages"));
    }

    @AfterEach
    void end() {
        gateway.stop(0);
        database.sql("delete from outgoing").update();
        database.sql("delete from dispatch").update();
        database.sql("delete from message").update();
    }

    private void to(URI url) {
        MessageChannel channel =
                new WebhookChannel(url, SECRET, URI.create("https://data.example.gov.cn/"), contacts, json, clock);
        dispatcher = new Dispatcher(mapper, List.of(channel), COLLECT, transactions, clock);
        inbox = new Inbox(messages, organization, new Outbox(mapper, List.of(channel), clock), clock);
    }

    @Test
    @DisplayName("两条消息合成一次：收件人、主题、编号、链接，没有内容；签名可由别的程序核对")
    void whatIsPushed() throws Exception {
        tell("收到共享申请\r\n：婚姻登记");
        tell("期限将至");
        round();

        Received push = received.get(0);
        assertThat(received).hasSize(1);
        JsonNode body = json.readTree(push.body());
        assertThat(body.path("recipient").path("userName").asText()).isEqualTo(ME);
        assertThat(body.path("recipient").path("name").asText()).isEqualTo(FIRST_ADMIN.name());
        assertThat(body.path("recipient").path("phone").asText()).isEmpty();
        assertThat(body.path("messages")).hasSize(2);
        assertThat(body.path("messages").get(0).path("subject").asText()).isEqualTo("收到共享申请 ：婚姻登记");
        assertThat(body.path("messages").get(0).path("caseNumber").asText()).isEqualTo("GX-140600-20261123-0001");
        assertThat(body.path("messages").get(0).path("link").asText()).startsWith("https://data.example.gov.cn/inbox/");
        assertThat(new String(push.body(), StandardCharsets.UTF_8)).doesNotContain("消息的内容");

        String id = push.headers().getFirst("webhook-id");
        assertThat(body.path("id").asText()).isEqualTo(id);
        String second = push.headers().getFirst("webhook-timestamp");
        assertThat(second).isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((id + "." + second + "." + new String(push.body(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(push.headers().getFirst("webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal()));
        assertThat(state()).isEqualTo("SENT");
        round();
        assertThat(received).hasSize(1);
    }

    @Test
    @DisplayName("没有收下的，隔一阵以同一编号再推；转到别处的不跟随")
    void refusedOnesAreTriedAgain() {
        answers.addAll(List.of(500, 429, 302, 204));
        tell("收到共享申请");
        for (int attempt = 0; attempt < 3; attempt++) {
            round();
            assertThat(state()).isEqualTo("WAITING");
            round();
            assertThat(received).as("not before its time").hasSize(attempt + 1);
            clock.step(Dispatcher.FIRST_WAIT.multipliedBy(1L << attempt));
        }
        round();

        assertThat(state()).isEqualTo("SENT");
        assertThat(received)
                .hasSize(4)
                .extracting(push -> push.headers().getFirst("webhook-id"))
                .containsOnly(received.get(0).headers().getFirst("webhook-id"));
    }

    @Test
    @DisplayName("一直不收的：八次之后列为发送失败，写明答复，由系统管理员决定")
    void theyAreGivenUp() {
        for (int attempt = 0; attempt < Dispatcher.MOST_ATTEMPTS; attempt++) {
            answers.add(503);
        }
        tell("收到共享申请");
        for (int attempt = 0; attempt < Dispatcher.MOST_ATTEMPTS; attempt++) {
            round();
            clock.step(Dispatcher.FIRST_WAIT.multipliedBy(1L << attempt));
        }

        assertThat(state()).isEqualTo("DEAD");
        assertThat(problem()).contains("HTTP 503", "APP_WEBHOOK_URL");
    }

    @Test
    @DisplayName("连接不上、答非所问的：说明原因，再试")
    void nobodyThere() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            taken.close();
            to(URI.create("http://127.0.0.1:" + port + "/"));
            tell("收到共享申请");
            round();
        }
        assertThat(state()).isEqualTo("WAITING");
        assertThat(problem()).contains("连接不上接收方");
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
        int status = answers.isEmpty() ? 200 : answers.removeFirst();
        if (status == 302) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void tell(String subject) {
        transactions.executeWithoutResult(status -> inbox.tell(
                ME, new Message(subject, "消息的内容", "/sharing/applications/x", "GX-140600-20261123-0001", null)));
        clock.step(COLLECT);
    }

    private void round() {
        dispatcher.round();
    }

    private String state() {
        return database.sql("select state from dispatch where channel = 'WEBHOOK'")
                .query(String.class)
                .single();
    }

    private String problem() {
        return database.sql("select problem from dispatch").query(String.class).single();
    }
}
