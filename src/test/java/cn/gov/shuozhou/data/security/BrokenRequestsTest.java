package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.organization.Newcomers;
import cn.gov.shuozhou.data.security.DoorsTest.Given;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorsTest
@DisplayName("半截的和重复的：说明哪里不对，什么都不保存")
class BrokenRequestsTest {

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("JSON 没有发完连接就断了：4xx，不是系统故障")
    void aTruncatedBody() {
        Visitor approver = Visitor.signedIn(port, "here.approver");
        String body = "{\"decision\":\"AGREED\",\"reason\":\"半";
        var answer = portal(approver, "POST /api/sharing/tasks/none/answer HTTP/1.1", "application/json", 5_000, body);

        clearlyRefused(answer);
    }

    @Test
    @DisplayName("Content-Length、Host 重复：400")
    void duplicateFraming() {
        for (String twice : new String[] {"Content-Length: 3", "Host: elsewhere"}) {
            var answer = RawRequest.of(port, "POST /login HTTP/1.1", "Host: localhost", "Content-Length: 2", twice)
                    .body("a=b")
                    .send();
            assertThat(answer.status()).as(twice).isEqualTo(400);
            assertThat(answer.text()).as(twice).doesNotContain("Exception", "Tomcat");
        }
    }

    @Test
    @DisplayName("身份写了两次：令牌接口 400，/engine-rest 不会两个都认")
    void duplicateCredentials() {
        var reader = RawRequest.of(
                        port,
                        "GET /api/grants/SQ-1/records HTTP/1.1",
                        "Host: localhost",
                        "Authorization: Bearer a",
                        "Authorization: Bearer b")
                .send();
        assertThat(reader.status()).isEqualTo(400);
        assertThat(reader.text()).contains("出现了 2 次");
        var program = RawRequest.of(
                        port,
                        "GET /engine-rest/task HTTP/1.1",
                        "Host: localhost",
                        "Authorization: Basic bm9ib2R5Ong=",
                        "Authorization: Basic " + basic())
                .send();
        assertThat(program.status()).isEqualTo(401);
    }

    private RawRequest.Answer portal(Visitor visitor, String line, String type, int announced, String body) {
        return RawRequest.of(
                        port,
                        line,
                        "Host: localhost",
                        "Cookie: JSESSIONID=" + visitor.sessionId() + "; CSRF-TOKEN=" + visitor.csrf(),
                        "X-CSRF-TOKEN: " + visitor.csrf(),
                        "Accept: text/html",
                        "Content-Type: " + type,
                        "Content-Length: " + announced)
                .body(body)
                .send();
    }

    private static void clearlyRefused(RawRequest.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.text()).contains("请").doesNotContain("故障编号", "Exception");
    }

    private static String basic() {
        return Base64.getEncoder()
                .encodeToString((Given.PROGRAM + ":" + Newcomers.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
