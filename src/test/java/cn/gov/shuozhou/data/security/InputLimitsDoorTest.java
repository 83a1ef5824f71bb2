package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorsTest
@DisplayName("过长的请求：在门口说明，不带出内部情况")
class InputLimitsDoorTest {

    private static final int TWO_MEGABYTES = 2_000_000;

    @LocalServerPort
    int port;

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
    }

    @Test
    @DisplayName("请求头过长、地址含 %00：中文说明")
    void refusedByTheServer() throws Exception {
        for (var request : new HttpRequest.Builder[] {
            to("/api/grants/x/records").header("Authorization", "Bearer " + "a".repeat(20_000)), to("/catalog%00")
        }) {
            var response = send(request);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("请求未被接受").doesNotContain("Tomcat", "HTTP Status", "Exception");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/app/../api/admin/setup/default/user/create",
                "/camunda/./app/tasklist/",
                "/camunda/%2e%2E/organization",
                "/organization//people"
            })
    @DisplayName("地址里有空段或点段：400，不当作系统故障")
    void oddPaths(String path) throws Exception {
        var response = send(to(path));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("故障编号", "Exception");
    }

    @Test
    @DisplayName("2 MB 的 JSON：413，中文说明；不先说明长度的也一样")
    void largeBodies() throws Exception {
        byte[] large = new byte[TWO_MEGABYTES];
        var announced = send(to("/api/sharing/tasks/x/answer")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(large)));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).startsWith("{\"problems\"").contains("提交的内容过大");
        var unannounced = send(to("/api/grants/x/records")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(unannounced.statusCode()).isBetween(400, 499);
    }
}
