package cn.gov.shuozhou.data.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.proxy.Node.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("反向代理：docker/nginx.conf，由真的 nginx 执行")
class ProxyTest {

    /** Enough for each node to be the first that is asked, several times. */
    private static final List<String> FORMS =
            IntStream.range(0, 8).mapToObj(number -> "form=" + number).toList();

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void needsNginx() {
        if (!Proxy.canRun()) {
            assertThat(System.getenv("CI"))
                    .as("nginx is missing: install nginx")
                    .isNotEqualTo("true");
            abort("!!! 反向代理没有测试：本机没有 nginx，请安装 !!!");
        }
    }

    @Test
    @DisplayName("nginx -t 没有意见")
    void theConfigurationIsAccepted() throws Exception {
        assertThat(Proxy.check(folder)).contains("test is successful").endsWith("exit 0");
    }

    @Test
    @DisplayName("未就绪的节点没有办的提交，连同正文交给另一个节点，只办一次")
    void whatANodeDidNotDoGoesToTheOther() throws Exception {
        try (Node wrong = new Node(Answer.NOT_READY);
                Node right = new Node(Answer.DONE);
                Proxy proxy = Proxy.start(folder, wrong.port(), right.port())) {
            for (String form : FORMS) {
                assertThat(post(proxy, "/sharing/applications", form).statusCode())
                        .isEqualTo(200);
            }
            assertThat(get(proxy, "/catalog").body()).isEqualTo("DONE");

            assertThat(wrong.received()).isNotEmpty();
            assertThat(right.bodies()).startsWith(FORMS.toArray(String[]::new)).hasSize(FORMS.size() + 1);
        }
    }

    @Test
    @DisplayName("两个节点都未就绪，得到节点自己的说明")
    void bothNotReadySayWhy() throws Exception {
        try (Node one = new Node(Answer.NOT_READY);
                Node other = new Node(Answer.NOT_READY);
                Proxy proxy = Proxy.start(folder, one.port(), other.port())) {
            HttpResponse<String> answer = post(proxy, "/login", "form");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("NOT_READY");
        }
    }

    @Test
    @DisplayName("没有说明未办的 503、办到一半断线，都不重发")
    void whatMayBeDoneIsNotRepeated() throws Exception {
        try (Node one = new Node(Answer.UNAVAILABLE);
                Node other = new Node(Answer.NONE);
                Proxy proxy = Proxy.start(folder, one.port(), other.port())) {
            for (String form : FORMS.subList(0, 4)) {
                HttpResponse<String> answer = post(proxy, "/engine-rest/message", form);
                assertThat(answer.statusCode()).isIn(502, 503);
            }

            assertThat(Stream.concat(one.bodies().stream(), other.bodies().stream()))
                    .containsExactlyInAnyOrderElementsOf(FORMS.subList(0, 4));
        }
    }

    @Test
    @DisplayName("用户自带的转发请求头不信；监控不对外；日志没有查询条件")
    void theClientIsNotBelieved() throws Exception {
        try (Node one = new Node(Answer.DONE);
                Node other = new Node(Answer.DONE);
                Proxy proxy = Proxy.start(folder, one.port(), other.port())) {
            HttpRequest forged = HttpRequest.newBuilder(URI.create(proxy.address() + "/people?q=secret-name"))
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-For", "10.1.2.3")
                    .header("Forwarded", "for=10.1.2.3;proto=https")
                    .header("X-Forwarded-Prefix", "/elsewhere")
                    .build();
            assertThat(client.send(forged, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);

            var headers = Stream.concat(one.received().stream(), other.received().stream())
                    .findFirst()
                    .orElseThrow()
                    .headers();
            assertThat(headers.getFirst("X-Forwarded-Proto")).isEqualTo("http");
            assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
            assertThat(headers).doesNotContainKeys("Forwarded", "X-Forwarded-Prefix");
            assertThat(get(proxy, "/actuator/prometheus").statusCode()).isEqualTo(404);
            Waiting.await("both requests in the log")
                    .until(() -> proxy.accessLog().size() == 2);
            assertThat(proxy.accessLog().get(0)).contains("GET /people 200").doesNotContain("secret-name");
        }
    }

    private HttpResponse<String> get(Proxy proxy, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(proxy.address() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Proxy proxy, String path, String form) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(proxy.address() + path))
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
