package cn.gov.shuozhou.data.workbook;

/**
 * A cell that holds something.
 *
 * @param column from 0
 * @param text as it was typed, blanks around it included; a date as {@code yyyy-MM-dd}, with its time unless that is midnight
 * @param kind whether the text can be trusted to be what somebody typed
 */
public record SheetCell(int column, String text, Kind kind) {

    /** Where the text comes from. */
    public enum Kind {
        TYPED,
        /** A formula gives it. */
        FORMULA,
        /** A number of more digits than spreadsheet programs keep: those behind the fifteenth may be lost. */
        LONG_NUMBER
    }

    public boolean formula() {
        return kind == Kind.FORMULA;
    }
}
