package cn.gov.shuozhou.data.supervision.rectification;

import static cn.gov.shuozhou.data.supervision.rectification.RectificationScene.APPROVER;
import static cn.gov.shuozhou.data.supervision.rectification.RectificationScene.DRAFTER;
import static cn.gov.shuozhou.data.supervision.rectification.RectificationScene.LEADER;
import static cn.gov.shuozhou.data.supervision.rectification.RectificationScene.SIGNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.document.DocumentTemplate;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MovableClockTest
@DisplayName("第三十三条：不能接受的整改操作，说明原因，什么也不改变")
class RectificationRefusedTest {

    private static final String LIST = "/supervision/rectifications";
    private static final String STATEMENT = "{\"text\":\"已答复全部申请，并建立了每日查看待办的制度\"}";
    private static final String DEMANDED =
            "{\"verdict\":\"PASS\",\"demand\":\"补齐未答复的共享申请并报送办法\",\"days\":10,\"opinion\":\"通知以后仍未答复申请\"}";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    private RectificationScene scene;
    private Refused refused;

    @BeforeEach
    void begin() {
        scene = beans.createBean(RectificationScene.class);
        scene.begin();
        refused = new Refused(mvc, scene);
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @ParameterizedTest
    @CsvSource({"0", "2", "31", "1000", "-5"})
    @DisplayName("期限 3 至 30 个工作日以外的，立案和签发都不受理")
    void aLimitOutOfBounds(int days) throws Exception {
        String id = String.valueOf(scene.confirmed());
        refused.request(DRAFTER, opening(id, String.valueOf(days)), 400, "期限须为 3 至 30 个工作日的整数");
        String heard = scene.heard();
        refused.request(
                SIGNER,
                onTask(
                        heard,
                        RectificationProcess.TASK_ISSUE,
                        "issue",
                        DEMANDED.replace("\"days\":10", "\"days\":" + days)),
                400,
                "期限须为 3 至 30 个工作日的整数");
    }

    @Test
    @DisplayName("没有线索、线索不存在、没有认定、已经立案的，不立案")
    void nothingToOpenACaseFor() throws Exception {
        refused.request(DRAFTER, opening("", "15"), 400, "请选择至少一条已认定的线索");
        refused.request(DRAFTER, opening("999999", "15"), 400, "编号不存在的不能立案");
        long id = scene.confirmed();
        scene.open(DRAFTER, 15, id);
        refused.request(DRAFTER, opening(String.valueOf(id), "15"), 409, "已立案的，没有立案");
    }

    @Test
    @DisplayName("被整改的部门和无关的人员不能立案、撤销、登记结果；无关的部门看不到案件")
    void theWrongPeople() throws Exception {
        String number = scene.opened();
        refused.atTheDoor(APPROVER, opening("1", "15"));
        refused.atTheDoor(
                APPROVER,
                post(LIST + "/" + number + "/revoke")
                        .param("reason", "不是我们的责任，请撤销案件")
                        .with(csrf()));
        refused.request("health.approver", get(LIST + "/" + number), 404, "您所在的部门与它无关");
        refused.request(
                "health.approver", onTask(number, RectificationProcess.TASK_DEFENCE, "defence", STATEMENT), 409);
        refused.request(
                DRAFTER,
                post(LIST + "/" + number + "/result").param("result", "已给予警告处分").with(csrf()),
                409,
                "不能登记处理结果");
    }

    @Test
    @DisplayName("拟稿人不能签发自己拟的整改通知")
    void theDrafterDoesNotSign() throws Exception {
        String number = scene.heard();
        refused.request(DRAFTER, onTask(number, RectificationProcess.TASK_ISSUE, "issue", DEMANDED), 403, "请由其他人员签发");
    }

    @Test
    @DisplayName("申辩期限过后不再受理申辩；整改期限过后不再受理整改情况，无论计时器是否已经触发")
    void afterTheLastDay() throws Exception {
        String heard = scene.opened();
        scene.moveTo(LocalDate.of(2026, 11, 27));
        refused.request(
                APPROVER,
                onTask(heard, RectificationProcess.TASK_DEFENCE, "defence", STATEMENT),
                409,
                "陈述申辩的期限已于 2026-11-26 24:00 届满");
        scene.moveTo(RectificationScene.MON_2026_11_23);
        String served = scene.served();
        scene.moveTo(LocalDate.of(2026, 12, 15));
        refused.request(
                APPROVER,
                onTask(served, RectificationProcess.TASK_RECTIFY, "proof", STATEMENT),
                409,
                "整改期限已于 2026-12-14 24:00 届满");
    }

    @Test
    @DisplayName("案件办结以后，不能再提交、再撤销")
    void afterTheEnd() throws Exception {
        String number = scene.served();
        MockHttpServletRequestBuilder late = onTask(number, RectificationProcess.TASK_RECTIFY, "proof", STATEMENT);
        scene.revoke(number);
        refused.request(APPROVER, late, 409, "该待办已办结或不存在");
        refused.request(
                DRAFTER,
                post(LIST + "/" + number + "/revoke")
                        .param("reason", "该办件的超期登记已由放假通知撤销")
                        .with(csrf()),
                409,
                "已办结（已撤销），不能撤销");
    }

    @Test
    @DisplayName("通报批评没有内容的、处分建议没有写明的，不受理")
    void aCriticismWithoutWords() throws Exception {
        String number = scene.ordered();
        refused.request(
                LEADER, onTask(number, RectificationProcess.TASK_CRITICISM, "criticism", "{}"), 400, "请选择：通报批评，或者不予通报");
        refused.request(
                LEADER,
                onTask(
                        number,
                        RectificationProcess.TASK_CRITICISM,
                        "criticism",
                        "{\"verdict\":\"PASS\",\"serious\":true,\"opinion\":\"\",\"sanction\":\"\"}"),
                400,
                "通报的内容",
                "处分建议");
    }

    @Test
    @DisplayName("处分建议写有姓名，部门在办件页面看不到，也不能下载；有权决定的可以下载，文件与校验值相符")
    void aSanctionIsForThoseWhoDecide() throws Exception {
        String number = scene.sanctioned();
        String page = LIST + "/" + number;
        String sanction = page + "/documents/" + scene.documentId(number, DocumentKind.SANCTION);
        assertThat(Refused.text(refused.send(LEADER, get(page)))).contains("建议对分管负责人给予警告处分", "关于对有关责任人员");
        assertThat(Refused.text(refused.send(APPROVER, get(page))))
                .contains("通报批评")
                .doesNotContain("建议对分管负责人给予警告处分", "关于对有关责任人员");
        refused.request(APPROVER, get(sanction), 404);
        assertThat(IssuedDocument.digest(refused.send(LEADER, get(sanction)).getContentAsByteArray()))
                .isEqualTo(scene.digest(number, DocumentKind.SANCTION));
        refused.request(
                "health.approver", get(page + "/documents/" + scene.documentId(number, DocumentKind.NOTICE)), 404);
        refused.request(
                "health.approver",
                get(page + "/documents/" + scene.documentId(number, DocumentKind.NOTICE) + "/preview.pdf"),
                404);
        refused.request(LEADER, get(sanction + "/preview.pdf"), 409, "载有人员姓名，不生成预览");
        MockHttpServletResponse preview = refused.send(
                LEADER, get(page + "/documents/" + scene.documentId(number, DocumentKind.NOTICE) + "/preview.pdf"));
        assertThat(preview.getStatus()).isEqualTo(Files.isExecutable(Path.of("/usr/bin/soffice")) ? 200 : 503);
    }

    @Test
    @DisplayName("各个页面不带条件都能打开")
    void thePagesOpen() throws Exception {
        scene.opened();
        for (String page : List.of("violations", "violations/new", "rectifications", "criticisms", "templates")) {
            assertThat(refused.send(DRAFTER, get("/supervision/" + page)).getStatus())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("有申辩而通知整改的，须答复申辩")
    void aDefenceIsAnswered() throws Exception {
        String unanswered = DEMANDED.replaceAll("\"opinion\":\"[^\"]*\"", "\"opinion\":\"\"");
        refused.request(
                SIGNER, onTask(scene.heard(), RectificationProcess.TASK_ISSUE, "issue", unanswered), 400, "对申辩的答复");
    }

    @Test
    @DisplayName("模板：不是 docx 的、空的、没有填空的、超过 1 MB 的不收；只有市局可以更换")
    void anUnfitTemplate() throws Exception {
        byte[] fit = DocumentKind.NOTICE.standard().file();
        refused.request(DRAFTER, template("通知.pdf", fit), 400, "不能作为模板");
        refused.request(DRAFTER, template("通知.docx", new byte[0]), 400, "没有选择模板文件");
        refused.request(DRAFTER, template("通知.docx", "不是文档".getBytes(StandardCharsets.UTF_8)), 400, "的内容不是 DOCX");
        refused.request(DRAFTER, template("通知.docx", new byte[(1 << 20) + 1]), 400, "模板超过 1 MB");
        byte[] empty = new DocumentTemplate(fit).fill(Map.of());
        refused.request(DRAFTER, template("通知.docx", empty), 400, "模板缺少填空 ${文号}");
        refused.atTheDoor(APPROVER, template("通知.docx", fit));
    }

    private static MockHttpServletRequestBuilder template(String name, byte[] content) {
        return multipart("/supervision/templates/NOTICE")
                .file(new MockMultipartFile("file", name, null, content))
                .with(csrf());
    }

    private MockHttpServletRequestBuilder opening(String violations, String days) {
        return post(LIST)
                .param("violations", violations)
                .param("demand", RectificationScene.DEMAND)
                .param("days", days)
                .with(csrf());
    }

    private MockHttpServletRequestBuilder onTask(String number, String task, String act, String body) {
        return post("/api/tasks/" + scene.taskId(number, task) + "/rectification/" + act)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf());
    }
}
