package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.catalog.SharingClaims;
import cn.gov.shuozhou.data.clock.DeadlineView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bureau must see to decide; the body of {@code GET /api/tasks/{id}/change}.
 *
 * @param existingUse what the change says about those who use the resource already; null when it is withdrawn
 * @param earliestOn the first day on which a change that is announced today may take effect
 * @param effectiveOn the day that stands, or in review the one that is proposed
 * @param newDayFrom the first day that a confirmation may set instead of the announced one; null until that has come
 * @param objections how many departments object; what the form says it has shown
 * @param claims what the review has to confirm expressly to let the change pass
 * @param users departments that use the resource and have not been told
 */
record ChangeTaskView(
        String taskId,
        String caseNumber,
        boolean mayAct,
        ResourceView resource,
        String kindLabel,
        String reasonKind,
        String reason,
        String basis,
        @Nullable String existingUse,
        String proposedBy,
        LocalDateTime proposedAt,
        LocalDate plannedOn,
        LocalDate earliestOn,
        LocalDate effectiveOn,
        @Nullable LocalDate newDayFrom,
        List<Difference> differences,
        SharingClaims claims,
        List<UserView> users,
        List<NoticeView> notices,
        int objections,
        @Nullable DeadlineView deadline,
        String caseUrl) {

    record ResourceView(String name, String code, String provider, String summary) {}

    record UserView(String department, String uses, String lost, String effects) {}

    record NoticeView(
            String department,
            String state,
            @Nullable String reason,
            String uses,
            String lost,
            String effects,
            int chased) {}
}
