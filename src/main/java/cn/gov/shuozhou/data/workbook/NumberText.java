package cn.gov.shuozhou.data.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.ss.usermodel.DateUtil;

/** A number cell as a person would have typed it. */
final class NumberText {

    /** More digits than a number cell can hold exactly. */
    private static final int MOST_DIGITS = 400;

    /** As many as spreadsheet programs show; what a file has behind them comes from counting in halves: 1.1000000000000001. */
    private static final int SHOWN_DIGITS = 15;

    private static final MathContext SHOWN = new MathContext(SHOWN_DIGITS);

    /** The last day that spreadsheet programs know is the one before, 9999-12-31. */
    private static final double DAYS = 2_958_466;

    private NumberText() {}

    /** Whether the last digits before the point may be others than those typed: a code that should have been text. */
    static SheetCell.Kind kind(BigDecimal number) {
        boolean tooLong = (long) number.precision() - number.scale() > SHOWN_DIGITS;
        return tooLong ? SheetCell.Kind.LONG_NUMBER : SheetCell.Kind.TYPED;
    }

    /**
     * What the cell shows.
     *
     * @param from1904 whether the workbook counts its days from 1904, as on old Macintosh computers
     */
    static String of(BigDecimal number, boolean date, boolean from1904) {
        if (kind(number) == SheetCell.Kind.LONG_NUMBER) {
            return number.toString();
        }
        if (date && DateUtil.isValidExcelDate(number.doubleValue()) && number.doubleValue() < DAYS) {
            return DayText.of(DateUtil.getLocalDateTime(number.doubleValue(), from1904, true));
        }
        BigDecimal plain = number.round(SHOWN).stripTrailingZeros();
        return plain.scale() > MOST_DIGITS ? number.toString() : plain.toPlainString();
    }
}
