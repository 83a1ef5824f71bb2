package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.casework.attachment.AttachmentRow;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.casework.attachment.Sent;
import cn.gov.shuozhou.data.casework.attachment.content.Pdf;
import cn.gov.shuozhou.data.casework.attachment.content.Zipped;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.process.Refused;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MovableClockTest
@DisplayName("共享申请、补正、答复的附件")
class SharingAttachmentsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Organization organization;

    @Autowired
    private Attachments attachments;

    private SharingScene scene;
    private Refused refused;
    private Sent sent;
    private FilledForm form;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        refused = new Refused(mvc, scene);
        sent = new Sent(mvc, organization);
        scene.begin();
        form = scene.form(scene.resources.conditional(), "姓名", "登记日期");
    }

    @AfterEach
    void end() {
        scene.end();
    }

    private long attached(String name) throws Exception {
        return sent.taken(REQUESTER, AttachmentStep.APPLICATION, form.token, name, Pdf.plain());
    }

    private String submitted() throws Exception {
        var answer = refused.send(REQUESTER, form.sent());
        assertThat(answer.getStatus()).as(Refused.sentences(answer)).isEqualTo(302);
        return answer.getRedirectedUrl().replace("/sharing/applications/", "");
    }

    private List<String> listed(String caseNumber) {
        return attachments.of(caseNumber).stream()
                .map(row -> row.step() + " " + row.name())
                .toList();
    }

    @Test
    @DisplayName("随申请提交：列在办件页面和办理表单里；使用部门、提供部门、主管部门下载得到，第三个部门 404")
    void onAnApplication() throws Exception {
        long first = attached("三定规定.pdf");
        form.attachments = List.of(
                first,
                sent.taken(
                        REQUESTER,
                        AttachmentStep.APPLICATION,
                        form.token,
                        "名单.xlsx",
                        Zipped.xlsx().bytes()));

        String number = submitted();

        assertThat(listed(number)).containsExactly("申请 三定规定.pdf", "申请 名单.xlsx");
        String page = Refused.text(refused.send(APPROVER, get("/sharing/applications/" + number)));
        assertThat(page).contains("三定规定.pdf", "名单.xlsx", "/attachments/" + first, "附件<span");
        String task = Refused.text(refused.send(
                APPROVER, get("/api/tasks/" + scene.answerTask(number).getId() + "/sharing")));
        assertThat(task).contains("三定规定.pdf", "\"url\":\"/attachments/" + first + "\"", "\"step\":\"申请\"");
        for (String person : List.of(REQUESTER, APPROVER, SharingScene.SUPERVISOR)) {
            assertThat(sent.fetched(person, first).getContentAsByteArray()).isEqualTo(Pdf.plain());
        }
        for (String person : List.of("health.requester", "health.approver", "health.data-officer")) {
            assertThat(sent.fetched(person, first).getStatus()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("没有附件的办件页面没有附件一栏")
    void withoutAny() throws Exception {
        assertThat(Refused.text(refused.send(REQUESTER, get("/sharing/applications/" + submitted()))))
                .doesNotContain("case-attachments");
    }

    @Test
    @DisplayName("申请没有受理：附件仍在等待，改正后随申请提交")
    void aRefusedApplicationBindsNothing() throws Exception {
        long id = attached("证明.pdf");
        form.attachments = List.of(id);
        form.purpose = "";
        refused.request(REQUESTER, form.sent(), 400, "请写明使用用途");
        form.purpose = "核验养老保险待遇领取资格，防止冒领";
        form.attachments = List.of(id, 987654321L);
        refused.request(REQUESTER, form.sent(), 400, "有附件已不在");
        form.attachments = List.of(id);

        assertThat(listed(submitted())).containsExactly("申请 证明.pdf");
    }

    @Test
    @DisplayName("别的部门等待中的附件：带不走，也看不到名称")
    void anotherDepartmentsFile() throws Exception {
        long theirs = sent.taken("health.requester", AttachmentStep.APPLICATION, form.token, "卫健委的.pdf", Pdf.plain());
        form.attachments = List.of(theirs);
        assertThat(refused.request(REQUESTER, form.sent(), 400, "有附件已不在")).doesNotContain("卫健委的");
    }

    @Test
    @DisplayName("已随一件申请提交的附件，不能再随另一件提交：409")
    void notTwice() throws Exception {
        long id = attached("证明.pdf");
        form.attachments = List.of(id);
        String number = submitted();
        FilledForm other = scene.form(scene.resources.conditional(), "姓名");
        other.attachments = List.of(id);
        refused.request(REQUESTER, other.sent(), 409, "已随办件 " + number + " 提交过");
    }

    @Test
    @DisplayName("编号不是数字：400，指出是附件")
    void idsThatAreNone() throws Exception {
        refused.request(REQUESTER, form.sent().param("attachments", "abc"), 400, "没有附件“abc”");
    }

    @Test
    @DisplayName("随退回补正的答复、补正、再次答复提交；答复不合规则的一个不绑定")
    void onSupplementAndAnswer() throws Exception {
        String number = submitted();
        String task = scene.answerTask(number).getId();
        long list = sent.taken(
                APPROVER,
                AttachmentStep.ANSWER,
                task,
                "缺漏清单.docx",
                Zipped.docx().bytes());
        refused.request(
                APPROVER, answer(task, "{\"decision\":\"RETURN\",\"missing\":\"\",\"attachments\":[%d]}", list), 400);
        assertThat(listed(number)).isEmpty();
        accepted(
                APPROVER,
                answer(task, "{\"decision\":\"RETURN\",\"missing\":\"请补充名单的范围\",\"attachments\":[%d]}", list));

        long names = sent.taken(
                REQUESTER,
                AttachmentStep.SUPPLEMENT,
                number,
                "名单.xlsx",
                Zipped.xlsx().bytes());
        var supplement = post("/sharing/applications/" + number + "/supplement")
                .with(csrf())
                .param("note", "核验对象为市本级退休人员")
                .param("attachments", String.valueOf(names));
        assertThat(refused.send(REQUESTER, supplement).getStatus()).isEqualTo(302);

        String again = scene.answerTask(number).getId();
        long basis = sent.taken(APPROVER, AttachmentStep.ANSWER, again, "依据.pdf", Pdf.plain());
        accepted(
                APPROVER,
                answer(
                        again,
                        "{\"decision\":\"REFUSE\",\"reason\":\"超出申请部门的履职需要\",\"basisKind\":\"RULE\","
                                + "\"basisTitle\":\"《婚姻登记档案管理办法》\",\"basisClause\":\"第十五条\",\"attachments\":[%d,null]}",
                        basis));

        assertThat(listed(number)).containsExactly("答复 缺漏清单.docx", "补正 名单.xlsx", "答复 依据.pdf");
        assertThat(attachments.of(number))
                .extracting(AttachmentRow::by)
                .allSatisfy(by -> assertThat(by).startsWith("朔州市"));
        assertThat(sent.fetched(REQUESTER, basis).getStatus()).isEqualTo(200);
    }

    private void accepted(String person, MockHttpServletRequestBuilder act) throws Exception {
        var answer = refused.send(person, act);
        assertThat(answer.getStatus()).as(Refused.text(answer)).isEqualTo(200);
    }

    private static MockHttpServletRequestBuilder answer(String task, String json, long attachment) {
        return post("/api/tasks/" + task + "/sharing/answer")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.formatted(attachment));
    }
}
