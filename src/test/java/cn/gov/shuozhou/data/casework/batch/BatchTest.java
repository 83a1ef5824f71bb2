package cn.gov.shuozhou.data.casework.batch;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.sharing.SharingScene;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MovableClockTest
@DisplayName("批量：先预览每件将会怎样，再逐件办理，互不影响；从不批量不同意（第十六条、第十八条）")
@OnPostgres(Reason.CONCURRENCY)
class BatchTest {

    private static final String COLLEAGUE = "civil-affairs.approver2";

    private static final String ANSWER = "userTask_answerApplication";

    private static final String PREVIEW = "/todo/batch";

    private static final String EXECUTION = "/todo/batch/execution";

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

    private List<String> cases = List.of();

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        web = new Refused(mvc, scene);
        scene.begin();
        cases = Stream.generate(scene::waiting).limit(3).toList();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("批量同意：预览写明每个信息项按登记的怎样脱敏，什么也不改；确认后逐件答复，各有决定、办理过程和审计")
    void agreement() throws Exception {
        String preview = web.request(APPROVER, request(PREVIEW, "AGREE", null, ids()), 200, "确认同意 3 件", "姓名（姓名");
        assertThat(preview).contains("登记日期（不脱敏）").doesNotContain("件不能批量");
        int recorded = recorded("批量同意申请", "DONE");

        String result = text(web.send(APPROVER, request(EXECUTION, "AGREE", null, ids())));
        assertThat(result).contains("3 件已同意").doesNotContain("没有办");
        assertThat(cases).allSatisfy(number -> {
            assertThat(scene.facts.details(number, "答复：同意")).containsExactly("同意全部 2 个信息项");
            assertThat(masking(number)).containsExactlyInAnyOrder("NAME", "NONE");
        });
        assertThat(recorded("批量同意申请", "DONE")).isEqualTo(recorded + 3);

        String again = text(web.send(APPROVER, request(EXECUTION, "AGREE", null, ids())));
        assertThat(again).contains("0 件已同意", "该待办刚刚已由周建国办理");
        assertThat(decisions()).isEqualTo(3);
    }

    @Test
    @DisplayName("不能批量的各写原因，不影响其他：同事已签收的、敏感而登记为不脱敏的、别的部门的、没有的；审计记下没有办的")
    void whatCannotBeDone() throws Exception {
        claim(ids().get(0), COLLEAGUE);
        String sensitive = sensitiveUnmasked();
        List<String> chosen = List.of(ids().get(0), ids().get(1), task(sensitive), "no-such-task");
        int refused = recorded("批量同意申请", "REFUSED");

        web.request(
                APPROVER,
                request(PREVIEW, "AGREE", null, chosen),
                200,
                "确认同意 1 件",
                "3 件不能批量",
                "已由陶然亭签收",
                "登记为不脱敏，须单独审查",
                "该待办已办结或不存在");
        String result = text(web.send(APPROVER, request(EXECUTION, "AGREE", null, chosen)));
        assertThat(result).contains("1 件已同意", "3 件没有办", "已由陶然亭签收");
        assertThat(decisions()).isEqualTo(1);
        assertThat(recorded("批量同意申请", "REFUSED")).isEqualTo(refused + 2);

        String others = text(web.send("health.approver", request(EXECUTION, "AGREE", null, chosen)));
        assertThat(others).contains("0 件已同意", "该待办已办结或不存在").doesNotContain(cases.get(2), "陶然亭");
        web.atTheDoor("civil-affairs.requester", request(EXECUTION, "AGREE", null, chosen));
    }

    @Test
    @DisplayName("批量签收：签收过的、同事签收的说明；其余由本人办理")
    void claims() throws Exception {
        claim(ids().get(0), COLLEAGUE);
        claim(ids().get(1), APPROVER);
        String result = text(web.send(APPROVER, request(EXECUTION, "CLAIM", null, ids())));

        assertThat(result).contains("1 件已签收", "已由陶然亭签收", "已由您签收，不必再签收");
        assertThat(tasks.createTaskQuery().taskId(ids().get(2)).singleResult().getAssignee())
                .isEqualTo(APPROVER);
        web.request(APPROVER, request(PREVIEW, "SUPERVISE", null, ids()), 200, "不能这样批量办理");
    }

    @Test
    @DisplayName("批量督办：一条意见登记在每一件；没有意见的退回预览，什么也不改")
    void supervision() throws Exception {
        scene.at(CaseScene.MON_2026_11_23.plusDays(14));
        List<String> waiting = cases.stream()
                .map(number -> scene.task(number, "userTask_superviseOverdue").getId())
                .toList();
        web.request(SUPERVISOR, request(EXECUTION, "SUPERVISE", " ", waiting), 400, "请写明督办意见", "确认督办 3 件");

        String words = "请三日内答复并书面说明逾期原因";
        assertThat(text(web.send(SUPERVISOR, request(EXECUTION, "SUPERVISE", words, waiting))))
                .contains("3 件已督办");
        assertThat(cases)
                .allSatisfy(number -> assertThat(scene.facts.details(number, "督办：已督促提供部门限期办理"))
                        .containsExactly(words));
    }

    @Test
    @DisplayName("一万件、没有勾选、没有这种操作：一句话说明，一件也不办")
    void tooMany() throws Exception {
        List<String> many =
                IntStream.range(0, 10_000).mapToObj(i -> "task-" + i).toList();
        web.request(APPROVER, request(EXECUTION, "AGREE", null, many), 400, "一次最多批量办理 100 件，现选择了 10000 件，一件也没有办");
        web.request(APPROVER, request(EXECUTION, "AGREE", null, List.of()), 400, "没有选择待办");
        web.request(APPROVER, request(EXECUTION, "REFUSE", null, ids()), 400, "没有这种批量操作");
        web.request(APPROVER, request(PREVIEW, "REFUSE", null, ids()), 400, "没有这种批量操作");
    }

    @Test
    @DisplayName("同一批同时提交两次，同时又单件答复：每件只办一次，后到的写明已由谁办理")
    void sentTwice() throws Exception {
        List<MockHttpServletResponse> both = Refused.atOnce(
                () -> web.send(APPROVER, request(EXECUTION, "AGREE", null, ids())),
                () -> web.send(APPROVER, request(EXECUTION, "AGREE", null, ids())));

        assertThat(both).extracting(MockHttpServletResponse::getStatus).containsOnly(200);
        assertThat(both.stream().mapToInt(BatchTest::done).sum()).isEqualTo(3);
        assertThat(decisions()).isEqualTo(3);
        assertThat(cases)
                .allSatisfy(number ->
                        assertThat(scene.facts.details(number, "答复：同意")).hasSize(1));
    }

    @Test
    @DisplayName("单件也可以按登记的脱敏同意，不填表单：将会怎样与批量相同；敏感而登记为不脱敏的须填表单")
    void oneByOne() throws Exception {
        String address = "/api/tasks/" + ids().get(0) + "/sharing/agreement";
        assertThat(text(web.send(APPROVER, get(address)))).contains("同意全部 2 个信息项");
        assertThat(web.send(APPROVER, post(address).with(csrf())).getStatus()).isEqualTo(200);
        assertThat(masking(cases.get(0))).containsExactlyInAnyOrder("NAME", "NONE");

        String sensitive = "/api/tasks/" + task(sensitiveUnmasked()) + "/sharing/agreement";
        assertThat(text(web.send(APPROVER, get(sensitive)))).contains("\"words\":null");
        web.request(APPROVER, post(sensitive).with(csrf()), 400, "须单独审查");
    }

    private static int done(MockHttpServletResponse result) {
        return Pattern.compile("(\\d+) 件已同意")
                .matcher(text(result))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    /** A case that waits for its answer like the others. */
    private String sensitiveUnmasked() {
        String number = scene.waiting();
        Long resource = jdbc.queryForObject(
                "select resource_id from sharing_application where case_number = ?", Long.class, number);
        jdbc.update(
                "update item set masking = 'NONE', sensitivity = 'SENSITIVE_PERSONAL'"
                        + " where resource_id = ? and name = '姓名'",
                resource);
        return number;
    }

    private List<String> masking(String number) {
        return jdbc.queryForList(
                "select i.masking from sharing_answer_item i join sharing_answer a on a.id = i.answer_id"
                        + " where a.case_number = ? and i.granted",
                String.class,
                number);
    }

    private int decisions() {
        return jdbc.queryForObject("select count(*) from case_decision where verdict = '同意'", Integer.class);
    }

    private int recorded(String act, String result) {
        return jdbc.queryForObject(
                "select count(*) from audit_entry where act = ? and result = ?", Integer.class, act, result);
    }

    private List<String> ids() {
        return cases.stream().map(this::task).toList();
    }

    private String task(String number) {
        return jdbc.queryForList(
                        "select t.id_ from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_"
                                + " where p.business_key_ = ? and t.task_def_key_ = ?",
                        String.class,
                        number,
                        ANSWER)
                .get(0);
    }

    private void claim(String task, String person) {
        identities.as(person, () -> {
            tasks.claim(task, person);
            return true;
        });
    }

    private static String text(MockHttpServletResponse response) {
        return Refused.text(response);
    }

    private static MockHttpServletRequestBuilder request(
            String address, String act, @Nullable String opinion, List<String> ids) {
        MockHttpServletRequestBuilder request = post(address).with(csrf()).param("act", act);
        if (!ids.isEmpty()) {
            request.param("ids", ids.toArray(String[]::new));
        }
        return opinion == null ? request : request.param("opinion", opinion);
    }
}
