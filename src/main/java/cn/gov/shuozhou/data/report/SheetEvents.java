package cn.gov.shuozhou.data.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The elements of one worksheet, turned into rows of cells. */
final class SheetEvents extends DefaultHandler {

    private final String sheet;
    private final SharedStrings texts;
    private final StylesTable styles;
    private final WorkbookReader.Rows rows;
    private final LookEvents look = new LookEvents();
    private final StringBuilder value = new StringBuilder();
    private List<SheetCell> cells = new ArrayList<>();
    private int row = -1;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean inValue;

    SheetEvents(String sheet, SharedStrings texts, StylesTable styles, WorkbookReader.Rows rows) {
        this.sheet = sheet;
        this.texts = texts;
        this.styles = styles;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        switch (localName) {
            case "row" -> beginRow(attributes.getValue("r"));
            case "c" -> beginCell(attributes);
            case "f" -> formula = true;
            case "v", "t" -> inValue = true;
            default -> look.start(localName, attributes);
        }
    }

    private void beginRow(@Nullable String number) throws SAXException {
        try {
            row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        } catch (NumberFormatException malformed) {
            throw new SAXException(malformed);
        }
        column = -1;
        cells = new ArrayList<>();
    }

    private void beginCell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        try {
            column = reference == null ? column + 1 : new CellReference(reference).getCol();
            style = Integer.parseInt(Objects.requireNonNullElse(attributes.getValue("s"), "0"));
        } catch (IllegalArgumentException malformed) {
            throw new SAXException(malformed);
        }
        type = Objects.requireNonNullElse(attributes.getValue("t"), "n");
        formula = false;
        value.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            value.append(characters, start, length);
        } else {
            look.characters(characters, start, length);
        }
    }

    /** How the sheet looks, once all of it has been read. */
    SheetLook look() {
        return look.look();
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        switch (localName) {
            case "v", "t" -> inValue = false;
            case "c" -> endCell();
            case "row" -> {
                if (!cells.isEmpty()) {
                    rows.row(sheet, row, cells);
                }
            }
            default -> look.end(localName);
        }
    }

    private void endCell() throws SAXException {
        String text = text().strip();
        if (!text.isEmpty() || formula) {
            cells.add(new SheetCell(column, text, formula));
        }
    }

    private String text() throws SAXException {
        String raw = value.toString();
        if (raw.isEmpty()) {
            return raw;
        }
        try {
            return switch (type) {
                case "s" -> texts.getItemAt(Integer.parseInt(raw)).getString();
                case "n" -> NumberText.of(new BigDecimal(raw), isDate());
                case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
                default -> raw;
            };
        } catch (NumberFormatException | IndexOutOfBoundsException malformed) {
            throw new SAXException(malformed);
        }
    }

    private boolean isDate() {
        if (style <= 0 || style >= styles.getNumCellStyles()) {
            return false;
        }
        var format = styles.getStyleAt(style);
        return DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }
}
