package cn.gov.shuozhou.data.workbook;

import java.math.BigDecimal;
import java.util.Objects;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The elements of one worksheet, turned into rows of cells. */
final class SheetEvents extends DefaultHandler {

    private final String sheet;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final boolean from1904;
    private final WorkbookReader.Rows rows;
    private final LookEvents look = new LookEvents();
    private final LimitedText value = new LimitedText();
    private final RowCells cells = new RowCells();
    private int row = -1;
    private int column = -1;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean inValue;
    private boolean pronunciation;

    SheetEvents(String sheet, SharedTexts texts, CellFormats formats, boolean from1904, WorkbookReader.Rows rows) {
        this.sheet = sheet;
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        switch (localName) {
            case "row" -> beginRow(attributes.getValue("r"));
            case "c" -> beginCell(attributes);
            case "f" -> formula = true;
            case "rPh" -> pronunciation = true;
            case "v", "t" -> inValue = !pronunciation;
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
    }

    private void beginCell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        try {
            column = reference == null ? column + 1 : new CellReference(reference).getCol();
            style = Integer.parseInt(Objects.requireNonNullElse(attributes.getValue("s"), "0"));
        } catch (IllegalArgumentException malformed) {
            throw new SAXException(malformed);
        }
        cells.begin(column);
        type = Objects.requireNonNullElse(attributes.getValue("t"), "n");
        formula = false;
        value.clear();
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
            case "rPh" -> pronunciation = false;
            case "v", "t" -> inValue = false;
            case "c" -> cells.add(column, text(), kind());
            case "row" -> cells.end(whole -> rows.row(sheet, row, whole));
            default -> look.end(localName);
        }
    }

    /** Asked when the text is known to be well-formed. */
    private SheetCell.Kind kind() {
        if (formula) {
            return SheetCell.Kind.FORMULA;
        }
        String raw = value.toString();
        return type.equals("n") && !raw.isEmpty() ? NumberText.kind(new BigDecimal(raw)) : SheetCell.Kind.TYPED;
    }

    private String text() throws SAXException {
        String raw = value.toString();
        if (raw.isEmpty()) {
            return raw;
        }
        try {
            return switch (type) {
                case "s" -> texts.get(Integer.parseInt(raw));
                case "n" -> NumberText.of(new BigDecimal(raw), formats.isDate(style), from1904);
                case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
                case "d" -> DayText.ofIso(raw);
                default -> EscapedText.decode(raw);
            };
        } catch (NumberFormatException | IndexOutOfBoundsException malformed) {
            throw new SAXException(malformed);
        }
    }
}
