package cn.gov.shuozhou.data.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;

/** The faces of an official document; a document keeps these names wherever it is made. */
enum Face {
    FANGSONG("仿宋_GB2312", "FangSong"),
    KAITI("楷体_GB2312", "KaiTi"),
    HEITI("黑体", "SimHei"),
    TITLE("方正小标宋简体", "FZXBS"),
    SONGTI("宋体", "SimSun");

    private final String font;
    private final String inPdf;

    /** @param inPdf how its name begins in a PDF */
    Face(String font, String inPdf) {
        this.font = font;
        this.inPdf = inPdf;
    }

    /** The faces that the Word file asks for and the PDF made of it does not have. */
    static List<String> replaced(byte[] document, Set<String> pdfFonts) throws IOException {
        String asked = text(document);
        return Arrays.stream(values())
                .filter(face -> asked.contains(face.font))
                .filter(face -> pdfFonts.stream().noneMatch(name -> name.contains(face.inPdf)))
                .map(face -> face.font)
                .toList();
    }

    private static String text(byte[] document) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document))) {
            return word.getDocument().xmlText();
        }
    }

    void set(XWPFRun run) {
        for (FontCharRange range : FontCharRange.values()) {
            run.setFontFamily(font, range);
        }
    }
}
