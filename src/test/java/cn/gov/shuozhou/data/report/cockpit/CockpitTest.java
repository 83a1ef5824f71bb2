package cn.gov.shuozhou.data.report.cockpit;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.sharing.SharingScene;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@DisplayName("流程监控的插件：时限页签、时限页、已办结的实例；写姓名和部门名称，不写代码")
class CockpitTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;
    private Refused web;
    private String number;
    private String instance;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
        web = new Refused(mvc, scene);
        number = scene.waiting();
        instance = scene.instance(number).getId();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("第十六条：页签写明时限、收到之日、最后期限、还剩几个工作日、依据、时限说明，和双方")
    void theTab() throws Exception {
        String view = ask("/instances/" + instance);

        assertThat(view).contains(number, "朔州市人力资源和社会保障局", "朔州市民政局", "婚姻登记");
        Map<String, Object> clock = JsonPath.read(view, "$.clocks[0]");
        assertThat(clock)
                .containsEntry("limit", "答复共享申请")
                .containsEntry("bound", "朔州市民政局")
                .containsEntry("receivedOn", "2026-11-23")
                .containsEntry("until", "2026-11-30（星期一）24:00")
                .containsEntry("words", "还剩 5 个工作日")
                .containsEntry("article", "第十六条")
                .containsEntry("open", true);
        assertThat(web.send(SUPERVISOR, get(String.valueOf(clock.get("explanation"))))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("现在由谁办理、从何时起：签收之前写部门和到达时间，签收之后写姓名和签收时间")
    void whoHoldsIt() throws Exception {
        String before = ask("/instances/" + instance);
        assertThat(JsonPath.<String>read(before, "$.holders[0].department")).isEqualTo("朔州市民政局");
        assertThat(JsonPath.<String>read(before, "$.holders[0].person")).isEmpty();
        String waitsSince = JsonPath.read(before, "$.holders[0].since");

        scene.moveTo(CaseScene.MON_2026_11_23.plusDays(1));
        identities.as(APPROVER, () -> {
            tasks.claim(scene.task(number, "userTask_answerApplication").getId(), APPROVER);
            return true;
        });

        String after = ask("/instances/" + instance);
        assertThat(JsonPath.<String>read(after, "$.holders[0].person"))
                .isEqualTo(scene.person(APPROVER).name());
        assertThat(JsonPath.<String>read(after, "$.holders[0].since"))
                .startsWith("2026-11-24")
                .isGreaterThan(waitsSince);
    }

    @Test
    @DisplayName("已办结的实例：时限、办理过程、经过的环节和流程图都在，没有人在办理")
    void anEndedInstance() throws Exception {
        withdraw();

        String view = ask("/instances/" + instance);
        assertThat(JsonPath.<Object>read(view, "$.endedAt")).isNotNull();
        assertThat(JsonPath.<List<?>>read(view, "$.holders")).isEmpty();
        assertThat(JsonPath.<List<String>>read(view, "$.clocks[*].words")).contains("撤回终止");
        assertThat(JsonPath.<List<String>>read(view, "$.steps[*].act")).contains("提交共享申请");
        String activities = ask("/instances/" + instance + "/activities");
        assertThat(JsonPath.<List<String>>read(activities, "$.rows[*].state")).contains("已办", "已中止");
        assertThat(JsonPath.<List<String>>read(activities, "$.rows[*].name"))
                .contains("共享申请已提交", "汇合")
                .noneMatch(name -> name.contains("_"));
        String diagram = ask("/instances/" + instance + "/diagram");
        assertThat(JsonPath.<List<?>>read(diagram, "$.current")).isEmpty();
        assertThat(JsonPath.<List<String>>read(diagram, "$.cancelled")).contains("userTask_answerApplication");
    }

    @Test
    @DisplayName("几千个环节的实例也只读一页，办理过程只读最近的，图上各环节仍各标一次")
    void boundedHoweverLong() throws Exception {
        String step = "insert into case_step (case_number, happened_at, actor, act, detail) values (?, ?, '系统', ?, '')";
        jdbc.batchUpdate(
                step,
                IntStream.range(0, 300)
                        .mapToObj(n -> new Object[] {number, CaseScene.MON_2026_11_23.atTime(12, 0), "第 " + n + " 步"})
                        .toList());
        scene.at(CaseScene.MON_2026_11_23.plusDays(8));

        String view = ask("/instances/" + instance);
        assertThat(JsonPath.<List<?>>read(view, "$.steps")).hasSize(200);
        assertThat(JsonPath.<Integer>read(view, "$.stepsLeftOut")).isPositive();
        String first = ask("/instances/" + instance + "/activities?page=0");
        int total = JsonPath.read(first, "$.total");
        assertThat(JsonPath.<List<?>>read(first, "$.rows")).hasSize(Math.min(20, total));
        assertThat(JsonPath.<Integer>read(ask("/instances/" + instance + "/activities?page=999999"), "$.number"))
                .isEqualTo((total + 19) / 20);
    }

    @Test
    @DisplayName("时限页：在计的时限期限近的在前，写明由谁办理，链接到办件和流程实例")
    void thePage() throws Exception {
        String later = scene.waiting();
        scene.moveTo(CaseScene.MON_2026_11_23.plusDays(1));
        String latest = scene.waiting();
        scene.moveTo(CaseScene.MON_2026_11_23.plusDays(9));

        String view = ask("/limits");
        assertThat(JsonPath.<List<String>>read(view, "$.nearest[*].caseNumber")).containsExactly(number, later, latest);
        assertThat(JsonPath.<String>read(view, "$.nearest[0].clock.words")).isEqualTo("已超期 2 个工作日");
        assertThat(JsonPath.<String>read(view, "$.nearest[0].clock.bound")).isEqualTo("朔州市民政局");
        assertThat(JsonPath.<List<String>>read(view, "$.byDepartment[*].label")).contains("朔州市民政局");
        assertThat(JsonPath.<List<Integer>>read(view, "$.byDaysLeft[*].total").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(3);
        assertThat(JsonPath.<List<?>>read(view, "$.jobs")).isEmpty();
        assertThat(web.send(SUPERVISOR, get(JsonPath.<String>read(view, "$.nearest[0].instance")))
                        .getRedirectedUrl())
                .endsWith("#/process-instance/" + instance + "/runtime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/activities", "/diagram"})
    @DisplayName("没有的编号、别的系统编号、奇怪的编号：404，不说有没有这个实例")
    void unknownInstances(String rest) throws Exception {
        for (String id : List.of("none", number, "' or 1=1 --", "x".repeat(300), "婚姻登记")) {
            web.request(SUPERVISOR, get("/api/cockpit/instances/{id}" + rest, id), 404, "没有这个流程实例");
        }
    }

    @Test
    @DisplayName("没有办件的实例看不到；页码不是数字是 400")
    void noCaseAndBadPage() throws Exception {
        jdbc.update("delete from case_fact");
        jdbc.update("delete from case_party");
        jdbc.update("delete from case_file");
        web.request(SUPERVISOR, get("/api/cockpit/instances/{id}", instance), 404, "没有这个流程实例");
        web.request(SUPERVISOR, get("/api/cockpit/instances/{id}/activities?page=x", instance), 400, "page");
    }

    @Test
    @DisplayName("进不了流程监控的人问不到：申请人、审批人、领导小组都在门外，自己的办件也一样")
    void onlyForThoseWhoMayEnter() throws Exception {
        for (String person : List.of(REQUESTER, APPROVER, "bureau.leading-group", "civil-affairs.department-leader")) {
            for (String path : List.of("/limits", "/instances/" + instance, "/instances/" + instance + "/activities")) {
                web.atTheDoor(person, get("/api/cockpit" + path));
            }
        }
    }

    private void withdraw() throws Exception {
        assertThat(web.send(
                                REQUESTER,
                                post("/sharing/applications/{n}/withdraw", number)
                                        .with(csrf()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isOne();
    }

    private String ask(String path) throws Exception {
        MockHttpServletResponse answer = web.send(SUPERVISOR, get("/api/cockpit" + path));
        assertThat(answer.getStatus()).as(Refused.text(answer)).isEqualTo(200);
        return Refused.text(answer);
    }
}
