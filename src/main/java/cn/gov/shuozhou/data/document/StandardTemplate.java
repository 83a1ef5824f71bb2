package cn.gov.shuozhou.data.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/**
 * The template that a kind of document has until a clerk uploads another, as GB/T 9704-2012 lays it out. No seal is drawn:
 * there is room for one over the date.
 */
public final class StandardTemplate {

    private static final int PAGE_WIDTH = 11_906;
    private static final int PAGE_HEIGHT = 16_838;
    private static final int TOP = 2_098;
    private static final int BOTTOM = 1_984;
    private static final int LEFT = 1_588;
    private static final int RIGHT = 1_474;
    private static final int WIDTH = PAGE_WIDTH - LEFT - RIGHT;

    /** Where a letter's mark begins, where its page ends, and the page number of the others. */
    private static final int HEADER = 1_644;

    private static final int LETTER_FOOTER = 1_074;
    private static final int FOOTER = 1_420;

    /** From the type area's upper edge to the agency's mark, whose own upper edge stands 72 mm below the page's. */
    private static final int ABOVE_MARK = 1_878;

    private static final int MARK_SIZE = 36;
    private static final int TITLE_SIZE = 22;

    /** 4号, of what is printed at the foot. */
    private static final int FOOT_SIZE = 14;

    /** 0.35 mm and 0.25 mm, in eighths of a point, and what a line with its distance adds to its paragraph. */
    private static final int THICK = 8;

    private static final int THIN = 6;
    private static final int LINE_ROOM = 40;
    private static final int BELOW_LAST_LINE = 60;

    private static final String BLACK = "000000";

    private static final String ONE_CHARACTER = "\u3000";

    private StandardTemplate() {}

    /**
     * The file.
     *
     * @param mark what stands in red at the head
     */
    public static byte[] of(Layout layout, String mark) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            page(document, layout);
            if (layout == Layout.LETTER) {
                letterHead(document, mark);
            } else {
                head(document, layout, mark);
            }
            body(document);
            if (layout != Layout.LETTER) {
                foot(document, layout);
            }
            document.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Size, margins and page numbers. */
    static void page(XWPFDocument document, Layout layout) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(PAGE_WIDTH));
        section.getPgSz().setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(HEADER));
        margins.setFooter(BigInteger.valueOf(layout == Layout.LETTER ? LETTER_FOOTER : FOOTER));
        document.setEvenAndOddHeadings(true);
        numbered(document, HeaderFooterType.DEFAULT)
                .aligned(ParagraphAlignment.RIGHT)
                .margins(0, 1);
        numbered(document, HeaderFooterType.EVEN)
                .aligned(ParagraphAlignment.LEFT)
                .margins(1, 0);
    }

    private static OfficialParagraph numbered(XWPFDocument document, HeaderFooterType pages) {
        return new OfficialParagraph(document.createFooter(pages).createParagraph())
                .line(320)
                .pageNumber();
    }

    /** The mark, two lines below it the number, and 4 mm below that the red line. */
    private static void head(XWPFDocument document, Layout layout, String mark) {
        paragraph(document).line(ABOVE_MARK);
        paragraph(document).line(900).aligned(ParagraphAlignment.CENTER).red(mark, markSize(mark));
        empty(document, 2);
        OfficialParagraph number = paragraph(document);
        if (layout == Layout.UPWARD) {
            number.rightTab(WIDTH - OfficialParagraph.CHARACTER)
                    .text(ONE_CHARACTER + Blank.NUMBER.written() + "\t签发人：")
                    .text(Blank.SIGNER.written(), Face.KAITI, OfficialParagraph.BODY_SIZE);
        } else {
            number.aligned(ParagraphAlignment.CENTER).text(Blank.NUMBER.written());
        }
        number.lineBelow(STBorder.SINGLE, OfficialParagraph.RED, 12, 7);
        empty(document, 2);
    }

    /** As large as it can be in one line. */
    private static int markSize(String mark) {
        return Math.min(MARK_SIZE, WIDTH / 20 / mark.length());
    }

    /** The mark 30 mm below the page's upper edge with a double line of 170 mm below it, and one 20 mm above its end. */
    private static void letterHead(XWPFDocument document, String mark) {
        document.getDocument().getBody().getSectPr().addNewTitlePg();
        var header = document.createHeader(HeaderFooterType.FIRST);
        wide(new OfficialParagraph(header.createParagraph()))
                .line(800)
                .aligned(ParagraphAlignment.CENTER)
                .red(mark, markSize(mark))
                .lineBelow(STBorder.THICK_THIN_SMALL_GAP, OfficialParagraph.RED, 18, 6);
        wide(new OfficialParagraph(document.createFooter(HeaderFooterType.FIRST).createParagraph()))
                .line(60)
                .lineAbove(STBorder.THIN_THICK_SMALL_GAP, OfficialParagraph.RED, 18, 1);
        paragraph(document).aligned(ParagraphAlignment.RIGHT).text(Blank.NUMBER.written());
        empty(document, 2);
    }

    /** Seven millimetres over the type area on both sides. */
    private static OfficialParagraph wide(OfficialParagraph paragraph) {
        var margins = paragraph.properties().addNewInd();
        margins.setLeft(BigInteger.valueOf(-397));
        margins.setRight(BigInteger.valueOf(-397));
        return paragraph;
    }

    private static void body(XWPFDocument document) {
        paragraph(document)
                .line(640)
                .aligned(ParagraphAlignment.CENTER)
                .text(Blank.TITLE.written(), Face.TITLE, TITLE_SIZE);
        empty(document, 1);
        paragraph(document).text(Blank.ADDRESSEE.written() + "：");
        paragraph(document).aligned(ParagraphAlignment.BOTH).firstLineIn().text(Blank.BODY.written());
        paragraph(document).withNext();
        paragraph(document).withNext();
        paragraph(document)
                .withNext()
                .aligned(ParagraphAlignment.RIGHT)
                .margins(0, 2)
                .text(Blank.AGENCY.written());
        paragraph(document).aligned(ParagraphAlignment.RIGHT).margins(0, 4).text(Blank.DATE.written());
    }

    /** 版记: on the last page, its last line on the type area's lower edge. Reports upward are copied to nobody. */
    private static void foot(XWPFDocument document, Layout layout) {
        boolean copied = layout == Layout.DOWNWARD;
        if (copied) {
            framed(document, 2)
                    .text(ONE_CHARACTER + "抄送：" + Blank.COPIES.written() + "。", Face.FANGSONG, FOOT_SIZE)
                    .lineAbove(STBorder.SINGLE, BLACK, THICK, 1);
        }
        framed(document, 1)
                .rightTab(WIDTH - OfficialParagraph.CHARACTER)
                .text(
                        ONE_CHARACTER + Blank.AGENCY.written() + "\t" + Blank.DATE.written() + "印发",
                        Face.FANGSONG,
                        FOOT_SIZE)
                .lineAbove(STBorder.SINGLE, BLACK, copied ? THIN : THICK, 1)
                .lineBelow(STBorder.SINGLE, BLACK, THICK, 1);
        paragraph(document).line(20);
    }

    /** A frame of its own for each: LibreOffice does not draw the lines of two paragraphs in one. */
    private static OfficialParagraph framed(XWPFDocument document, int linesFromBelow) {
        OfficialParagraph paragraph = paragraph(document);
        CTFramePr frame = paragraph.properties().addNewFramePr();
        frame.setW(BigInteger.valueOf(WIDTH));
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setVAnchor(STVAnchor.PAGE);
        frame.setX(BigInteger.ZERO);
        frame.setY(BigInteger.valueOf(
                PAGE_HEIGHT - BOTTOM - BELOW_LAST_LINE - linesFromBelow * (OfficialParagraph.LINE + LINE_ROOM)));
        return paragraph;
    }

    private static void empty(XWPFDocument document, int lines) {
        for (int line = 0; line < lines; line++) {
            paragraph(document);
        }
    }

    private static OfficialParagraph paragraph(XWPFDocument document) {
        return new OfficialParagraph(document.createParagraph());
    }
}
