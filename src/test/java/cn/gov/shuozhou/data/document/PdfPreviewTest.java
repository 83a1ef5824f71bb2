package cn.gov.shuozhou.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("公文的 PDF 预览：由本机的 LibreOffice 生成，写明代替了哪些字体")
class PdfPreviewTest {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    @TempDir
    private Path folder;

    private static byte[] document() {
        return new DocumentTemplate(StandardTemplate.of(Layout.DOWNWARD, "朔州市政务信息管理局文件"))
                .fill(Map.of(Blank.NUMBER, "朔政数整〔2026〕1号", Blank.TITLE, "关于限期整改的通知", Blank.BODY, "请于期限内整改。"));
    }

    @Test
    @DisplayName("每页写明这是预览，本机没有的字体一一列出")
    void isDrawnAndSaysWhatItIs() throws Exception {
        PdfPreview preview = new PdfPreview(OFFICE);
        assertThat(preview.isAvailable() || System.getenv("CI") == null)
                .as("CI needs libreoffice-writer-nogui")
                .isTrue();
        assumeTrue(preview.isAvailable(), "SKIPPED: /usr/bin/soffice is not installed");

        try (PDDocument pdf = Loader.loadPDF(preview.of(document()))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("请于期限内整改").contains("预览，以下载的docx为准");
        }
    }

    @Test
    @DisplayName("代替了的字体：文件要求而 PDF 里没有的")
    void replacedFacesAreNamed() throws IOException {
        assertThat(Face.replaced(document(), Set.of("BAAAAA+FangSong_GB2312", "CAAAAA+NotoSerifCJKsc-Regular")))
                .contains("方正小标宋简体")
                .doesNotContain("仿宋_GB2312");
    }

    @Test
    @DisplayName("没有安装的，说明下载 docx")
    void withoutLibreOffice() {
        PdfPreview preview = new PdfPreview(folder.resolve("none"));

        assertThat(preview.isAvailable()).isFalse();
        assertThatThrownBy(() -> preview.of(document()))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("没有安装 LibreOffice");
    }

    @Test
    @DisplayName("LibreOffice 没有生成的，说明；临时文件不留下")
    void nothingComesOfIt() throws IOException {
        Path office = Files.writeString(folder.resolve("office"), "#!/bin/sh\nexit 1\n");
        assertThat(office.toFile().setExecutable(true)).isTrue();

        assertThatThrownBy(() -> new PdfPreview(office).of(document()))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("没有生成预览");
    }
}
