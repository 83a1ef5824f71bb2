package cn.gov.shuozhou.data.casework.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.SignedIn;
import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.CaseStage;
import cn.gov.shuozhou.data.report.sla.SlaQuestion;
import cn.gov.shuozhou.data.report.sla.SlaReports;
import cn.gov.shuozhou.data.report.sla.Span;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** That the kit carries: a further procedure with one user task, one limit and one form, on nothing but what casework gives. */
@MovableClockTest
@Import(SampleProcedure.class)
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:mem:sample;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH")
@DisabledIfSystemProperty(
        named = "test.database",
        matches = "postgres",
        disabledReason = "The kit's SQL is tested there by the real procedures")
@DisplayName("办件公用部分承得起又一个流程")
class SampleProcedureTest {

    private static final String NUMBER = "SL-140600-20261123-0001";
    private static final String APPROVER = "civil-affairs.approver";
    private static final String REQUESTER = "human-resources.requester";

    /** The 10 working days of correction-verify. */
    private static final LocalDate MON_2026_12_07 = LocalDate.of(2026, 12, 7);

    @Autowired
    private CaseStage stage;

    @Autowired
    private SampleInquiries inquiries;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Clocks clocks;

    @Autowired
    private SlaReports reports;

    @Autowired
    private MockMvc mvc;

    private Scene scene;

    private static final class Scene extends CaseScene {
        Scene(CaseStage stage) {
            super(stage, SampleInquiryProcess.KEY, List.of());
        }
    }

    @BeforeEach
    void begin() {
        scene = new Scene(stage);
        scene.begin();
        stage.engine()
                .getRepositoryService()
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("sample")
                .addClasspathResource("cn/gov/shuozhou/data/casework/sample-inquiry.bpmn")
                .deploy();
        inquiries.raise(NUMBER, "婚姻登记数据的更新时间", scene.person(REQUESTER), "civil-affairs");
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("从提出到办结：办件登记、期限、待办接口、决定、消息都由公用部分给出")
    void aCaseGoesThrough() throws Exception {
        CaseFile opened = files.file(NUMBER);
        assertThat(opened.isOpen()).isTrue();
        assertThat(opened.dueOn()).isEqualTo(MON_2026_12_07);
        assertThat(opened.handlingName()).isEqualTo("朔州市民政局");
        String task = claimed();

        answer(task, APPROVER, "{\"words\":\" \"}").andExpect(status().isBadRequest());
        answer(task, "health.approver", "{\"words\":\"每日更新\"}").andExpect(status().isConflict());
        answer(task, APPROVER, "{\"words\":\"每日更新\"}").andExpect(status().isOk());
        answer(task, APPROVER, "{\"words\":\"每日更新\"}").andExpect(status().isConflict());

        scene.assertEnded(NUMBER, "endEvent_answered");
        CaseFile closed = files.file(NUMBER);
        assertThat(closed.outcome()).isEqualTo(CaseOutcome.AGREED);
        assertThat(closed.dueOn()).isNull();
        assertThat(scene.facts.clocks(NUMBER)).containsExactly("correction-verify 2026-12-07 IN_TIME");
        assertThat(scene.facts.acts(NUMBER)).containsExactly("提出咨询", "答复咨询");
        assertThat(scene.facts.told(REQUESTER, NUMBER)).containsExactly("咨询已答复");
    }

    @Test
    @DisplayName("期限将至提醒，过期登记，双方得知；答复义务仍在")
    void aLateCaseIsRecorded() {
        scene.at(LocalDate.of(2026, 12, 3));
        assertThat(scene.facts.told(APPROVER, NUMBER)).containsExactly("答复期限将至");

        scene.at(LocalDate.of(2026, 12, 8));

        assertThat(scene.facts.overdue(NUMBER)).extracting(Overdue::dueOn).containsExactly(MON_2026_12_07);
        assertThat(files.file(NUMBER).overdue()).isTrue();
        assertThat(scene.facts.told(REQUESTER, NUMBER)).containsExactly("答复已超期");
        assertThat(scene.waitsFor(NUMBER, SampleInquiryProcess.TASK_ANSWER)).isTrue();
    }

    @Test
    @DisplayName("不改报表，新的流程就在报表里：按程序有它，超期算在责任部门名下")
    void aNewProcedureIsInTheReport(@TempDir Path folder) throws Exception {
        scene.at(LocalDate.of(2026, 12, 8));
        Span span = new Span(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 8));
        LocalDateTime asOf = LocalDate.of(2026, 12, 9).atStartOfDay();
        SlaQuestion question = new SlaQuestion(
                "BB1", span, asOf, null, Set.of(), SampleInquiryProcess.KEY, null, List.of(), "全市", "统计分析员", null);

        SlaReports.Made made = reports.make(question, folder.resolve("report.xlsx"), (done, total) -> {});

        JsonNode figures = new ObjectMapper().readTree(made.json());
        assertThat(made.rows()).isEqualTo(1);
        JsonNode ofCases = figures.get("按程序").get(0);
        assertThat(ofCases.get("程序").asText()).isEqualTo("示例咨询");
        assertThat(ofCases.get("在办超期").asInt()).isEqualTo(1);
        assertThat(figures.get("按程序").get(1).get("在办超期").asInt()).isEqualTo(1);
        assertThat(figures.get("按部门").get(0).get("部门").asText()).isEqualTo("朔州市民政局");
        assertThat(figures.get("按部门").get(0).get("牌").asText()).isEqualTo("红牌");
    }

    @Test
    @DisplayName("时限说明只给当事部门；待办不能绕过表单办结")
    void othersDoNotGetIn() throws Exception {
        long clock = clocks.of(NUMBER).get(0).id();
        mvc.perform(get("/api/clocks/" + clock).with(as("health.requester"))).andExpect(status().isNotFound());
        mvc.perform(get("/api/clocks/" + clock).with(as(REQUESTER))).andExpect(status().isOk());
        String task = claimed();
        mvc.perform(post("/camunda/api/engine/engine/default/task/" + task + "/complete")
                        .with(as(APPROVER))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().is4xxClientError());
        assertThat(scene.waitsFor(NUMBER, SampleInquiryProcess.TASK_ANSWER)).isTrue();
    }

    @Test
    @DisplayName("表单由 Tasklist 按模型里的地址取得")
    void itsFormIsServed() throws Exception {
        mvc.perform(get("/forms/sample/answer-inquiry.html").with(as(APPROVER)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(org.hamcrest.Matchers.containsString("data-script=\"/forms/sample/inquiry.js\"")));
        assertThat(Files.exists(Path.of("forms/shared/task-form.js"))).isTrue();
    }

    private String claimed() {
        String task = scene.task(NUMBER, SampleInquiryProcess.TASK_ANSWER).getId();
        stage.engine().getIdentityService().setAuthentication(APPROVER, List.of("approver"), List.of("civil-affairs"));
        stage.engine().getTaskService().claim(task, APPROVER);
        stage.engine().getIdentityService().clearAuthentication();
        return task;
    }

    private org.springframework.test.web.servlet.ResultActions answer(String task, String person, String body)
            throws Exception {
        return mvc.perform(post("/api/tasks/" + task + "/sample/answer")
                .with(as(person))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private RequestPostProcessor as(String person) {
        return SignedIn.as(scene.person(person));
    }
}
