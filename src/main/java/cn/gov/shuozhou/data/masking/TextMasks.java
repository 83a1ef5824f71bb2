package cn.gov.shuozhou.data.masking;

import java.util.regex.Pattern;

/** Masks for e-mail addresses, number plates and credit codes. */
final class TextMasks {

    private static final Pattern EMAIL =
            Pattern.compile("(?<local>[A-Za-z0-9_+-]+(?:\\.[A-Za-z0-9_+-]+)*)@(?<domain>(?:[A-Za-z0-9]"
                    + "(?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,})");

    private static final int LONGEST_EMAIL = 254;

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

    /** Ordinary plates have five places after the letter, those of new energy vehicles six. */
    private static final Pattern PLATE =
            Pattern.compile("[" + PROVINCES + "][A-Z]·?[A-HJ-NP-Z0-9]{4}(?:[A-HJ-NP-Z0-9]{1,2}|[挂学警港澳])");

    /** The alphabet of GB 32100 without I, O, S, V and Z. */
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    private TextMasks() {}

    /** Keeps the first character of the local part, unless that is all there is of it. */
    static String email(String value) {
        var address = EMAIL.matcher(value);
        if (value.length() > LONGEST_EMAIL || !address.matches()) {
            return FullMask.TEXT;
        }
        var local = address.group("local");
        return (local.length() == 1 ? "" : local.substring(0, 1)) + "****@" + address.group("domain");
    }

    /** Keeps where the vehicle is registered. */
    static String plate(String value) {
        return PLATE.matcher(value).matches() ? value.substring(0, 2) + "****" : FullMask.TEXT;
    }

    /** Keeps the kind of body (first two) and the last two places. */
    static String creditCode(String value) {
        return CREDIT_CODE.matcher(value).matches()
                ? value.substring(0, 2) + "************" + value.substring(16)
                : FullMask.TEXT;
    }
}
