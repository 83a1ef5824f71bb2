package cn.gov.shuozhou.data.report;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DateUtil;

/** A number cell as a person would have typed it. */
final class NumberText {

    /** More digits than a number cell can hold exactly. */
    private static final int MOST_DIGITS = 400;

    private NumberText() {}

    static String of(BigDecimal number, boolean date) {
        if (date && DateUtil.isValidExcelDate(number.doubleValue())) {
            return DateUtil.getLocalDateTime(number.doubleValue()).toLocalDate().toString();
        }
        BigDecimal plain = number.stripTrailingZeros();
        return Math.abs((long) plain.scale()) > MOST_DIGITS ? number.toString() : plain.toPlainString();
    }
}
