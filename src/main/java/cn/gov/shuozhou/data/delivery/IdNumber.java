package cn.gov.shuozhou.data.delivery;

import java.util.Locale;
import java.util.regex.Pattern;

/** 公民身份号码 by GB 11643-1999: 17 digits and a check character. */
public final class IdNumber {

    private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dXx]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumber() {}

    /** Whether the text has 18 places as such a number has. */
    static boolean isShaped(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Whether the check character is the one that belongs to the other places. */
    public static boolean isValid(String text) {
        if (!isShaped(text)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length())
                == text.toUpperCase(Locale.ROOT).charAt(WEIGHTS.length);
    }
}
