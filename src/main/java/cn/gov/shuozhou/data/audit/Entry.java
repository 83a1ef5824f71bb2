package cn.gov.shuozhou.data.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One line of the audit trail. Nothing is null: what does not apply is empty.
 *
 * @param happenedAt to the microsecond, as databases store it
 * @param actorDepartment the department acted for, as it was named then; empty for programs and the system
 * @param address where the request came from; empty for the system itself
 * @param object what it concerned besides the case
 * @param request HTTP method and path, without the query, which may hold personal data
 * @param detail why it was refused, or the number under which the log has the failure
 */
record Entry(
        Instant happenedAt,
        String actorId,
        String actorName,
        String actorDepartment,
        String address,
        String act,
        String caseNumber,
        String object,
        String request,
        Result result,
        String detail) {

    private static final int SHORT = 64;
    private static final int LONGEST_DEPARTMENT = 100;
    private static final int LONGEST_ACT = 100;
    private static final int LONGEST_CASE = 40;
    private static final int LONGEST_OBJECT = 200;
    private static final int LONGEST_REQUEST = 300;
    private static final int LONGEST_DETAIL = 1000;

    /** Every field within its column and free of personal data: an act must not fail for a long address. */
    Entry storable() {
        return new Entry(
                happenedAt.truncatedTo(ChronoUnit.MICROS),
                Redaction.fitting(actorId, SHORT),
                Redaction.fitting(actorName, SHORT),
                Redaction.fitting(actorDepartment, LONGEST_DEPARTMENT),
                Redaction.fitting(address, SHORT),
                Redaction.fitting(act, LONGEST_ACT),
                Redaction.fitting(Redaction.withoutNumbers(caseNumber), LONGEST_CASE),
                Redaction.fitting(Redaction.withoutNumbers(object), LONGEST_OBJECT),
                Redaction.fitting(Redaction.withoutNumbers(request), LONGEST_REQUEST),
                result,
                Redaction.fitting(detail, LONGEST_DETAIL));
    }
}
