package cn.gov.shuozhou.data.demo;

/** The standards' own way of checking, written apart from the code under test. */
final class CheckDigits {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CheckDigits() {}

    /** GB 11643: the weighted sum leaves 1 when divided by 11. */
    static boolean idNumber(String number) {
        int sum = 0;
        for (int i = 0; i < 18; i++) {
            int digit = number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0';
            sum += digit * ((1 << (17 - i)) % 11);
        }
        return sum % 11 == 1;
    }

    /** GB 32100: the weighted sum, check digit included, is divisible by 31. */
    static boolean creditCode(String code) {
        long weight = 1;
        long sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += weight * ALPHABET.indexOf(code.charAt(i));
            weight = weight * 3 % 31;
        }
        return (sum + ALPHABET.indexOf(code.charAt(17))) % 31 == 0;
    }

    static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }
}
