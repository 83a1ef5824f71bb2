package cn.gov.shuozhou.data.delivery.statement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says of one grant; what the reader may not see yet, or nobody has written, is null.
 *
 * @param uses how often data were taken in the year
 * @param rows how many rows were taken in the year
 * @param consents those that passing data on relies on, in words; null when none
 * @param passedTo to whom data went on; null when nothing is said
 * @param storedWhere null when nothing is kept
 */
record StatementRow(
        long statementId,
        int year,
        String departmentCode,
        String holderName,
        String providerCode,
        String providerName,
        String grantNumber,
        String resourceName,
        String purpose,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate dueOn,
        @Nullable LocalDateTime sentAt,
        @Nullable String sentByName,
        long uses,
        long rows,
        @Nullable String usedFor,
        @Nullable Passing passing,
        @Nullable String consents,
        @Nullable String passedTo,
        @Nullable Keeping keeping,
        @Nullable String storedWhere,
        @Nullable LocalDate destroyedOn) {

    public StatementState state(LocalDate today) {
        return Statement.state(dueOn, sentAt, today);
    }

    public boolean isWritten() {
        return usedFor != null;
    }

    /** Whether it says what it must: who passed data on with consent names the consent. */
    boolean isComplete() {
        return isWritten() && (passing != Passing.AGREED || consents != null);
    }
}
