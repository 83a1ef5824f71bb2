package cn.gov.shuozhou.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("第三十三条：文书模板的填空")
class DocumentTemplateTest {

    private static final String REST = "${标题} ${主送} ${成文日期}";

    private static final Map<Blank, String> VALUES = Map.of(
            Blank.NUMBER, "朔政数整〔2026〕1号",
            Blank.TITLE, "关于限期整改的通知",
            Blank.ADDRESSEE, "朔州市民政局",
            Blank.BODY, "经查，你单位存在下列行为：\n1. 逾期未答复。\n请完成整改。",
            Blank.SIGNER, "窦文彬",
            Blank.AGENCY, "朔州市政务信息管理局",
            Blank.DATE, "2026年11月30日",
            Blank.COPIES, "领导小组办公室");

    @Test
    @DisplayName("Word 把一个填空拆成几段的，照样填上，前后的文字不动")
    void splitRunsAreJoined() throws IOException {
        byte[] template = template(List.of("文号：$", "{文", "号}。"), List.of("${正文}"), List.of(REST));
        assertThat(lines(new DocumentTemplate(template).fill(VALUES)))
                .containsExactly(
                        "文号：朔政数整〔2026〕1号。", "经查，你单位存在下列行为：", "1. 逾期未答复。", "请完成整改。", "关于限期整改的通知 朔州市民政局 2026年11月30日");
    }

    @Test
    @DisplayName("内容里写了填空的样子，原样印出，不再填一次")
    void whatIsFilledInIsNoBlank() throws IOException {
        byte[] template = template(List.of("${文号}"), List.of("${正文}"), List.of(REST));
        Map<Blank, String> values = Map.of(Blank.BODY, "甲${标题}乙", Blank.TITLE, "关于整改的通知");
        assertThat(lines(new DocumentTemplate(template).fill(values))).contains("甲${标题}乙");
    }

    @Test
    @DisplayName("不认识的、缺少的、没有写完的填空，正文不独占一段的，逐项说明")
    void whatIsWrongIsNamed() throws IOException {
        refused(template(List.of("${文号} ${密级}"), List.of("${正文}"), List.of(REST)), "不认识的填空 ${密级}", "${主送}");
        refused(template(List.of("${正文}"), List.of(REST)), "缺少填空 ${文号}");
        refused(template(List.of("没有填空")), "缺少填空 ${文号}、${标题}、${主送}、${正文}、${成文日期}");
        refused(template(List.of("${文号} ${标题"), List.of("${正文}"), List.of(REST)), "写了“${”而没有“}”");
        refused(template(List.of("${文号}"), List.of("如下：${正文}"), List.of(REST)), "须独占一段");
        refused("不是文档".getBytes(StandardCharsets.UTF_8), "模板打不开");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("标准模板都合格，填好以后没有剩下的填空")
    void standardTemplatesAreFit(Layout layout) throws IOException {
        DocumentTemplate standard = new DocumentTemplate(StandardTemplate.of(layout, "朔州市政务信息管理局文件"));
        standard.check(layout);
        assertThat(lines(standard.fill(VALUES)))
                .contains("朔州市民政局：", "2026年11月30日")
                .noneMatch(line -> line.contains("${"));
    }

    private static void refused(byte[] template, String... sentences) {
        assertThatThrownBy(() -> new DocumentTemplate(template).check(Layout.DOWNWARD))
                .isInstanceOf(RequestRejected.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(sentences));
    }

    /** One paragraph each, of these runs. */
    @SafeVarargs
    private static byte[] template(List<String>... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            for (List<String> runs : paragraphs) {
                XWPFParagraph paragraph = document.createParagraph();
                runs.forEach(text -> paragraph.createRun().setText(text));
            }
            document.write(file);
            return file.toByteArray();
        }
    }

    private static List<String> lines(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
