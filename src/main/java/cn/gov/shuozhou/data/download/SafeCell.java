package cn.gov.shuozhou.data.download;

import java.util.regex.Pattern;

/** Keeps a CSV value from becoming a formula when a spreadsheet opens the file, also behind blanks that it drops. */
public final class SafeCell {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    /** A plain negative number can do no harm, and a quote before it would make it a text. */
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

    private SafeCell() {}

    public static String of(String value) {
        return startsFormula(value) && !NEGATIVE_NUMBER.matcher(value).matches() ? "'" + value : value;
    }

    private static boolean startsFormula(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (FORMULA_STARTS.indexOf(character) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                return false;
            }
        }
        return false;
    }
}
