package cn.gov.shuozhou.data.workbook;

import java.io.IOException;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that the cells of an .xlsx file share, without the signs that tell how to pronounce them. */
final class SharedTexts extends DefaultHandler implements AutoCloseable {

    /** A million rows with twenty texts each. */
    private static final int MOST = 20_000_000;

    private final ManyTexts texts = new ManyTexts();
    private final LimitedText text = new LimitedText();
    private boolean inText;
    private boolean pronunciation;

    /** @throws IndexOutOfBoundsException if there is none of this number */
    String get(int index) {
        return texts.get(index);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (localName) {
            case "si" -> text.clear();
            case "rPh" -> pronunciation = true;
            case "t" -> inText = !pronunciation;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        switch (localName) {
            case "si" -> add();
            case "rPh" -> pronunciation = false;
            case "t" -> inText = false;
            default -> {}
        }
    }

    private void add() {
        if (texts.size() == MOST) {
            throw new RowCells.TooLarge();
        }
        texts.add(EscapedText.decode(text.toString()));
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
