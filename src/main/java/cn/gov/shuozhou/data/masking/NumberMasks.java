package cn.gov.shuozhou.data.masking;

import java.util.regex.Pattern;

/** Masks for numbers of lines and accounts; ASCII digits only, anything else is masked fully. */
final class NumberMasks {

    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86[ -]?)?(1[3-9]\\d)[ -]?(\\d{4})[ -]?(\\d{4})");

    private static final Pattern LANDLINE = Pattern.compile(
            "(?:(?<plain>010|02\\d|0[3-9]\\d{2})[ -]?|[(](?<inBrackets>010|02\\d|0[3-9]\\d{2})[)] ?)[2-8]\\d{6,7}(?:-\\d{1,6})?");

    private static final Pattern BANK_CARD_GROUPS = Pattern.compile("\\d+|\\d{4}(?:[ -]\\d{4}){2,3}(?:[ -]\\d{1,4})?");

    private static final Pattern BANK_CARD = Pattern.compile("\\d{13,19}");

    private NumberMasks() {}

    static String mobile(String value) {
        var number = MOBILE.matcher(value);
        return number.matches() ? number.group(1) + "****" + number.group(3) : FullMask.TEXT;
    }

    /** Keeps the area code; of number and extension nothing but that they are there. */
    static String landline(String value) {
        var number = LANDLINE.matcher(value);
        if (!number.matches()) {
            return FullMask.TEXT;
        }
        var plain = number.group("plain");
        return (plain == null ? number.group("inBrackets") : plain) + "-****";
    }

    /** Keeps the last four digits of the 13 to 19. */
    static String bankCard(String value) {
        var digits = value.replaceAll("[ -]", "");
        return BANK_CARD_GROUPS.matcher(value).matches()
                        && BANK_CARD.matcher(digits).matches()
                ? "****" + digits.substring(digits.length() - 4)
                : FullMask.TEXT;
    }
}
