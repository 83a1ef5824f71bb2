package cn.gov.shuozhou.data.masking;

/** Masks 公民身份号码 of eighteen characters and the old ones of fifteen; ASCII digits only. */
final class IdNumberMask {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;

    private IdNumberMask() {}

    /**
     * Keeps province and city and the last two characters. The last four would leave only some 3,300 numbers possible,
     * because the check digit ties them to the day of birth.
     */
    static String mask(String value) {
        return isIdNumber(value)
                ? value.substring(0, 4) + "************" + value.substring(value.length() - 2)
                : FullMask.TEXT;
    }

    /** Read digit by digit: no item is as frequent, and a pattern takes several times as long. */
    private static boolean isIdNumber(String value) {
        return switch (value.length()) {
            case LENGTH ->
                startsWithDivision(value)
                        && isCentury(twoDigits(value, 6))
                        && areDigits(value, 8, 10)
                        && isMonthAndDay(value, 10)
                        && areDigits(value, 14, 17)
                        && isCheckDigit(value.charAt(17));
            case OLD_LENGTH ->
                startsWithDivision(value)
                        && areDigits(value, 6, 8)
                        && isMonthAndDay(value, 8)
                        && areDigits(value, 12, 15);
            default -> false;
        };
    }

    private static boolean startsWithDivision(String value) {
        return value.charAt(0) >= '1' && value.charAt(0) <= '8' && areDigits(value, 1, 6);
    }

    private static boolean isCentury(int hundreds) {
        return hundreds >= 18 && hundreds <= 20;
    }

    private static boolean isMonthAndDay(String value, int from) {
        int month = twoDigits(value, from);
        int day = twoDigits(value, from + 2);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static boolean isCheckDigit(char last) {
        return isDigit(last) || last == 'X' || last == 'x';
    }

    /** The number that two ASCII digits make; -1 when they are none. */
    private static int twoDigits(String value, int from) {
        return areDigits(value, from, from + 2) ? (value.charAt(from) - '0') * 10 + value.charAt(from + 1) - '0' : -1;
    }

    private static boolean areDigits(String value, int from, int toExclusive) {
        for (int i = from; i < toExclusive; i++) {
            if (!isDigit(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
