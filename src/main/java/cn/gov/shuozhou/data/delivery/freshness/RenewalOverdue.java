package cn.gov.shuozhou.data.delivery.freshness;

import cn.gov.shuozhou.data.catalog.UpdateCycle;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Once that data were not renewed in time.
 *
 * @param renewedOn the day from which the cycle ran
 * @param dueOn the last day of the grace
 * @param endedOn the day of the new data, or on which nothing was owed any more; null while it lasts
 */
record RenewalOverdue(
        long id,
        long resourceId,
        String resourceCode,
        String resourceName,
        String departmentName,
        UpdateCycle updateCycle,
        LocalDate renewedOn,
        LocalDate dueOn,
        LocalDateTime recordedAt,
        @Nullable LocalDate endedOn,
        RenewalState state) {

    public boolean lasts() {
        return state == RenewalState.LASTING;
    }

    /** Days after the grace, up to the end or to this day. */
    public long daysLate(LocalDate today) {
        return ChronoUnit.DAYS.between(dueOn, endedOn == null ? today : endedOn);
    }
}
