package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.operation.NodeClock;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.ReflectionTestUtils;

@PathRulesTest
@DisplayName("时钟不准的节点：不经门户的办理同样不接，声明没有办")
class WrongClockDoorTest {

    private static final String API = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private NodeClock clock;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @AfterEach
    void setRight() {
        ReflectionTestUtils.setField(clock, "ahead", Duration.ZERO);
    }

    private void setWrong() {
        ReflectionTestUtils.setField(clock, "ahead", Duration.ofHours(-2));
    }

    @Test
    @DisplayName("Tasklist 签收：503，没有签收，没有留痕；待办仍可查看；校准后照常签收")
    void tasklistTakesNothing() {
        Visitor approver = Visitor.signedIn(port, "here.approver");
        String path = API + "/task/" + task().getId();
        Recorded recorded = beans.createBean(Recorded.class);
        setWrong();

        notReady(approver.post(path + "/claim", "{\"userId\":\"here.approver\"}"));
        assertThat(task().getAssignee()).isNull();
        assertThat(recorded.acts()).isEmpty();
        assertThat(approver.get(path).statusCode()).isEqualTo(200);

        setRight();
        assertThat(approver.post(path + "/claim", "{\"userId\":\"here.approver\"}")
                        .statusCode())
                .isEqualTo(204);
        approver.post(path + "/unclaim", "{}");
    }

    @Test
    @DisplayName("/engine-rest：503，凭据不看，不计入登录失败")
    void programsAreNotServed() {
        setWrong();
        notReady(Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD).post("/engine-rest/task/count", "{}"));
        notReady(Visitor.stranger(port).post("/engine-rest/message", "{}"));
    }

    @Test
    @DisplayName("门户：浏览器看到说明的页面，登录也不接")
    void pagesSayWhy() {
        Visitor approver = Visitor.signedIn(port, "here.approver");
        setWrong();

        var submitted = approver.submit("/inbox/read");
        assertThat(submitted.statusCode()).isEqualTo(503);
        var stranger = Visitor.stranger(port);
        stranger.get("/login");
        var page = stranger.bareWith("POST", "/login", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("X-Node-Not-Ready")).hasValue("true");
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("时钟不准", "<title").doesNotContain("故障编号");
        assertThat(approver.page("/inbox").statusCode()).isEqualTo(200);
    }

    private static void notReady(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("X-Node-Not-Ready")).hasValue("true");
        assertThat(answer.body()).startsWith("{\"problems\"").contains("时钟不准");
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("GX-" + Given.HERE)
                .singleResult();
    }
}
