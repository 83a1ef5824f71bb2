package cn.gov.shuozhou.data.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A sheet of A4 or several: a title, facts by name and value, and paragraphs. The font (Noto Sans SC, characters of GB 2312,
 * SIL Open Font License) is embedded with just the characters used, so that it reads the same everywhere.
 */
public final class PdfSheet {

    static final String FONT = "/fonts/NotoSansSC-GB2312.ttf";
    private static final String UNKNOWN = "〓";

    private static final float MARGIN = 72;
    private static final float NAME_WIDTH = 130;
    private static final float TITLE_SIZE = 20;
    private static final float SIZE = 11;
    private static final float LEADING = 19;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final String title;
    private PDPageContentStream content;
    private float y;

    private PdfSheet(String title) throws IOException {
        this.title = title;
        try (InputStream file = Objects.requireNonNull(PdfSheet.class.getResourceAsStream(FONT))) {
            font = PDType0Font.load(document, file, true);
        }
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("zh-CN");
        content = nextPage();
    }

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /** The file. */
    public static byte[] of(String title, List<Fact> facts, List<String> paragraphs) {
        try {
            return new PdfSheet(title).written(facts, paragraphs);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] written(List<Fact> facts, List<String> paragraphs) throws IOException {
        try (document) {
            line(title, (PDRectangle.A4.getWidth() - width(title, TITLE_SIZE)) / 2, TITLE_SIZE);
            y -= LEADING;
            for (Fact fact : facts) {
                float top = y;
                line(fact.name(), MARGIN, SIZE);
                y = y == top - LEADING ? top : y + LEADING;
                block(fact.value(), MARGIN + NAME_WIDTH);
            }
            y -= LEADING;
            for (String paragraph : paragraphs) {
                block(paragraph, MARGIN);
            }
            content.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Broken where the line is full: Chinese text breaks anywhere. */
    private void block(String text, float x) throws IOException {
        for (String line : broken(shown(text), PDRectangle.A4.getWidth() - MARGIN - x)) {
            line(line, x, SIZE);
        }
    }

    private void line(String text, float x, float size) throws IOException {
        if (y < MARGIN) {
            content.close();
            content = nextPage();
        }
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(shown(text));
        content.endText();
        y -= LEADING;
    }

    private PDPageContentStream nextPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    private List<String> broken(String text, float most) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int before = line.length();
            line.appendCodePoint(text.codePointAt(i));
            if (width(line.toString(), SIZE) > most) {
                lines.add(line.substring(0, before));
                line.delete(0, before);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** What the font has no picture of is marked, as in print. */
    private String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> shown.append(has(character) ? character : UNKNOWN));
        return shown.toString();
    }

    private boolean has(String character) {
        try {
            return font.encode(character).length > 0 && font.getStringWidth(character) > 0;
        } catch (IOException | IllegalArgumentException none) {
            return false;
        }
    }
}
