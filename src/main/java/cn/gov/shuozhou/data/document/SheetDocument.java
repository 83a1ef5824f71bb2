package cn.gov.shuozhou.data.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * A form as a Word file, e.g. 审批表: a title over one table of fields, written entries and places to sign, on the page that
 * GB/T 9704-2012 lays out. The columns keep their widths whatever is written into them; a long entry goes on on the next page.
 */
public final class SheetDocument {

    /** Label, value, label, value; together the type area. */
    private static final List<Integer> COLUMNS = List.of(1_700, 2_722, 1_700, 2_722);

    /** 4号 and its line. */
    private static final int SIZE = 14;

    private static final int LINE = 440;
    private static final int TITLE_SIZE = 22;
    private static final int TITLE_LINE = 640;
    private static final int ROOM_TO_SIGN = 1_500;

    private SheetDocument() {}

    /** Two fields side by side, or one across the sheet. */
    public record Row(Field left, @Nullable Field right) {

        public static Row wide(String label, String value) {
            return new Row(new Field(label, value), null);
        }
    }

    /** What is written in one place; it takes as many paragraphs as it has lines. */
    public record Field(String label, String value) {}

    /**
     * The file.
     *
     * @param number what stands under the title, e.g. the number of the case
     * @param toSign who signs, each in a place of its own
     */
    public static byte[] of(String title, String number, List<Row> rows, List<String> toSign) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            StandardTemplate.page(document, Layout.DOWNWARD);
            new OfficialParagraph(document.createParagraph())
                    .line(TITLE_LINE)
                    .aligned(ParagraphAlignment.CENTER)
                    .text(title, Face.TITLE, TITLE_SIZE);
            new OfficialParagraph(document.createParagraph())
                    .line(LINE)
                    .aligned(ParagraphAlignment.RIGHT)
                    .text(number, Face.FANGSONG, SIZE);
            XWPFTable table = table(document, rows.size() + toSign.size());
            for (int row = 0; row < rows.size(); row++) {
                fill(table.getRow(row), rows.get(row));
            }
            for (int row = 0; row < toSign.size(); row++) {
                placeToSign(table.getRow(rows.size() + row), toSign.get(row));
            }
            document.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XWPFTable table(XWPFDocument document, int rows) {
        XWPFTable table = document.createTable(rows, COLUMNS.size());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth(COLUMNS.stream().mapToInt(Integer::intValue).sum());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int column = 0; column < COLUMNS.size(); column++) {
            var width = column < grid.sizeOfGridColArray() ? grid.getGridColArray(column) : grid.addNewGridCol();
            width.setW(BigInteger.valueOf(COLUMNS.get(column)));
        }
        return table;
    }

    private static void fill(XWPFTableRow row, Row content) {
        write(row.getCell(0), content.left().label(), 0);
        Field right = content.right();
        if (right == null) {
            writeAcross(row, content.left().value());
            return;
        }
        write(row.getCell(1), content.left().value(), 1);
        write(row.getCell(2), right.label(), 2);
        write(row.getCell(3), right.value(), 3);
    }

    private static void placeToSign(XWPFTableRow row, String who) {
        row.setHeight(ROOM_TO_SIGN);
        row.setHeightRule(TableRowHeightRule.AT_LEAST);
        row.setCantSplitRow(true);
        write(row.getCell(0), who, 0);
        XWPFTableCell place = writeAcross(row, "");
        place.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
        new OfficialParagraph(place.getParagraphs().get(0))
                .line(LINE)
                .aligned(ParagraphAlignment.RIGHT)
                .text("签字：\u3000\u3000\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日", Face.FANGSONG, SIZE);
    }

    private static XWPFTableCell writeAcross(XWPFTableRow row, String text) {
        row.removeCell(3);
        row.removeCell(2);
        XWPFTableCell cell = row.getCell(1);
        write(cell, text, 1);
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(3));
        cell.setWidth(String.valueOf(COLUMNS.get(1) + COLUMNS.get(2) + COLUMNS.get(3)));
        return cell;
    }

    private static void write(XWPFTableCell cell, String text, int column) {
        cell.setWidth(String.valueOf(COLUMNS.get(column)));
        List<String> lines = text.lines().toList();
        for (int line = 0; line < Math.max(1, lines.size()); line++) {
            XWPFParagraph paragraph = line == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            new OfficialParagraph(paragraph)
                    .line(LINE)
                    .text(lines.isEmpty() ? "" : lines.get(line), column % 2 == 0 ? Face.HEITI : Face.FANGSONG, SIZE);
        }
    }
}
