package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PathRulesTest
@DisplayName("网页应用接口：猜中其他部门的编号，与猜不存在的编号答复相同")
class ForeignDepartmentTest {

    private static final String API = "/camunda/api/engine/engine/default";

    private static final List<String> OF_TASK = List.of(
            "/task/{id}",
            "/task/{id}/form",
            "/task/{id}/form-variables",
            "/task/{id}/rendered-form",
            "/task/{id}/deployed-form",
            "/task/{id}/variables",
            "/task/{id}/variables/resourceName",
            "/task/{id}/variables/resourceName/data",
            "/task/{id}/localVariables",
            "/task/{id}/identity-links",
            "/task/{id}/comment",
            "/task/{id}/comment/x",
            "/task/{id}/attachment",
            "/task/{id}/attachment/x/data",
            "/task?taskId={id}",
            "/history/task?taskId={id}",
            "/history/user-operation?taskId={id}",
            "/variable-instance?taskIdIn={id}");

    private static final List<String> OF_INSTANCE = List.of(
            "/process-instance/{id}",
            "/process-instance/{id}/variables",
            "/process-instance/{id}/variables/resourceName",
            "/process-instance/{id}/variables/resourceName/data",
            "/process-instance/{id}/activity-instances",
            "/process-instance/{id}/comment",
            "/process-instance?processInstanceIds={id}",
            "/task?processInstanceId={id}",
            "/history/process-instance/{id}",
            "/history/process-instance/{id}/comment",
            "/history/process-instance?processInstanceId={id}",
            "/history/task?processInstanceId={id}",
            "/history/user-operation?processInstanceId={id}",
            "/variable-instance?processInstanceIdIn={id}");

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @ParameterizedTest(name = "here.{0}")
    @ValueSource(strings = {"approver", "data-officer", "requester"})
    @DisplayName("读待办、办件、变量和历史")
    void reading(String role) {
        Visitor visitor = Visitor.signedIn(port, "here." + role);
        Task foreign = taskOf(Given.THERE);

        assertAll(OF_TASK.stream().map(path -> () -> sameAsUnknown(visitor, "GET", path, foreign.getId(), "")));
        assertAll(OF_INSTANCE.stream()
                .map(path -> () -> sameAsUnknown(visitor, "GET", path, foreign.getProcessInstanceId(), "")));
        String variable = runtime.createVariableInstanceQuery()
                .processInstanceIdIn(foreign.getProcessInstanceId())
                .variableName("resourceName")
                .singleResult()
                .getId();
        sameAsUnknown(visitor, "GET", "/variable-instance/{id}", variable, "");
        sameAsUnknown(visitor, "GET", "/variable-instance/{id}/data", variable, "");
    }

    @ParameterizedTest(name = "here.{0}")
    @ValueSource(strings = {"approver", "data-officer", "requester"})
    @DisplayName("签收、退回、完成、改变量：什么也没有发生")
    void acting(String role) {
        Visitor visitor = Visitor.signedIn(port, "here." + role);
        Task foreign = taskOf(Given.THERE);

        List.of("/claim", "/unclaim", "/complete", "/submit-form", "/assignee", "/delegate", "/variables")
                .forEach(act -> sameAsUnknown(
                        visitor, "POST", "/task/{id}" + act, foreign.getId(), "{\"userId\":\"here." + role + "\"}"));
        sameAsUnknown(visitor, "DELETE", "/task/{id}", foreign.getId(), "");
        sameAsUnknown(visitor, "DELETE", "/process-instance/{id}", foreign.getProcessInstanceId(), "");
        sameAsUnknown(
                visitor,
                "PUT",
                "/process-instance/{id}/variables/resourceName",
                foreign.getProcessInstanceId(),
                "{\"value\":\"改\",\"type\":\"String\"}");

        assertThat(taskOf(Given.THERE).getAssignee()).isNull();
        assertThat(runtime.getVariable(foreign.getExecutionId(), "resourceName"))
                .isEqualTo("婚姻登记信息");
    }

    @Test
    @DisplayName("本部门的人签收不归自己办的待办：403，中文说明，不是系统故障")
    void theGuardRefusesCleanly() {
        String task = taskOf(Given.HERE).getId();
        HttpResponse<String> answer = Visitor.signedIn(port, "here.data-officer")
                .post(API + "/task/" + task + "/claim", "{\"userId\":\"here.data-officer\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("您不是该待办的办理人");
        assertThat(taskOf(Given.HERE).getAssignee()).isNull();
    }

    @Test
    @DisplayName("替他人签收、签收他人已签收的：403 或 400，中文说明")
    void claimingForOthersIsRefusedCleanly() {
        String task = taskOf(Given.HERE).getId();
        Visitor approver = Visitor.signedIn(port, "here.approver");

        HttpResponse<String> forAnother =
                approver.post(API + "/task/" + task + "/claim", "{\"userId\":\"here.requester\"}");
        assertThat(forAnother.statusCode()).isEqualTo(403);
        assertThat(forAnother.body()).contains("只能由本人签收");
        tasks.setAssignee(task, "here.bureau");
        try {
            HttpResponse<String> taken =
                    approver.post(API + "/task/" + task + "/claim", "{\"userId\":\"here.approver\"}");
            assertThat(taken.statusCode()).isEqualTo(400);
            assertThat(taken.body()).contains("已由他人签收");
        } finally {
            tasks.setAssignee(task, null);
        }
    }

    private void sameAsUnknown(Visitor visitor, String method, String path, String id, String json) {
        String unknown = UUID.randomUUID().toString();
        HttpResponse<String> foreign = send(visitor, method, path, id, json);
        HttpResponse<String> none = send(visitor, method, path, unknown, json);

        assertThat(foreign.statusCode()).as(path).isEqualTo(none.statusCode()).isLessThan(500);
        assertThat(foreign.body().replace(id, "{id}"))
                .as(path)
                .isEqualTo(none.body().replace(unknown, "{id}"));
        assertThat(foreign.body()).as(path).doesNotContain("婚姻登记信息", "GX-" + Given.THERE, "userTask_answer");
    }

    private static HttpResponse<String> send(Visitor visitor, String method, String path, String id, String json) {
        return visitor.send(method, API + path.replace("{id}", id), json.isEmpty() ? "" : "application/json", json);
    }

    private Task taskOf(String department) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey("GX-" + department)
                .singleResult()
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }
}
