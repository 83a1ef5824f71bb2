package cn.gov.shuozhou.data.casework.list;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.sharing.SharingScene;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@DisplayName("Tasklist 的一行：事项、双方、编号、服务器所算的剩余工作日；查找")
class TaskCardsTest {

    private static final String COLLEAGUE = "civil-affairs.approver2";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

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
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("第十六条：一行写明事项、双方、办件编号和剩余工作日，钟走了就跟着变，临近和超期各有字样")
    void aRow() throws Exception {
        String card = cards(APPROVER, task);
        assertThat(read(card, "$[0].caseNumber")).isEqualTo(number);
        assertThat(read(card, "$[0].subject")).contains("婚姻登记");
        assertThat(read(card, "$[0].parties")).isEqualTo("朔州市人力资源和社会保障局 → 朔州市民政局");
        assertThat(read(card, "$[0].limit.words")).isEqualTo("还剩 5 个工作日");
        assertThat(read(card, "$[0].limit.until")).isEqualTo("2026-11-30（星期一）24:00");
        assertThat(read(card, "$[0].limit.word")).isEmpty();

        scene.moveTo(CaseScene.MON_2026_11_23.plusDays(4));
        assertThat(read(cards(APPROVER, task), "$[0].limit.words")).isEqualTo("还剩 1 个工作日");
        assertThat(read(cards(APPROVER, task), "$[0].limit.word")).isEqualTo("临近到期");

        scene.moveTo(CaseScene.MON_2026_11_23.plusDays(9));
        assertThat(read(cards(APPROVER, task), "$[0].limit.words")).isEqualTo("已超期 2 个工作日");
        assertThat(read(cards(APPROVER, task), "$[0].limit.word")).isEqualTo("已超期");
    }

    @Test
    @DisplayName("签收人写姓名，不写登录名；是不是本人也写明")
    void whoHasTakenIt() throws Exception {
        identities.as(COLLEAGUE, () -> {
            tasks.claim(task, COLLEAGUE);
            return true;
        });

        assertThat(read(cards(APPROVER, task), "$[0].assigneeName")).isEqualTo("陶然亭");
        assertThat(read(cards(APPROVER, task), "$[0].mine")).isEqualTo("false");
        assertThat(read(cards(COLLEAGUE, task), "$[0].mine")).isEqualTo("true");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"health.approver", "civil-affairs.data-officer", SUPERVISOR})
    @DisplayName("不由其办理的待办，与不存在的一样：什么也不给")
    void strangersGetNothing(String stranger) throws Exception {
        assertThat(cards(stranger, task, UUID.randomUUID().toString())).isEqualTo("[]");
        assertThat(found(stranger, number)).isEmpty();
    }

    @Test
    @DisplayName("一次最多五十件；查找的文字最长一百字；经办人进不来")
    void bounds() throws Exception {
        String many =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(51).collect(Collectors.joining(","));
        web.request(APPROVER, get("/api/tasks/cards").param("ids", many), 400, "一次最多查看 50 件待办");
        web.request(APPROVER, get("/api/tasks/cards"), 400);
        web.request(APPROVER, get("/api/tasks/found").param("q", "字".repeat(101)), 400, "不能超过 100 个字");
        web.atTheDoor("civil-affairs.requester", get("/api/tasks/found").param("q", number));
        web.atTheDoor("civil-affairs.requester", get("/api/tasks/cards").param("ids", task));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"婚姻登记", "人力资源和社会保障局", "市人社局", "民政局", "郑凯旋", "答复申请", "共享申请 婚姻", "ＧＸ－１４０６００", "gx-140600"})
    @DisplayName("按编号、资源、部门、姓名都查得到，全角和大小写不计较")
    void isFound(String words) throws Exception {
        assertThat(found(APPROVER, words)).containsExactly(task);
    }

    @Test
    @DisplayName("按签收人的姓名在待办和办件总览都查得到，不必等其作出答复；不相干的查不到")
    void byItsHolder() throws Exception {
        assertThat(found(APPROVER, number)).containsExactly(task);
        assertThat(found(APPROVER, "陶然亭")).isEmpty();
        assertThat(cases("陶然亭")).doesNotContain(number);
        identities.as(COLLEAGUE, () -> {
            tasks.claim(task, COLLEAGUE);
            return true;
        });
        assertThat(found(APPROVER, "陶然亭")).containsExactly(task);
        assertThat(found(APPROVER, "机动车")).isEmpty();
        assertThat(cases("陶然亭")).contains(number);
        assertThat(cases("人社局")).contains(number);
        assertThat(cases("卫健委")).doesNotContain(number);
    }

    private String cases(String words) throws Exception {
        return Refused.text(web.send(SUPERVISOR, get("/cases").param("q", words)));
    }

    private String cards(String person, String... ids) throws Exception {
        return Refused.text(web.send(person, get("/api/tasks/cards").param("ids", String.join(",", ids))));
    }

    private List<String> found(String person, String words) throws Exception {
        return JsonPath.read(
                Refused.text(web.send(person, get("/api/tasks/found").param("q", words))), "$.taskIds");
    }

    private static String read(String json, String path) {
        return String.valueOf(JsonPath.<Object>read(json, path));
    }
}
