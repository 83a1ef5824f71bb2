package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.casework.OverdueRow;
import cn.gov.shuozhou.data.casework.attachment.AttachmentRow;
import cn.gov.shuozhou.data.clock.DeadlineView;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person who works on a task must see to decide; the body of {@code GET /api/tasks/{id}/opening}. Who has applied is
 * asked for by itself.
 *
 * @param again whether this is the answer after an objection
 */
record ApplicationTaskView(
        String taskId,
        String caseNumber,
        boolean mayAct,
        ResourceView resource,
        String applicant,
        String purpose,
        String mode,
        List<ItemView> items,
        boolean hasData,
        boolean again,
        @Nullable String supplementAsked,
        @Nullable String supplement,
        @Nullable String consentAsked,
        @Nullable String objection,
        @Nullable String ruling,
        List<AnswerView> answers,
        List<OverdueRow> overdue,
        @Nullable DeadlineView deadline,
        String caseUrl) {

    record ResourceView(String name, String code, String provider, String summary) {}

    /** @param masking under which it leaves without consent; empty when it leaves as it is */
    record ItemView(long id, String name, String sensitivity, String masking) {}

    /** Who has applied, with what was sent along. */
    record ApplicantView(
            String name,
            String numberLabel,
            String number,
            String phone,
            String email,
            List<AttachmentRow> attachments) {}

    record AnswerView(
            String decision,
            String ground,
            String referral,
            String reason,
            String basis,
            List<String> items,
            String decidedBy,
            LocalDateTime decidedAt) {}
}
