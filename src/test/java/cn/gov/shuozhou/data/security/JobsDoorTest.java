package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@PathRulesTest
@DisplayName("引擎的作业：内部作业谁也动不了，办件的作业失败了才能重试")
class JobsDoorTest {

    private static final String WEB_APP = "/camunda/api/engine/engine/default";
    private static final String JSON = "application/json";

    @LocalServerPort
    private int port;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Job cleanUp;
    private Job timer;
    private Visitor bureau;

    @BeforeEach
    void theJobs() {
        history.cleanUpHistoryAsync(true);
        cleanUp = history.findHistoryCleanupJobs().get(0);
        timer = jobOfCase();
        bureau = Visitor.signedIn(port, "here.bureau");
    }

    @AfterEach
    void theTimerHasNotFailed() {
        management.setJobRetries(timer.getId(), 3);
    }

    @Test
    @DisplayName("历史清理作业：市局人员也不能执行、改期、改优先级、挂起、重试、删除、看堆栈；每次记一条")
    void nobodyCommandsTheEnginesOwnJobs() {
        Recorded recorded = beans.createBean(Recorded.class);

        List<HttpResponse<String>> answers = commands(bureau, WEB_APP);

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("引擎内部作业");
        });
        unchanged();
        assertThat(recorded.acts())
                .hasSize(answers.size())
                .allSatisfy(act -> assertThat(act).startsWith("here.bureau|").contains("|REFUSED|引擎内部作业"));
    }

    @Test
    @DisplayName("技术账号对任何作业都没有命令可用：403，记一条，作业不变")
    void programsCommandNothing() {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
        Recorded recorded = beans.createBean(Recorded.class);

        List<HttpResponse<String>> answers = commands(program, "/engine-rest");
        answers.addAll(commands(program, "/engine-rest/engine/default"));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.statusCode())
                        .as(answer.uri().toString())
                        .isEqualTo(403));
        unchanged();
        assertThat(recorded.acts())
                .hasSize(answers.size())
                .allSatisfy(act -> assertThat(act).startsWith("program.one|").contains("|REFUSED|"));
    }

    @Test
    @DisplayName("领导驾驶舱列出失败的作业：市局可以重试并回到驾驶舱，领导小组只看")
    void theBureauRetriesOnItsMonitor() {
        management.setJobRetries(timer.getId(), 0);
        String retry = "/operations/jobs/" + timer.getId() + "/retry";

        assertThat(bureau.page("/monitor").body())
                .contains("GX-here", "action=\"" + retry + "\"", "#/process-instance/" + timer.getProcessInstanceId());
        Visitor leadingGroup = Visitor.signedIn(port, "here.leading-group");
        assertThat(leadingGroup.page("/monitor").body())
                .contains("GX-here")
                .doesNotContain("/retry", "#/process-instance/");
        assertThat(leadingGroup.submit(retry).statusCode()).isEqualTo(403);

        HttpResponse<String> answer = bureau.submit(retry);

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/monitor"));
        assertThat(management
                        .createJobQuery()
                        .jobId(timer.getId())
                        .singleResult()
                        .getRetries())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("系统管理员的首页写明有失败的作业，不写明是什么办件")
    void theAdministratorIsTold() {
        Visitor administrator = Visitor.signedIn(port, "here.system-admin");
        assertThat(administrator.page("/").body()).contains("没有失败的作业");

        management.setJobRetries(timer.getId(), 0);

        assertThat(administrator.page("/").body())
                .contains("/operations/jobs", "流程停在失败的环节", "1 个")
                .doesNotContain("GX-here");
    }

    @Test
    @DisplayName("从办件到 Cockpit 中的流程实例：市局可以，其他人不可以")
    void theBureauGoesOnToTheInstance() {
        HttpResponse<String> answer = bureau.page("/cases/GX-here/instance");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page)
                        .endsWith("/camunda/app/cockpit/default/#/process-instance/" + timer.getProcessInstanceId()
                                + "/runtime"));
        assertThat(bureau.page("/cases/GX-none/instance").body()).contains("办件“GX-none”没有流程实例");
        assertThat(Visitor.signedIn(port, "here.approver")
                        .page("/cases/GX-here/instance")
                        .statusCode())
                .isEqualTo(403);
    }

    /** All that the engine's interface can do to one job. */
    private List<HttpResponse<String>> commands(Visitor visitor, String root) {
        String job = root + "/job/" + cleanUp.getId();
        return new ArrayList<>(List.of(
                visitor.post(job + "/execute", "{}"),
                visitor.send("PUT", job + "/suspended", JSON, "{\"suspended\":true}"),
                visitor.send("PUT", job + "/duedate", JSON, "{\"duedate\":\"2099-01-01T00:00:00.000+0800\"}"),
                visitor.post(job + "/duedate/recalculate", "{}"),
                visitor.send("PUT", job + "/priority", JSON, "{\"priority\":7}"),
                visitor.send("PUT", job + "/retries", JSON, "{\"retries\":2}"),
                visitor.get(job + "/stacktrace", "text/plain"),
                visitor.send("DELETE", job, "", "")));
    }

    private void unchanged() {
        Job now = management.createJobQuery().jobId(cleanUp.getId()).singleResult();
        assertThat(now).isNotNull();
        assertThat(now.getDuedate()).isEqualTo(cleanUp.getDuedate());
        assertThat(now.getPriority()).isEqualTo(cleanUp.getPriority());
        assertThat(now.getRetries()).isEqualTo(cleanUp.getRetries());
        assertThat(now.isSuspended()).isFalse();
    }

    @Test
    @DisplayName("登记超期的作业没有失败：不能借重试清零、改期；失败的不能设零、设期、设过多；都说明，记下办件")
    void aRetryIsNoWayToStopATimer() {
        Recorded recorded = beans.createBean(Recorded.class);
        Date due = timer.getDuedate();

        refused(retry("{\"retries\":3}"), "没有失败");
        refused(retry("{\"retries\":0}"), "1 到 5");
        management.setJobRetries(timer.getId(), 0);
        refused(retry("{\"retries\":0}"), "1 到 5");
        refused(retry("{\"retries\":6}"), "1 到 5");
        refused(retry("{\"retries\":1,\"dueDate\":\"2099-01-01T00:00:00.000+0800\"}"), "时间");
        refused(retry("{\"retries\":1,\"dueDate\":null}"), "时间");

        assertThat(jobOfCase().getRetries()).isZero();
        assertThat(jobOfCase().getDuedate()).isEqualTo(due);
        assertThat(recorded.acts())
                .hasSize(6)
                .allSatisfy(act -> assertThat(act).startsWith("here.bureau|here.bureau|重试失败的作业|GX-here|REFUSED|"));
    }

    @Test
    @DisplayName("按作业定义、按多个办件批量设置：不能，记一条")
    void aRetryIsForOneJob() {
        Recorded recorded = beans.createBean(Recorded.class);
        String definition = WEB_APP + "/job-definition/" + timer.getJobDefinitionId();
        String late = "{\"retries\":1,\"dueDate\":\"2099-01-01T00:00:00.000+0800\"}";

        refused(bureau.send("PUT", definition + "/retries", JSON, late), "逐个");
        refused(bureau.send("PUT", definition + "/retries", JSON, "{\"retries\":0}"), "逐个");
        String jobs = "{\"retries\":1,\"jobIds\":[\"" + timer.getId() + "\"]}";
        refused(bureau.post(WEB_APP + "/job/retries", jobs), "逐个");
        String instances = "{\"retries\":1,\"processInstances\":[\"" + timer.getProcessInstanceId() + "\"]}";
        refused(bureau.post(WEB_APP + "/process-instance/job-retries", instances), "逐个");

        assertThat(jobOfCase().getDuedate()).isEqualTo(timer.getDuedate());
        assertThat(recorded.acts())
                .hasSize(4)
                .allSatisfy(act -> assertThat(act).contains("|REFUSED|").contains("逐个"));
    }

    @Test
    @DisplayName("失败的作业可以重试，记下办件")
    void aFailedJobIsTriedAgain() {
        management.setJobRetries(timer.getId(), 0);
        Recorded recorded = beans.createBean(Recorded.class);

        assertThat(retry("{\"retries\":1}").statusCode()).isEqualTo(204);

        assertThat(jobOfCase().getRetries()).isEqualTo(1);
        assertThat(jobOfCase().getDuedate()).isEqualTo(timer.getDuedate());
        assertThat(recorded.acts()).containsExactly("here.bureau|here.bureau|重试失败的作业|GX-here|DONE|");
    }

    private HttpResponse<String> retry(String body) {
        return bureau.send("PUT", WEB_APP + "/job/" + timer.getId() + "/retries", JSON, body);
    }

    private static void refused(HttpResponse<String> answer, String because) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains(because);
    }

    private Job jobOfCase() {
        return management
                .createJobQuery()
                .processDefinitionKey(Given.PROCESS)
                .tenantIdIn(Given.HERE)
                .singleResult();
    }
}
