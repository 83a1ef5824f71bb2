package cn.gov.shuozhou.data.casework.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.document.SheetDocument.Field;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

@DisplayName("审批表、答复函的 Word 文件：A4，版心、列宽不随内容改变")
class PaperFilesTest {

    private static final Reply REPLY = new Reply(
            "GX-140600-20261122-0001",
            "关于“婚姻登记信息”共享申请的答复函",
            "朔州市人力资源和社会保障局",
            "你单位提交的申请收悉。现答复如下：",
            List.of("答复意见：同意。", "使用条件：限本部门使用。"),
            "朔州市民政局",
            LocalDate.of(2026, 11, 9));

    @Test
    @DisplayName("答复函是信函格式：红头是答复的部门，写编号、标题、主送、正文、落款和日期，不写文号")
    void theLetter() throws IOException {
        try (XWPFDocument letter = open(ReplyLetter.of(REPLY))) {
            assertThat(text(letter))
                    .contains(
                            "办件编号：GX-140600-20261122-0001",
                            "关于“婚姻登记信息”共享申请的答复函",
                            "朔州市人力资源和社会保障局：",
                            "你单位提交的申请收悉。现答复如下：",
                            "一、答复意见：同意。",
                            "二、使用条件：限本部门使用。",
                            "朔州市民政局",
                            "2026年11月9日")
                    .noneMatch(line -> line.contains("${") || line.contains("〔"));
            assertThat(letter.getHeaderList())
                    .anyMatch(header -> header.getText().contains("朔州市民政局"));
            assertIsA4(letter);
        }
    }

    @Test
    @DisplayName("审批表写明各栏、时限、意见和答复，留出三处签字的地方")
    void theSheet() throws IOException {
        try (XWPFDocument sheet = open(sheet("婚姻登记信息", "同意提供，限核验使用。\n朔州市民政局 王丽 2026-11-24 10:00"))) {
            assertThat(text(sheet)).contains("共享申请审批表", "办件编号：GX-1\u3000打印日期：2026-11-30");
            XWPFTable table = sheet.getTables().get(0);
            assertThat(table.getRow(0).getTableCells())
                    .extracting(cell -> cell.getText().strip())
                    .containsExactly("事项", "婚姻登记信息", "流程", "共享申请");
            assertThat(rows(table))
                    .extracting(row -> row.getCell(0).getText())
                    .containsExactly("事项", "申请方", "时限", "答复：同意", "答复内容", "经办人", "科室负责人", "分管领导");
            assertThat(table.getRow(3).getCell(1).getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("同意提供，限核验使用。", "朔州市民政局 王丽 2026-11-24 10:00");
            assertThat(table.getRow(7).getCell(1).getText()).contains("签字：", "年", "月", "日");
            assertIsA4(sheet);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${标题}<w:p/>&amp;\u0007\u202E倒着写",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "=cmd|' /C calc'!A0",
                "𠀀𠀀生僻字·阿不都热依木"
            })
    @DisplayName("奇怪的名称、一万字的意见：文件打得开，列宽不变，各栏还在各自的格子里")
    void hostileWords(String name) throws IOException {
        String opinion = "意见".repeat(5_000);
        try (XWPFDocument sheet = open(sheet(name, opinion))) {
            XWPFTable table = sheet.getTables().get(0);
            assertThat(table.getCTTbl().getTblPr().getTblLayout().getType()).isEqualTo(STTblLayoutType.FIXED);
            assertThat(table.getCTTbl().getTblGrid().getGridColList())
                    .extracting(column -> (BigInteger) column.getW())
                    .map(BigInteger::intValue)
                    .containsExactly(1_700, 2_722, 1_700, 2_722);
            assertThat(table.getRow(3).getCell(1).getText()).hasSize(10_000);
            assertThat(table.getRow(3).isCantSplitRow()).isFalse();
            assertThat(table.getRow(5).isCantSplitRow()).isTrue();
            assertThat(table.getRow(0).getCell(2).getText()).isEqualTo("流程");
        }
        Reply hostile = new Reply(
                "GX-1",
                "关于“" + name + "”的答复函",
                name,
                "收悉。",
                List.of(opinion, name),
                "朔州市民政局",
                LocalDate.of(2026, 1, 1));
        try (XWPFDocument letter = open(ReplyLetter.of(hostile))) {
            assertThat(text(letter)).contains("一、" + opinion, "2026年1月1日");
            assertIsA4(letter);
        }
    }

    private static byte[] sheet(String subject, String opinion) {
        return new ApprovalSheet(
                        "共享申请审批表",
                        "GX-1",
                        "办件编号：GX-1\u3000打印日期：2026-11-30",
                        List.of(new Field("事项", subject), new Field("流程", "共享申请"), new Field("申请方", "朔州市教育局")),
                        List.of("答复共享申请（第十六条）：2026-11-23 收到，期限 2026-11-30（星期一）24:00，按期办结"),
                        List.of(new Field("答复：同意", opinion)),
                        List.of("一、答复意见：同意。"))
                .file();
    }

    private static void assertIsA4(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        assertThat(List.of(
                        section.getPgSz().getW(),
                        section.getPgSz().getH(),
                        section.getPgMar().getTop(),
                        section.getPgMar().getLeft(),
                        section.getPgMar().getRight(),
                        section.getPgMar().getBottom()))
                .map(Object::toString)
                .containsExactly("11906", "16838", "2098", "1588", "1474", "1984");
    }

    private static List<XWPFTableRow> rows(XWPFTable table) {
        return table.getRows();
    }

    private static List<String> text(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.toList());
    }

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }
}
