package cn.gov.shuozhou.data.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The line at the head of each page of a preview: that it is one, and which faces the machine has put in the place of others. */
final class PreviewNote {

    private static final float MARGIN = 24;
    private static final float SIZE = 8;

    private PreviewNote() {}

    /** @param document the Word file that the PDF was made of */
    static byte[] on(byte[] pdf, byte[] document) throws IOException {
        try (PDDocument preview = Loader.loadPDF(pdf);
                InputStream file = Objects.requireNonNull(PreviewNote.class.getResourceAsStream(PdfSheet.FONT))) {
            List<String> replaced = Face.replaced(document, fonts(preview));
            String note = "预览，以下载的 docx 为准。"
                    + (replaced.isEmpty() ? "" : "本机没有的字体已用其他字体代替：%s。".formatted(String.join("、", replaced)));
            PDFont font = PDType0Font.load(preview, file, true);
            for (PDPage page : preview.getPages()) {
                write(preview, page, font, note);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            preview.save(out);
            return out.toByteArray();
        }
    }

    private static Set<String> fonts(PDDocument preview) throws IOException {
        Set<String> names = new TreeSet<>();
        for (PDPage page : preview.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                names.add(page.getResources().getFont(name).getName());
            }
        }
        return names;
    }

    private static void write(PDDocument preview, PDPage page, PDFont font, String note) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(preview, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(MARGIN, page.getMediaBox().getHeight() - MARGIN);
            content.showText(note);
            content.endText();
        }
    }
}
