package cn.gov.shuozhou.data.security;

import static cn.gov.shuozhou.data.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PathRulesTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("半截的和重复的：说明哪里不对，什么都不保存")
class BrokenRequestsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Recorded recorded;

    @BeforeEach
    void anEmptyTrail() {
        recorded = beans.createBean(Recorded.class);
    }

    @Test
    @DisplayName("JSON 没有发完连接就断了：4xx，不是系统故障")
    void aTruncatedBody() {
        Visitor approver = Visitor.signedIn(port, "here.approver");
        String body = "{\"decision\":\"AGREED\",\"reason\":\"半";
        var answer = portal(approver, "POST /api/tasks/none/sharing/answer HTTP/1.1", "application/json", 5_000, body);

        clearlyRefused(answer);
        assertThat(recorded.refusals()).singleElement().asString().startsWith("here.approver|");
    }

    @Test
    @DisplayName("上传到一半断了：4xx，没有一次导入被登记")
    void aTruncatedUpload() {
        long before = imports();
        Visitor officer = Visitor.signedIn(port, "here.data-officer");
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nPK";
        var answer = portal(officer, "POST /catalog/imports HTTP/1.1", "multipart/form-data; boundary=x", 5_000, part);

        clearlyRefused(answer);
        assertThat(imports()).isEqualTo(before);
        assertThat(recorded.refusals()).singleElement().asString().startsWith("here.data-officer|");
    }

    @Test
    @DisplayName("表单发到一半断了：一行日志，没有错误和堆栈，什么都没有做")
    void aTruncatedForm(CapturedOutput output) {
        Visitor approver = Visitor.signedIn(port, "here.approver");
        for (String line : new String[] {"POST /login HTTP/1.1", "POST /inbox/read HTTP/1.1"}) {
            portal(approver, line, "application/x-www-form-urlencoded", 5_000, "username=half&_csrf=");
        }

        await("both said").until(() -> output.getOut().split("broke off", -1).length, times -> times == 3);
        assertThat(output).doesNotContain(" ERROR ", "\tat ");
    }

    @Test
    @DisplayName("程序发到 /engine-rest 的 JSON 断了：4xx，没有任务")
    void aTruncatedBodyForTheEngine() {
        var answer = RawRequest.of(
                        port,
                        "POST /engine-rest/task/create HTTP/1.1",
                        "Host: localhost",
                        "Authorization: Basic " + basic(),
                        "Content-Type: application/json",
                        "Content-Length: 5000")
                .body("{\"name\":\"half-sent\"")
                .send();

        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContain("Exception");
        assertThat(jdbc.sql("select count(*) from act_ru_task where name_ = 'half-sent'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(recorded.refusals()).singleElement().asString().startsWith("program.one|");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "GET /engine-rest;a/task",
                "GET /engine-rest/task;a=b",
                "GET /engine-rest%3Ba/task",
                "GET /camunda;a/api/engine/engine/default/task",
                "GET /catalog;jsessionid=1",
                "GET /;/api/grants/x/records"
            })
    @DisplayName("地址里有分号：400，日志没有错误")
    void parametersInThePath(String line, CapturedOutput output) {
        var answer = RawRequest.of(port, line + " HTTP/1.1", "Host: localhost", "Authorization: Basic " + basic())
                .send();

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("Exception", "故障编号");
        assertThat(output).doesNotContain(" ERROR ", "\tat ");
        assertThat(recorded.refusals()).singleElement().asString().contains("地址或请求头不合规范");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/sharing/tasks/none/answer",
                "/camunda/api/engine/engine/default/task",
                "/engine-rest/task",
                "/login",
                "/catalog/imports"
            })
    @DisplayName("分块发送的内容断了、块长写错：4xx，日志没有错误和堆栈")
    void brokenChunks(String path, CapturedOutput output) {
        Visitor approver = Visitor.stranger(port);
        approver.signIn("here.approver", Newcomers.PASSWORD);
        approver.get("/");
        for (String body : new String[] {"20\r\n{\"a\":1", "zz\r\n{}\r\n0\r\n\r\n", "ffffffffffff\r\n{}", ""}) {
            var answer = RawRequest.of(
                            port,
                            "POST " + path + " HTTP/1.1",
                            "Host: localhost",
                            "Authorization: Basic " + basic(),
                            "Cookie: JSESSIONID=" + approver.sessionId() + "; CSRF-TOKEN=" + approver.csrf(),
                            "X-CSRF-TOKEN: " + approver.csrf(),
                            "Content-Type: application/json",
                            "Transfer-Encoding: chunked")
                    .body(body)
                    .send();
            assertThat(answer.status()).as(body + answer.text()).isBetween(400, 499);
            assertThat(answer.text()).doesNotContain("Exception", "故障编号");
        }
        assertThat(recorded.refusals()).allSatisfy(act -> assertThat(act).contains("|REFUSED|"));
        assertThat(output).doesNotContain(" ERROR ", "\tat ");
    }

    private long imports() {
        return jdbc.sql("select count(*) from catalog_import").query(Long.class).single();
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
        assertThat(recorded.refusals()).hasSize(2);
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
