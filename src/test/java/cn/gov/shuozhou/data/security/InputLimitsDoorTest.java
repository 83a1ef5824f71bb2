package cn.gov.shuozhou.data.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@PathRulesTest
@DisplayName("过长的请求：在门口说明，不带出内部情况")
class InputLimitsDoorTest {

    private static final int TWO_MEGABYTES = 2_000_000;

    private static final String ATTACHMENTS = "/api/attachments?step=APPLICATION&reference=x";

    private static final String MULTIPART = "multipart/form-data; boundary=xxx";

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Recorded recorded;

    @BeforeEach
    void anEmptyTrail() {
        recorded = beans.createBean(Recorded.class);
    }

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
                "/organization//people",
                "/%6fpen/applications",
                "/engine%2Drest/task",
                "/camunda/%61pi/engine/engine/default/task",
                "/%6Cogin"
            })
    @DisplayName("地址里有空段、点段或换了写法的字母：400，不当作系统故障")
    void oddPaths(String path) throws Exception {
        var response = send(to(path));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("故障编号", "Exception");
        assertThat(recorded.refusals()).singleElement().asString().contains("地址或请求头不合规范");
    }

    @Test
    @DisplayName("2 MB 的 JSON：413，中文说明")
    void largeBodies() throws Exception {
        byte[] large = new byte[TWO_MEGABYTES];
        var announced = send(to("/api/tasks/x/sharing/answer")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(large)));
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).startsWith("{\"problems\"").contains("提交的内容过大");
        assertThat(recorded.refusals()).singleElement().asString().startsWith("|未登录|");
    }

    @Test
    @DisplayName("没有账号的人最多寄 16 MB")
    void thePublicSendsLess() {
        var announced = RawRequest.of(
                port,
                "POST /open/applications HTTP/1.1",
                "Host: 127.0.0.1",
                "Content-Type: " + MULTIPART,
                "Content-Length: " + 10 * TWO_MEGABYTES);
        assertThat(announced.send().status()).isEqualTo(413);
    }

    @Test
    @DisplayName("自有接口的 JSON 最多嵌套二十层")
    void deepBodies() {
        String deep = "{\"a\":".repeat(21) + "1" + "}".repeat(21);
        assertThatExceptionOfType(StreamConstraintsException.class).isThrownBy(() -> json.readTree(deep));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/deployment/create", "/engine-rest/message"})
    @DisplayName("技术账号不先说明长度的 2 MB：413，不是系统故障；说得清的照常办理")
    void programsAreLimitedToo(String path) {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);

        tooLarge(program.postUnannounced(path, "application/json", new byte[TWO_MEGABYTES]));
        tooLarge(program.post(path, " ".repeat(TWO_MEGABYTES)));
        tooLarge(program.send("POST", path, MULTIPART, file("x.bpmn", TWO_MEGABYTES)));
        assertThat(recorded.refusals())
                .hasSize(3)
                .allSatisfy(act -> assertThat(act).contains("|REFUSED|"));

        assertThat(program.postUnannounced("/engine-rest/task/count", "application/json", "{}".getBytes(UTF_8))
                        .body())
                .isEqualTo("{\"count\":0}");
    }

    @Test
    @DisplayName("网页应用接口：JSON 和 multipart 都以 1 MB 为限，不先说明长度的一样")
    void theWebAppsAreLimitedToo() {
        Visitor bureau = Visitor.signedIn(port, "here.bureau");
        String api = "/camunda/api/engine/engine/default";

        tooLarge(bureau.postUnannounced(api + "/task", "application/json", new byte[TWO_MEGABYTES]));
        tooLarge(bureau.send("POST", api + "/deployment/create", MULTIPART, file("x.bpmn", TWO_MEGABYTES)));
        assertThat(bureau.postUnannounced(api + "/deployment/create", MULTIPART, new byte[TWO_MEGABYTES])
                        .statusCode())
                .isEqualTo(411);
        assertThat(recorded.refusals())
                .hasSize(3)
                .allSatisfy(act -> assertThat(act).startsWith("here.bureau|"));
    }

    @Test
    @DisplayName("文件只在收文件的地方收，只收已登录的人的")
    void filesOnlyWhereFilesAreTaken() {
        String file = file("x.csv", TWO_MEGABYTES);
        Visitor stranger = Visitor.stranger(port);
        stranger.get("/login");
        tooLarge(stranger.send("POST", "/login", MULTIPART, file));
        for (String place : List.of("/catalog/imports", "/catalog/1/data", "/calendar/notices/preview")) {
            HttpResponse<String> answer = stranger.send("POST", place, MULTIPART, file("x.csv", 10));
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(place)
                    .endsWith("/login?expired");
        }
        assertThat(stranger.send("POST", "/api/tasks/x/sharing/data/check", MULTIPART, file("x.csv", 10))
                        .statusCode())
                .isEqualTo(401);

        Visitor officer = Visitor.signedIn(port, "here.data-officer");
        tooLarge(officer.send("POST", "/inbox/read", MULTIPART, file));
        assertThat(officer.send("POST", "/catalog/imports", MULTIPART, file).body())
                .contains("只能导入 .xlsx 或 .xls 工作簿");
    }

    @Test
    @DisplayName("附件：只收已登录的人的；名称长到 255 个字也说得清，不当作过大；60 MB 的说明上限")
    void attachments() {
        Visitor stranger = Visitor.stranger(port);
        stranger.get("/login");
        assertThat(stranger.send("POST", ATTACHMENTS, MULTIPART, file("x.pdf", 10))
                        .statusCode())
                .isEqualTo(401);

        Visitor officer = Visitor.signedIn(port, "here.data-officer");
        assertThat(officer.send("POST", ATTACHMENTS, MULTIPART, file("长".repeat(196) + ".pdf", 10))
                        .body())
                .contains("的内容不是 PDF");
        HttpResponse<String> tooLong = officer.send("POST", ATTACHMENTS, MULTIPART, file("长".repeat(251) + ".pdf", 10));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("超过 200 个");
        HttpResponse<String> large = officer.send("POST", ATTACHMENTS, MULTIPART, file("x.pdf", 30 * TWO_MEGABYTES));
        assertThat(large.statusCode()).isEqualTo(400);
        assertThat(large.body()).contains("超过 20 MB");
    }

    @Test
    @DisplayName("文件名有 5,000 个字：就说是文件名太长；200 个字的中文名照常收")
    void longFileNames() {
        Visitor bureau = Visitor.signedIn(port, "here.bureau");
        for (String place : List.of("/calendar/notices/preview", "/catalog/imports")) {
            Visitor who = place.startsWith("/catalog") ? Visitor.signedIn(port, "here.data-officer") : bureau;
            String form = part("year", "2027") + file("名".repeat(4_995) + ".xlsx", 10);
            assertThat(who.send("POST", place, MULTIPART, form).body())
                    .as(place)
                    .contains("文件名不能超过 255 个字，现有 5000 个字");
        }
        assertThat(recorded.refusals()).hasSize(2);
        assertThat(bureau.send(
                                "POST",
                                "/calendar/notices/preview",
                                MULTIPART,
                                part("year", "2027") + file("名".repeat(196) + ".csv", 10))
                        .body())
                .doesNotContain("文件名", "没有完成");
    }

    @Test
    @DisplayName("选错了大文件：说明上限")
    void eachPlaceNamesItsLimit() {
        Visitor bureau = Visitor.signedIn(port, "here.bureau");
        String notice = part("year", "2027") + file("n.csv", TWO_MEGABYTES);
        assertThat(bureau.send("POST", "/calendar/notices/preview", MULTIPART, notice)
                        .body())
                .contains("通知文件超过 1 MB");

        Visitor administrator = Visitor.signedIn(port, "first.admin");
        assertThat(administrator
                        .send("POST", "/organization/import/people", MULTIPART, file("p.csv", 3 * TWO_MEGABYTES))
                        .body())
                .contains("文件超过 5 MB");
    }

    private static void tooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("提交的内容过大").doesNotContain("Exception", "故障编号");
    }

    private static String part(String name, String value) {
        return "--xxx\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }

    private static String file(String name, int bytes) {
        return "--xxx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + "a".repeat(bytes) + "\r\n--xxx--\r\n";
    }
}
