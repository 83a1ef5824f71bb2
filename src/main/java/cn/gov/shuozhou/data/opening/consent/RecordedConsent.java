package cn.gov.shuozhou.data.opening.consent;

import java.time.LocalDate;

/**
 * Consent of people or bodies to the opening of their data; shown to the staff, never to the public.
 *
 * @param people how many have consented
 * @param scope which of them, or the number of the roll that lists them
 * @param manner how it was obtained
 * @param document number of the document that proves it
 */
public record RecordedConsent(long people, String scope, String manner, LocalDate obtainedOn, String document) {

    /** In words, as pages show it. */
    public String words() {
        return "%,d 个人或者单位（%s），%s %s，证明文件 %s".formatted(people, scope, obtainedOn, manner, document);
    }
}
