package cn.gov.shuozhou.data.report;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.ss.usermodel.DateUtil;

/** A number cell as a person would have typed it. */
final class NumberText {

    /** More digits than a number cell can hold exactly. */
    private static final int MOST_DIGITS = 400;

    /** As many as spreadsheet programs show; what a file has behind them comes from counting in halves: 1.1000000000000001. */
    private static final MathContext SHOWN = new MathContext(15);

    private NumberText() {}

    static String of(BigDecimal number, boolean date) {
        if (date && DateUtil.isValidExcelDate(number.doubleValue())) {
            return DateUtil.getLocalDateTime(number.doubleValue()).toLocalDate().toString();
        }
        BigDecimal plain = number.round(SHOWN).stripTrailingZeros();
        return Math.abs((long) plain.scale()) > MOST_DIGITS ? number.toString() : plain.toPlainString();
    }
}
