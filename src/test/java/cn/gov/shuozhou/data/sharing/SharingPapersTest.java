package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.Refused;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("第十六条：共享申请的审批表和答复函，谁可以要，写些什么")
class SharingPapersTest extends SharingCases {

    private static final List<String> SHEET = List.of("approval-sheet", "approval-sheet.docx");
    private static final List<String> LETTER = List.of("reply-letter", "reply-letter.docx");

    @Autowired
    private MockMvc mvc;

    private Refused web;

    @BeforeEach
    void asks() {
        web = new Refused(mvc, scene);
    }

    @Test
    @DisplayName("部分同意：答复函写同意和不同意的信息项、理由、依据，可以申请协调；页面与 Word 一样")
    void partlyAgreed() throws Exception {
        String number = scene.waiting();
        scene.answer(number, scene.agreeInPart(number, Map.of("登记日期", MaskingRule.NONE)));

        for (String person : List.of(REQUESTER, APPROVER, SUPERVISOR)) {
            for (String letter :
                    List.of(word(person, number, "reply-letter.docx"), page(person, number, "reply-letter"))) {
                assertThat(letter)
                        .contains(
                                "关于“",
                                "共享申请的答复函",
                                "朔州市人力资源和社会保障局：",
                                "你单位 2026-11-23 提交的",
                                "一、答复意见：部分同意。",
                                "同意的信息项：登记日期",
                                "不同意的信息项：姓名",
                                "超出申请部门的履职需要",
                                "《婚姻登记档案管理办法》第十五条",
                                "申请市政务信息管理局协调一次",
                                "2026年11月23日",
                                number);
            }
        }
    }

    @Test
    @DisplayName("审批表写双方、时限、各人的意见和答复，给承办部门和监督的人；申请方要不到，也看不到链接")
    void theSheetStaysInside() throws Exception {
        String number = scene.waiting();
        scene.at(TUE_2026_11_24);
        scene.answer(number, SharingScene.refuse());

        for (String person : List.of(APPROVER, SUPERVISOR)) {
            for (String sheet :
                    List.of(word(person, number, "approval-sheet.docx"), page(person, number, "approval-sheet"))) {
                assertThat(sheet)
                        .contains(
                                "共享申请审批表",
                                number,
                                "朔州市人力资源和社会保障局",
                                "朔州市民政局",
                                "答复共享申请（第十六条）：2026-11-23 收到，期限 2026-11-30（星期一）24:00",
                                "提交共享申请",
                                "一、答复意见：不同意。",
                                "经办人",
                                "分管领导")
                        .doesNotContain("系统\u30002026");
            }
        }
        assertThat(page(APPROVER, number, "papers")).contains("审批表", "答复函");
        assertThat(page(REQUESTER, number, "papers")).contains("答复函").doesNotContain("审批表");
        for (String paper : SHEET) {
            web.request(REQUESTER, get("/cases/{n}/" + paper, number), 403, "只给承办部门和监督的人");
        }
    }

    @Test
    @DisplayName("还没有答复的没有答复函；与己无关的、没有的编号是同一句 404")
    void nothingToPrint() throws Exception {
        String number = scene.waiting();
        assertThat(page(REQUESTER, number, "papers")).doesNotContain("审批表", "答复函");
        for (String paper : LETTER) {
            web.request(REQUESTER, get("/cases/{n}/" + paper, number), 404, "还没有可以打印的答复");
        }
        for (String paper : List.of("papers", "approval-sheet", "approval-sheet.docx", "reply-letter.docx")) {
            web.request("health.approver", get("/cases/{n}/" + paper, number), 404, "请核对编号");
            web.request(APPROVER, get("/cases/{n}/" + paper, "GX-none"), 404, "请核对编号");
        }
    }

    private String page(String person, String number, String paper) throws Exception {
        return Refused.text(sent(person, number, paper));
    }

    private String word(String person, String number, String paper) throws Exception {
        MockHttpServletResponse answer = sent(person, number, paper);
        assertThat(answer.getHeader("Content-Disposition")).contains(number + ".docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.getContentAsByteArray()));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private MockHttpServletResponse sent(String person, String number, String paper) throws Exception {
        MockHttpServletResponse answer = web.send(person, get("/cases/{n}/" + paper, number));
        assertThat(answer.getStatus()).as(Refused.sentences(answer)).isEqualTo(200);
        return answer;
    }
}
