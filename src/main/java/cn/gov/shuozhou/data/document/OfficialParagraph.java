package cn.gov.shuozhou.data.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** A paragraph as GB/T 9704-2012 sets it: 22 lines of 28 characters a page. Lengths are twips, a twentieth of a point. */
final class OfficialParagraph {

    /** Twenty-two of them fill the 225 mm of the type area. */
    static final int LINE = 579;

    /** 3号. */
    static final int BODY_SIZE = 16;

    private static final int TIGHTER = 5;

    /** Twenty-eight of them, each a quarter of a point narrower, fill the 156 mm. */
    static final int CHARACTER = 20 * BODY_SIZE - TIGHTER;

    static final String RED = "FF0000";

    private final XWPFParagraph paragraph;

    OfficialParagraph(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
        line(LINE);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
    }

    OfficialParagraph line(int height) {
        paragraph.setSpacingBetween(height / 20.0, LineSpacingRule.EXACT);
        return this;
    }

    OfficialParagraph aligned(ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        return this;
    }

    /** Free room at the margins, in characters of the body. */
    OfficialParagraph margins(int left, int right) {
        paragraph.setIndentationLeft(left * CHARACTER);
        paragraph.setIndentationRight(right * CHARACTER);
        return this;
    }

    /** Stays on the page of what follows. */
    OfficialParagraph withNext() {
        paragraph.setKeepNext(true);
        return this;
    }

    OfficialParagraph firstLineIn() {
        paragraph.setIndentationFirstLine(2 * CHARACTER);
        return this;
    }

    /** What follows a tab ends here. */
    OfficialParagraph rightTab(int position) {
        var tab = properties().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(position));
        return this;
    }

    OfficialParagraph text(String text) {
        return text(text, Face.FANGSONG, BODY_SIZE);
    }

    OfficialParagraph text(String text, Face face, int size) {
        String[] parts = text.split("\t", -1);
        for (int part = 0; part < parts.length; part++) {
            if (part > 0) {
                run(face, size).addTab();
            }
            run(face, size).setText(parts[part]);
        }
        return this;
    }

    OfficialParagraph red(String text, int size) {
        XWPFRun run = run(Face.TITLE, size);
        run.setColor(RED);
        run.setText(text);
        return this;
    }

    /** — 1 —, the number of the page it stands on. */
    OfficialParagraph pageNumber() {
        text("— ", Face.SONGTI, 14);
        run(Face.SONGTI, 14).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        run(Face.SONGTI, 14).getCTR().addNewInstrText().setStringValue("PAGE");
        run(Face.SONGTI, 14).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        text("1", Face.SONGTI, 14);
        run(Face.SONGTI, 14).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        return text(" —", Face.SONGTI, 14);
    }

    private XWPFRun run(Face face, int size) {
        XWPFRun run = paragraph.createRun();
        face.set(run);
        run.setFontSize(size);
        if (size == BODY_SIZE) {
            run.setCharacterSpacing(-TIGHTER);
        }
        return run;
    }

    /**
     * A line under the paragraph.
     *
     * @param eighths its width in eighths of a point
     * @param away its distance from the text in points
     */
    OfficialParagraph lineBelow(STBorder.Enum kind, String colour, int eighths, int away) {
        set(borders().addNewBottom(), kind, colour, eighths, away);
        return this;
    }

    OfficialParagraph lineAbove(STBorder.Enum kind, String colour, int eighths, int away) {
        set(borders().addNewTop(), kind, colour, eighths, away);
        return this;
    }

    private CTPBdr borders() {
        CTPPr properties = properties();
        return properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr();
    }

    private static void set(CTBorder border, STBorder.Enum kind, String colour, int eighths, int away) {
        border.setVal(kind);
        border.setColor(colour);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.valueOf(away));
    }

    CTPPr properties() {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }
}
