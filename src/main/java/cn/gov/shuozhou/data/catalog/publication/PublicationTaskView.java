package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.SharingClaims;
import cn.gov.shuozhou.data.clock.DeadlineView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person who works on a task must see; the body of {@code GET /api/tasks/{id}/publication}.
 *
 * @param claims what this reviewer has to confirm expressly to let it pass
 */
record PublicationTaskView(
        String taskId,
        String caseNumber,
        String caseUrl,
        boolean mayAct,
        String subject,
        String department,
        String submittedBy,
        List<String> compilers,
        LocalDateTime submittedAt,
        int round,
        @Nullable String note,
        @Nullable String warningReason,
        @Nullable DeadlineView deadline,
        List<LocalDate> overdue,
        List<String> itemPlaces,
        String codePlace,
        SharingClaims claims,
        List<ResourceView> resources,
        List<ReviewView> reviews) {

    /** A resource with its whole content and what its last reviewers marked. */
    record ResourceView(String code, String name, String draftUrl, ContentView content, List<MarkView> marks) {}

    record MarkView(String by, String place, String remark) {}

    record ReviewView(
            String submission,
            String kind,
            String conclusion,
            boolean passed,
            String opinion,
            String confirmed,
            String by,
            LocalDateTime at) {

        static ReviewView of(Review review) {
            return new ReviewView(
                    review.submission(),
                    review.kind().label(),
                    review.verdict().label(),
                    review.verdict().passed(),
                    review.opinion(),
                    review.confirmed(),
                    review.by(),
                    review.reviewedAt());
        }
    }
}
