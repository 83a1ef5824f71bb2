package cn.gov.shuozhou.data.delivery;

import java.util.regex.Pattern;

/** Keeps a CSV value from becoming a formula when a spreadsheet opens the file. */
final class SafeCell {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    /** A plain negative number can do no harm, and a quote before it would make it a text. */
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

    private SafeCell() {}

    static String of(String value) {
        return value.isEmpty()
                        || FORMULA_STARTS.indexOf(value.charAt(0)) < 0
                        || NEGATIVE_NUMBER.matcher(value).matches()
                ? value
                : "'" + value;
    }
}
