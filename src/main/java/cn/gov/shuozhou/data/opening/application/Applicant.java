package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.masking.MaskingRule;
import java.nio.charset.StandardCharsets;

/**
 * Who applies. Stored sealed, and shown to whoever answers the application only.
 *
 * @param number 公民身份号码 or 统一社会信用代码
 * @param phone empty when not given; then there is an address
 * @param email empty when not given
 */
record Applicant(ApplicantKind kind, String name, String number, String phone, String email) {

    private static final String SEPARATOR = "\n";

    /** As everybody else sees the applicant: of a person the family name, of others what they are. */
    String maskedName() {
        return kind == ApplicantKind.PERSON ? MaskingRule.NAME.mask(name, "") : "某" + kind.label();
    }

    byte[] bytes() {
        return String.join(SEPARATOR, kind.name(), name, number, phone, email).getBytes(StandardCharsets.UTF_8);
    }

    static Applicant of(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1);
        return new Applicant(ApplicantKind.valueOf(parts[0]), parts[1], parts[2], parts[3], parts[4]);
    }
}
