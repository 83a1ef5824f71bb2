package cn.gov.shuozhou.data.opening.application;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Data that wait for the applicant to take them.
 *
 * @param expiresOn the last day of the link
 * @param licenceAcceptedAt null until the applicant has accepted the licence; nothing is handed out before
 * @param taken how often they were taken
 */
record Delivery(
        String caseNumber,
        long answerId,
        LocalDateTime openedAt,
        LocalDate expiresOn,
        @Nullable String licenceVersion,
        @Nullable LocalDateTime licenceAcceptedAt,
        int taken) {

    boolean isExpired(LocalDate today) {
        return today.isAfter(expiresOn);
    }
}
