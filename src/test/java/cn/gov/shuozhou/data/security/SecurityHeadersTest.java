package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PathRulesTest
@DisplayName("安全响应头，防伪造请求")
class SecurityHeadersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Test
    @DisplayName("门户页面：只运行自己的脚本，不进别人的框架，不缓存，不猜类型，不带出地址")
    void portalPages() {
        for (var page : new HttpResponse<?>[] {
            Visitor.stranger(port).page("/login"),
            Visitor.signedIn(port, "here.requester").page("/"),
            Visitor.signedIn(port, "here.requester").page("/no-such-page")
        }) {
            assertThat(header(page, "Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                    .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'");
            assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(page, "Cache-Control")).contains("no-store");
        }
    }

    @Test
    @DisplayName("Tasklist 页面：自己的内容策略，不进别人的框架，不猜类型")
    void webAppPages() {
        var page = Visitor.signedIn(port, "here.approver").page("/camunda/app/tasklist/default/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'")
                .doesNotContain("nonce");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/camunda/lib/deps.js?bust=7.24.0, max-age=2592000",
        "/camunda/app/tasklist/camunda-tasklist-bootstrap.js?bust=7.24.0, max-age=2592000",
        "/camunda/app/tasklist/scripts/task-card.js?bust=7.24.0, no-cache",
        "/camunda/app/tasklist/scripts/config.js?bust=7.24.0, no-cache",
        "/camunda/app/tasklist/locales/zh.json?bust=7.24.0, no-cache",
        "/forms/shared/task-form.js, no-cache",
        "/css/app.css, no-cache",
        "/js/batch.js, no-cache",
        "/webjars/htmx.org/dist/htmx.min.js, max-age=2592000"
    })
    @DisplayName("程序的文件浏览器可以留着：带版本号的不再问，自己的每次问一声，没有变的不再发送")
    void files(String file, String kept) {
        Visitor approver = Visitor.signedIn(port, "here.approver");

        HttpResponse<String> first = approver.get(file);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).contains(kept).doesNotContain("no-store");
        HttpResponse<String> again = approver.getWith(file, "If-Modified-Since", header(first, "Last-Modified"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/scripts/none.js",
                "/camunda/lib/none.js",
                "/camunda/api/engine/engine/default/task/count",
                "/forms/shared/none.js"
            })
    @DisplayName("此外什么也不留")
    void nothingElseIsKept(String address) {
        var answer = Visitor.signedIn(port, "here.approver").get(address);
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    @DisplayName("脚本压缩后发送；没有登录的拿不到网页应用的文件，也不会留下这样的答复")
    void scripts() {
        Visitor approver = Visitor.signedIn(port, "here.approver");
        var packed = approver.getWith("/camunda/lib/deps.js", "Accept-Encoding", "gzip");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        var refused = Visitor.stranger(port).get("/camunda/lib/deps.js?bust=7.24.0");
        assertThat(refused.statusCode()).isNotEqualTo(200);
        assertThat(header(refused, "Cache-Control")).contains("no-store");
    }

    @Test
    @DisplayName("读取接口的答复：什么都不运行，不缓存，不猜类型")
    void readApi() {
        var answer = Visitor.stranger(port).get("/api/grants/SQ-1/records");

        assertThat(answer.statusCode()).isIn(401, 429);
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    @DisplayName("网页应用接口的签收没有 X-XSRF-TOKEN：403，没有签收")
    void aForgedClaimIsRefused() {
        Visitor approver = Visitor.signedIn(port, "here.approver");
        String claim = "/camunda/api/engine/engine/default/task/" + task().getId() + "/claim";

        assertThat(approver.bareWith("POST", claim, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    @DisplayName("登录时就发网页应用的防伪令牌，打开页面不再换：几个窗口同时打开，得到的是同一个")
    void theTokenComesWithTheSignIn() {
        Visitor approver = Visitor.stranger(port);
        approver.signIn("here.approver", Newcomers.PASSWORD);
        String token = approver.cookie(WebAppForgeryGuard.COOKIE);
        assertThat(token).isNotEmpty();
        assertThat(approver.page("/camunda/app/tasklist/default/").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith(WebAppForgeryGuard.COOKIE));
        assertThat(approver.post("/camunda/api/engine/engine/default/task/count", "{}")
                        .statusCode())
                .isEqualTo(200);
        approver.signIn("here.approver", Newcomers.PASSWORD);
        assertThat(approver.cookie(WebAppForgeryGuard.COOKIE)).isNotEqualTo(token);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("GX-" + Given.HERE)
                .singleResult();
    }
}
