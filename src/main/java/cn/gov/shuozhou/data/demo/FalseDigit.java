package cn.gov.shuozhou.data.demo;

/** Ends a number with a check digit that is surely wrong, so that no made-up number can belong to anybody. */
final class FalseDigit {

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_DIGITS = "10X98765432";
    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private FalseDigit() {}

    /** Completes 17 digits of a 公民身份号码 (GB 11643). */
    static String idNumber(String seventeen) {
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += ID_WEIGHTS[i] * (seventeen.charAt(i) - '0');
        }
        int right = ID_DIGITS.charAt(sum % 11) == 'X' ? 0 : ID_DIGITS.charAt(sum % 11) - '0';
        return seventeen + (right + 1) % 10;
    }

    /** Completes 17 places of a 统一社会信用代码 (GB 32100). */
    static String creditCode(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += weight * CODE_ALPHABET.indexOf(seventeen.charAt(i));
            weight = weight * 3 % CODE_ALPHABET.length();
        }
        int size = CODE_ALPHABET.length();
        int right = (size - sum % size) % size;
        return seventeen + CODE_ALPHABET.charAt((right + 1) % size);
    }

    /** Completes a card number against Luhn's formula (GB/T 15694). */
    static String bankCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        int right = (10 - sum % 10) % 10;
        return digits + (right + 1) % 10;
    }
}
