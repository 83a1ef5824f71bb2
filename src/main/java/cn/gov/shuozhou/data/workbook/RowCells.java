package cn.gov.shuozhou.data.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers the cells of one row. No spreadsheet program writes more cells or longer ones than are let in here; a file that
 * has them was made to fill the memory of whoever reads it.
 */
final class RowCells {

    /** What is too long, too wide or too much. */
    static final class TooLarge extends RuntimeException {}

    static final int LONGEST_TEXT = 32_767;
    private static final int MOST_CELLS = 16_384;

    /** Of all cells of a row together. */
    private static final int MOST_LETTERS = 2_000_000;

    private List<SheetCell> cells = new ArrayList<>();
    private int begun;
    private long letters;

    /** Is told of every cell, with or without anything in it. */
    void begin(int column) {
        if (column < 0 || column >= MOST_CELLS || ++begun > MOST_CELLS) {
            throw new TooLarge();
        }
    }

    /** What only shows as a blank is left out. */
    void add(int column, String text, SheetCell.Kind kind) {
        letters += text.length();
        if (text.length() > LONGEST_TEXT || letters > MOST_LETTERS) {
            throw new TooLarge();
        }
        if (text.chars().anyMatch(RowCells::isVisible) || kind == SheetCell.Kind.FORMULA) {
            cells.add(new SheetCell(column, text, kind));
        }
    }

    private static boolean isVisible(int character) {
        return !Character.isWhitespace(character) && !Character.isSpaceChar(character);
    }

    /** Hands over what there is, if anything, from the left to the right however the file has it, and begins anew. */
    void end(Consumer<List<SheetCell>> taker) {
        List<SheetCell> whole = cells;
        cells = new ArrayList<>();
        begun = 0;
        letters = 0;
        if (!whole.isEmpty()) {
            whole.sort(Comparator.comparingInt(SheetCell::column));
            taker.accept(whole);
        }
    }
}
