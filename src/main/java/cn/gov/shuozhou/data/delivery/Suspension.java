package cn.gov.shuozhou.data.delivery;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * One time that a grant was suspended (暂停): by whom, since when, why, and how it was lifted.
 *
 * @param suspender department and name of whoever suspended it, as they were then
 * @param byBureau whether the bureau did it: only the bureau lifts it then
 * @param lifter department and name of whoever lifted it; null while it stands
 */
record Suspension(
        long id,
        String grantNumber,
        SuspensionKind kind,
        String reason,
        String suspender,
        boolean byBureau,
        LocalDateTime suspendedAt,
        @Nullable String lifter,
        @Nullable String liftReason,
        @Nullable LocalDateTime liftedAt) {

    static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Who, when and why, in a line. */
    public String inBrief() {
        return "%s 由%s暂停，原因：%s，%s".formatted(MINUTE.format(suspendedAt), suspender, kind.label(), reason);
    }
}
