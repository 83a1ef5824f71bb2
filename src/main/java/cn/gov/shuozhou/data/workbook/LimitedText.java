package cn.gov.shuozhou.data.workbook;

/** The text of one cell or one rule of a worksheet, as far as a workbook may have it. */
final class LimitedText {

    private final StringBuilder text = new StringBuilder();

    void clear() {
        text.setLength(0);
    }

    void append(char[] characters, int start, int length) {
        if (text.length() + length > RowCells.LONGEST_TEXT) {
            throw new RowCells.TooLarge();
        }
        text.append(characters, start, length);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
