package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("GX-" + Given.HERE)
                .singleResult();
    }
}
