package cn.gov.shuozhou.data.opening.application;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.casework.attachment.content.Pdf;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.CheckForm;
import cn.gov.shuozhou.data.process.Refused;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@DisplayName("第二十五、二十八条：申请人的附件与身份同样对待")
@OnPostgres(Reason.SQL)
class ApplicantFilesTest extends ApplicationCases {

    private static final String FILE_NAME = "欧阳小明的学生证.pdf";

    @Autowired
    private ApplicantRetention retention;

    @Autowired
    private Attachments attachments;

    @Autowired
    private PublicTokens tokens;

    @Autowired
    private JdbcTemplate jdbc;

    private MockHttpServletResponse send(OpenApplicationInput input, MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/open/applications");
        Arrays.stream(files).forEach(request::file);
        request.with(from -> {
            from.setRemoteAddr(ApplicationScene.address());
            return from;
        });
        Map.of(
                        "resource", String.valueOf(input.resource()),
                        "kind", String.valueOf(input.kind()),
                        "name", input.nameText(),
                        "number", input.numberText(),
                        "purpose", input.purposeText(),
                        "mode", String.valueOf(input.mode()),
                        "phone", input.phoneText(),
                        "pledge", "true",
                        "form", String.valueOf(input.form()))
                .forEach(request::param);
        input.chosenItems().forEach(item -> request.param("items", String.valueOf(item)));
        return mvc.perform(request).andReturn().getResponse();
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    private MockHttpServletResponse fetched(long id, String person) throws Exception {
        return mvc.perform(get("/attachments/" + id).with(as(scene.person(person))))
                .andReturn()
                .getResponse();
    }

    private int stored() {
        return jdbc.queryForObject(
                "select (select count(*) from attachment) + (select count(*) from attachment_block)", Integer.class);
    }

    @Test
    @DisplayName("随表单收下，加密存放；签收了待办的人才看得到，别人连文件名也看不到；身份删除时一起删除")
    void readByWhoeverAnswers() throws Exception {
        int before = stored();
        assertThat(send(scene.input(scene.resource()), file(FILE_NAME, Pdf.plain()), file("", new byte[0]))
                        .getStatus())
                .isEqualTo(200);
        String number = scene.cases().get(0);
        long id = attachments.of(number).get(0).id();
        assertThat(attachments.of(number)).hasSize(1);
        assertThat(new String(
                        jdbc.queryForObject(
                                "select content from attachment_block where attachment_id = ?", byte[].class, id),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("%PDF");
        assertThat(scene.pages().own(number, "").files()).extracting("name").containsExactly(FILE_NAME);

        String task = scene.task(number, OpenDataApplicationProcess.TASK_CHECK).getId();
        assertThat(fetched(id, ApplicationScene.APPROVER).getStatus()).isEqualTo(404);
        scene.claim(task, ApplicationScene.APPROVER);
        assertThat(fetched(id, ApplicationScene.APPROVER).getContentAsByteArray())
                .isEqualTo(Pdf.plain());
        for (String other :
                List.of(ApplicationScene.OFFICER, ApplicationScene.SUPERVISOR, ApplicationScene.LEADING_GROUP)) {
            assertThat(fetched(id, other).getStatus()).as(other).isEqualTo(404);
        }
        assertThat(Refused.text(mvc.perform(get("/api/tasks/" + task + "/opening/applicant")
                                .with(as(scene.person(ApplicationScene.APPROVER))))
                        .andReturn()
                        .getResponse()))
                .contains(FILE_NAME, "/attachments/" + id);
        assertThat(Refused.text(mvc.perform(get("/opening/applications/" + number)
                                .with(as(scene.person(ApplicationScene.APPROVER))))
                        .andReturn()
                        .getResponse()))
                .contains("附件 1 个")
                .doesNotContain("欧阳小明");

        scene.check(number, new CheckForm("ACCEPT", null), ApplicationScene.APPROVER);
        scene.answer(number, ApplicationScene.refusing());
        scene.at(TUE_2026_12_08);
        scene.moveTo(LocalDate.of(2029, 12, 31));
        retention.forget();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @DisplayName("补正时也可以附证明材料：同样对待；不能收的，补正也没有提交")
    void alongWithWhatWasMissing() throws Exception {
        int before = stored();
        String number = scene.applied();
        scene.at(TUE_2026_11_24);
        scene.askSupplement(number);

        MockHttpServletResponse refused = supplement(number, file("a.png", Pdf.plain()));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(Refused.text(refused)).contains("的内容不是 PNG", "山西大学，指导教师王某某");
        assertThat(scene.application(number).status()).isEqualTo(OpenApplicationStatus.SUPPLEMENTING);
        assertThat(stored()).isEqualTo(before);

        assertThat(supplement(number, file(FILE_NAME, Pdf.plain())).getStatus()).isEqualTo(302);
        assertThat(scene.pages().own(number, "").files()).extracting("name").containsExactly(FILE_NAME);
        long id = attachments.of(number).get(0).id();
        assertThat(fetched(id, ApplicationScene.APPROVER).getStatus()).isEqualTo(404);
        scene.claim(scene.task(number, OpenDataApplicationProcess.TASK_ANSWER).getId(), ApplicationScene.APPROVER);
        assertThat(fetched(id, ApplicationScene.APPROVER).getStatus()).isEqualTo(200);

        scene.answer(number, ApplicationScene.refusing());
        scene.at(LocalDate.of(2026, 12, 15));
        scene.moveTo(LocalDate.of(2029, 12, 31));
        retention.forget();
        assertThat(stored()).isEqualTo(before);
    }

    private MockHttpServletResponse supplement(String number, MockMultipartFile file) throws Exception {
        String ticket = tokens.issue(PublicTokens.Use.CASE, number);
        return mvc.perform(multipart("/open/applications/case/supplement")
                        .file(file)
                        .param("supplement", "山西大学，指导教师王某某")
                        .param("ticket", ticket)
                        .cookie(new Cookie("OPEN-APPLICATION", ticket)))
                .andReturn()
                .getResponse();
    }

    static Stream<Arguments> unfit() {
        byte[] large = Pdf.ofAbout(5 * 1024 * 1024);
        return Stream.of(
                Arguments.of(List.of(file("a.exe", new byte[] {'M', 'Z'})), "“a.exe”不能作为附件"),
                Arguments.of(List.of(file("a.pdf", new byte[0])), "“a.pdf”是空文件"),
                Arguments.of(List.of(file("a.png", Pdf.plain())), "的内容不是 PNG"),
                Arguments.of(List.of(file("a.pdf", large)), "超过 5 MB"),
                Arguments.of(List.of(file("a.pdf", Pdf.plain()), file("b.pdf", Pdf.withScript())), "脚本"),
                Arguments.of(
                        IntStream.range(0, 500)
                                .mapToObj(number -> file(number + ".pdf", Pdf.plain()))
                                .toList(),
                        "附件最多 3 个，现有 500 个"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    @DisplayName("不能收的附件：说明是哪个、怎么办；申请也没有存下，已填写的都在，要重新选择附件")
    void whatIsUnfitIsRefused(List<MockMultipartFile> files, String sentence) throws Exception {
        OpenApplicationInput input = scene.input(scene.resource());
        List<String> before = new ArrayList<>(scene.snapshot());
        int stored = stored();

        MockHttpServletResponse answer = send(input, files.toArray(MockMultipartFile[]::new));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(Refused.text(answer)).contains(sentence, "id=\"file-error\"", "请重新选择。", input.purposeText());
        assertThat(scene.snapshot()).isEqualTo(before);
        assertThat(stored()).isEqualTo(stored);
    }
}
