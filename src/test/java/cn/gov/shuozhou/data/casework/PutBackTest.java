package cn.gov.shuozhou.data.casework;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.sharing.SharingScene;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MovableClockTest
@DisplayName("同事不在时，他签收的待办可以退回部门（第十六条的期限不等人）")
class PutBackTest {

    private static final String ABSENT = "civil-affairs.approver2";

    private static final String TOLD = "您签收的待办已退回部门";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Identities identities;

    private SharingScene scene;
    private Refused web;
    private String number;
    private String task;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
        web = new Refused(mvc, scene);
        number = scene.waiting();
        task = scene.task(number, "userTask_answerApplication").getId();
        take(ABSENT);
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("本部门能办理的人退回：待办无人签收，不在的同事收到消息，办件的过程和审计写明谁退回")
    void aColleaguePutsItBack() throws Exception {
        int recorded = recorded("DONE");

        assertThat(Refused.text(web.send(APPROVER, putBack(ABSENT)))).contains("已退回部门待办");

        assertThat(assignee()).isNull();
        assertThat(scene.facts.told(ABSENT, number)).containsOnlyOnce(TOLD);
        assertThat(scene.facts.texts(ABSENT)).last().asString().contains("周建国 已把您签收的“答复申请”退回部门待办");
        assertThat(scene.facts.told(APPROVER, number)).doesNotContain(TOLD);
        assertThat(scene.facts.details(number, "退回签收")).containsExactly("“答复申请”原由陶然亭签收，退回部门待办");
        assertThat(Refused.text(web.send(APPROVER, get("/sharing/applications/" + number))))
                .contains("原由陶然亭签收");
        assertThat(recorded("DONE")).isEqualTo(recorded + 1);
        take(APPROVER);
        assertThat(assignee()).isEqualTo(APPROVER);
    }

    @Test
    @DisplayName("从流程引擎的接口退回同事的待办，同样写入办件过程、告知同事；退回自己的不打扰任何人")
    void theEnginesOwnDoorTellsToo() {
        as(APPROVER, () -> tasks.setAssignee(task, null));
        assertThat(scene.facts.told(ABSENT, number)).containsOnlyOnce(TOLD);
        assertThat(scene.facts.acts(number)).containsOnlyOnce("退回签收");

        take(ABSENT);
        as(ABSENT, () -> tasks.setAssignee(task, null));
        assertThat(assignee()).isNull();
        assertThat(scene.facts.told(ABSENT, number)).containsOnlyOnce(TOLD);
        assertThat(scene.facts.acts(number)).containsOnlyOnce("退回签收");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"civil-affairs.data-officer", SUPERVISOR})
    @DisplayName("看得到、但不是办理角色的人不能退回")
    void whoMayOnlyReadDoesNot(String reader) throws Exception {
        int refused = recorded("REFUSED");

        web.request(reader, putBack(ABSENT), 403, "您不是该待办的办理人");

        assertThat(recorded("REFUSED")).isEqualTo(refused + 1);
    }

    @Test
    @DisplayName("其他部门的审批人：与不存在的待办一样答复；经办人进不了这扇门")
    void othersDoNotReachIt() throws Exception {
        web.request("health.approver", putBack(ABSENT), 409, "该待办已办结或不存在");
        web.atTheDoor("civil-affairs.requester", putBack(ABSENT));
    }

    @Test
    @DisplayName("与办件有利害关系、须回避的人不能退回同事的待办；自己签收的仍可退回")
    void whoIsConcernedDoesNot() throws Exception {
        jdbc.update(
                "update sharing_application set requester_department = 'civil-affairs' where case_number = ?", number);

        web.request(APPROVER, putBack(ABSENT), 403, "这是您所在部门提出的申请");

        as(ABSENT, () -> tasks.setAssignee(task, null));
        assertThat(assignee()).isNull();
    }

    @Test
    @DisplayName("晚了一步：已退回、已改由别人签收、已办结，各说明白，什么也不改")
    void tooLate() throws Exception {
        web.request(APPROVER, putBack(SUPERVISOR), 409, "该待办已由");
        as(ABSENT, () -> tasks.setAssignee(task, null));
        web.request(APPROVER, putBack(ABSENT), 409, "刚刚已退回部门，可以直接签收");
        web.request(APPROVER, putBack(null), 400, "没有写明待办由谁签收");
        web.request(
                APPROVER,
                post("/api/tasks/nothing/put-back")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"),
                409,
                "该待办已办结或不存在");
    }

    @Test
    @DisplayName("两人同时退回：一个成功，一个得到 409，消息和过程只有一条")
    void onlyOneWins() throws Exception {
        Callable<Integer> once = () -> web.send(APPROVER, putBack(ABSENT)).getStatus();

        List<Integer> both = Refused.atOnce(once, once);

        assertThat(both).containsExactlyInAnyOrder(200, 409);
        assertThat(scene.facts.told(ABSENT, number)).containsOnlyOnce(TOLD);
        assertThat(scene.facts.acts(number)).containsOnlyOnce("退回签收");
    }

    private MockHttpServletRequestBuilder putBack(@Nullable String from) {
        return post("/api/tasks/" + task + "/put-back")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(from == null ? "{}" : "{\"from\":\"" + from + "\"}");
    }

    private void take(String person) {
        as(person, () -> tasks.claim(task, person));
    }

    private void as(String person, Runnable act) {
        identities.as(person, () -> {
            act.run();
            return true;
        });
    }

    private @Nullable String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private int recorded(String result) {
        return jdbc.queryForObject(
                "select count(*) from audit_entry where act = '退回同事签收的待办' and result = ?", Integer.class, result);
    }
}
