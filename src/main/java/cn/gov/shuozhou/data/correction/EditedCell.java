package cn.gov.shuozhou.data.correction;

/**
 * A cell that may be, is to be or was edited, for the provider, who reads the values as they are.
 *
 * @param row by its number and key
 * @param before what is or was there; empty for nothing
 * @param after what is to come instead; the same while nobody has prepared anything
 */
record EditedCell(long rowNo, long itemId, String row, String itemName, String before, String after) {

    boolean isAt(long row, long item) {
        return rowNo == row && itemId == item;
    }

    EditedCell to(String value) {
        return new EditedCell(rowNo, itemId, row, itemName, before, value);
    }

    boolean isChanged() {
        return !before.equals(after);
    }
}
