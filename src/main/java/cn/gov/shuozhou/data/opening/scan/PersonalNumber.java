package cn.gov.shuozhou.data.opening.scan;

import cn.gov.shuozhou.data.delivery.IdNumber;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Numbers of people, wherever in a text they stand; those with a check digit only where it is right. */
public enum PersonalNumber {
    ID_NUMBER("公民身份号码", "\\d{17}[\\dXx](?![\\dXx])", IdNumber::isValid),
    MOBILE("手机号码", "1[3-9]\\d{9}(?!\\d)", any -> true),
    BANK_CARD("银行卡号", "(?:62|4|5)\\d{14,17}(?!\\d)", PersonalNumber::followsLuhn);

    private final String label;
    private final Pattern shape;
    private final Predicate<String> check;

    PersonalNumber(String label, String shape, Predicate<String> check) {
        this.label = label;
        this.shape = Pattern.compile("(?<!\\d)" + shape);
        this.check = check;
    }

    public String label() {
        return label;
    }

    /** Whether such a number stands in the text, its check digit right. */
    public boolean isIn(String text) {
        return text.length() >= 11 && shape.matcher(text).results().anyMatch(found -> check.test(found.group()));
    }

    private static boolean followsLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
