package cn.gov.shuozhou.data.organization;

import java.util.regex.Pattern;

/** 统一社会信用代码 by GB 32100-2015: 18 characters without I, O, S, V and Z, the last one a check character. */
public final class CreditCode {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Registering authority and kind of body, division code, body, check character. */
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

    private static final int CHECK_POSITION = 17;

    private CreditCode() {}

    public static boolean isValid(String code) {
        return SHAPE.matcher(code).matches() && checkCharacter(code) == code.charAt(CHECK_POSITION);
    }

    /** Each character's value is weighted by a power of 3; all of them and the check value make a multiple of 31. */
    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int position = 0; position < CHECK_POSITION; position++) {
            sum += CHARACTERS.indexOf(code.charAt(position)) * weight;
            weight = weight * 3 % CHARACTERS.length();
        }
        return CHARACTERS.charAt((CHARACTERS.length() - sum % CHARACTERS.length()) % CHARACTERS.length());
    }
}
