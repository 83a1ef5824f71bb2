package cn.gov.shuozhou.data.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.tabular.GivenFiles.Reader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** Workbooks that are none: what is wrong is told to whoever sends them, not to the log. */
@MovableClockTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("坏工作簿：说明给上传的人，审计有记录，日志不刷屏")
class RefusedWorkbooksTest {

    private static final int UPLOADS = 10;

    private static final String WORKBOOK =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";

    @Autowired
    private ApplicationContext context;

    @Test
    @DisplayName("各部分不是 XML、带 DOCTYPE 的，连传十次：都拒绝，日志里一条也没有")
    void nothingIsLogged(CapturedOutput output) throws Exception {
        GivenFiles files = new GivenFiles(context);
        int before = output.length();
        Recorded recorded = context.getAutowireCapableBeanFactory().createBean(Recorded.class);
        for (String broken : List.of("<", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "")) {
            for (String part : List.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")) {
                for (int i = 0; i < UPLOADS; i++) {
                    GivenFiles.Answer answer = files.send(Reader.DATA, "数据.xlsx", workbook(part, broken));
                    assertThat(answer.status()).as(part + broken).isEqualTo(400);
                }
            }
        }
        assertThat(recorded.refusals()).hasSize(3 * 3 * UPLOADS);
        assertThat(output.subSequence(before, output.length())).doesNotContain("apache.poi", "Fatal Error", "\tat ");
    }

    /** A workbook of which one part is replaced. */
    private static byte[] workbook(String part, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            write(zip, part, content);
            if (!part.equals("[Content_Types].xml")) {
                write(zip, "[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"
                        ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml"
                        ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
                        """);
            }
            if (!part.equals("_rels/.rels")) {
                write(zip, "_rels/.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                        Target="xl/workbook.xml"/></Relationships>
                        """);
            }
            if (!part.equals("xl/workbook.xml")) {
                write(zip, "xl/workbook.xml", WORKBOOK);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
