package cn.gov.shuozhou.data.opening.application;

import static cn.gov.shuozhou.data.opening.application.ApplicationScene.APPROVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.process.Refused;
import java.io.ByteArrayInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第二十五条：开放申请的答复函，申请人凭自己的页面下载，不写姓名全称")
class OpenPapersTest extends ApplicationCases {

    @Test
    void theApplicantTakesTheLetter() throws Exception {
        String number = scene.accepted();
        String early = scene.pages().own(number, "ticket").receiptToken();
        assertThat(mvc.perform(post("/open/applications/reply.docx").param("token", early))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        scene.answer(number, ApplicationScene.refusing());

        String token = scene.pages().own(number, "ticket").receiptToken();
        byte[] letter = mvc.perform(post("/open/applications/reply.docx").param("token", token))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("开放申请的答复函", "自然人", "不予开放", "涉及个人隐私", "所申请的数据涉及他人隐私", "《政府信息公开条例》第十五条")
                    .doesNotContain(ApplicationScene.NAME);
        }
        assertThat(Refused.text(refused.send(APPROVER, get("/cases/{n}/approval-sheet", number))))
                .contains("审批表", "一、答复意见：不予开放。")
                .doesNotContain(ApplicationScene.NAME);
        assertThat(mvc.perform(post("/open/applications/reply.docx").param("token", "made-up"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
