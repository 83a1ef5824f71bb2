package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A limit that passed without what it was for: recorded by the system, handled by those who supervise, or voided with its
 * reason, never deleted.
 *
 * @param clockId the clock that ran out; a clock is recorded once
 * @param lateDepartment who had to act
 * @param measure what was done about it; null until it is handled
 * @param voidReason why it was wrong; null while it stands
 */
@Article("第三十三条")
public record Overdue(
        long id,
        long clockId,
        String caseNumber,
        String limitKey,
        LocalDate dueOn,
        String lateDepartment,
        LocalDateTime recordedAt,
        @Nullable SupervisionMeasure measure,
        @Nullable String opinion,
        @Nullable LocalDateTime handledAt,
        @Nullable LocalDateTime voidedAt,
        @Nullable String voidReason) {

    public boolean stands() {
        return voidedAt == null;
    }
}
