package cn.gov.shuozhou.data.opening;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An open resource that the bureau has taken off, and why: the public reads the reason.
 *
 * @param restoredReason why it was put back; null as long as it is off
 */
public record OpenWithdrawal(
        long id,
        long resourceId,
        String resourceCode,
        String resourceName,
        String departmentCode,
        String departmentName,
        String reason,
        String withdrawnByName,
        LocalDateTime withdrawnAt,
        @Nullable String restoredReason,
        @Nullable String restoredByName,
        @Nullable LocalDateTime restoredAt) {

    /** Whether it is still off. */
    public boolean stands() {
        return restoredAt == null;
    }
}
