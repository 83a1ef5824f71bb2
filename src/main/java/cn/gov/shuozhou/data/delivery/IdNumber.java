package cn.gov.shuozhou.data.delivery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** 公民身份号码 by GB 11643-1999: 17 digits and a check character. */
public final class IdNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumber() {}

    /** Whether the text has 18 places as such a number has. */
    static boolean isShaped(String text) {
        if (text.length() != WEIGHTS.length + 1) {
            return false;
        }
        for (int i = 0; i < WEIGHTS.length; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return isDigit(last(text)) || last(text) == 'X';
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
        return CHECKS.charAt(sum % CHECKS.length()) == last(text);
    }

    private static char last(String text) {
        char last = text.charAt(WEIGHTS.length);
        return last == 'x' ? 'X' : last;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** The date of birth that a valid number holds; empty when there was no such day. */
    public static Optional<LocalDate> birthDate(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
