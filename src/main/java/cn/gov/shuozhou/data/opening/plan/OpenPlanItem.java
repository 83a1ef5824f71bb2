package cn.gov.shuozhou.data.opening.plan;

import cn.gov.shuozhou.data.calendar.Quarter;
import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a department is going to open.
 *
 * @param resourceCode null as long as the catalogue has no such resource
 * @param quarter of the plan's year, 1 to 4
 * @param adjusted why it was added or moved after the plan was compiled; empty when it was not
 * @param givenUp why it is not going to be opened after all; null as long as it is
 * @param doneOn when the public could take it
 */
public record OpenPlanItem(
        long id,
        long planId,
        String departmentCode,
        String departmentName,
        int year,
        String name,
        @Nullable String resourceCode,
        int quarter,
        OpeningAttribute opening,
        String adjusted,
        @Nullable String givenUp,
        @Nullable LocalDate doneOn) {

    /** What has become of it by this day. */
    public OpenPlanItemState state(LocalDate today) {
        if (givenUp != null) {
            return OpenPlanItemState.GIVEN_UP;
        }
        if (doneOn != null) {
            return OpenPlanItemState.DONE;
        }
        return new Quarter(year, quarter).isOver(today) ? OpenPlanItemState.OVERDUE : OpenPlanItemState.PLANNED;
    }

    boolean isOutstanding() {
        return givenUp == null && doneOn == null;
    }
}
