package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.OverdueRow;
import cn.gov.shuozhou.data.casework.attachment.AttachmentRow;
import cn.gov.shuozhou.data.clock.DeadlineView;
import cn.gov.shuozhou.data.regulation.RefusalBasis;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person who works on a task must see to decide; the body of {@code GET /api/tasks/{id}/sharing}.
 *
 * @param renewal the grant that is to be renewed, in words; null when the application is a first one
 * @param onward what a request to pass data on says besides; null when data are applied for
 * @param dataFileMegabytes how large a file of data may be
 * @param check the file of data that is being checked or was; null where none is asked for, or none has come
 */
record SharingTaskView(
        String taskId,
        String caseNumber,
        boolean mayAct,
        ResourceView resource,
        RequesterView requester,
        String purpose,
        String legalBasis,
        String enterpriseBasis,
        String scope,
        String modeLabel,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDateTime submittedAt,
        @Nullable String acknowledgedChange,
        @Nullable String renewal,
        @Nullable OnwardView onward,
        List<ItemView> items,
        List<Choice> maskingRules,
        List<RefusalBasis> basisKinds,
        List<EarlierView> earlier,
        @Nullable DeadlineView deadline,
        boolean canReturn,
        List<Supplement> supplements,
        @Nullable RefusalView refusal,
        @Nullable Mediation mediation,
        List<OverdueRow> overdue,
        List<AttachmentRow> attachments,
        long dataFileMegabytes,
        @Nullable DataCheck check,
        String caseUrl) {

    record ResourceView(
            long id,
            String name,
            String code,
            String provider,
            String summary,
            String sharingType,
            String sharingTypeLabel,
            String sharingCondition,
            List<String> itemNames) {}

    record RequesterView(String department, String person) {}

    /**
     * An item that is asked for.
     *
     * @param toAnswer whether the provider has to answer it; not what is shared unconditionally or was agreed to before
     * @param granted whether it is given: agreed to, or shared unconditionally; null while there is no answer
     * @param answeredMasking the masking agreed to; null unless the item is granted
     * @param answeredReason why it is given plainly, or under a weaker rule than registered; null where it is not
     * @param onwardReason whether the consent to pass it on takes a reason
     * @param maskings keys of the rules that fit the item
     * @param reasonFor keys of those rules that take a reason
     * @param askedReason why the requester needs it plainly; null when it has not said
     * @param formerMasking how the grant masks it that is to be renewed; null where none does
     */
    record ItemView(
            long id,
            String name,
            String typeLabel,
            String sensitivity,
            String sensitivityLabel,
            String sharingTypeLabel,
            String sharingCondition,
            boolean notShared,
            String proposedMasking,
            boolean toAnswer,
            @Nullable Boolean granted,
            @Nullable String answeredMasking,
            @Nullable String answeredReason,
            boolean onwardReason,
            List<String> maskings,
            List<String> reasonFor,
            @Nullable String askedReason,
            @Nullable String formerMasking) {}

    record OnwardView(
            String grantNumber,
            String targetLabel,
            String recipient,
            String manner,
            String safeguards,
            @Nullable String personsConsent) {}

    record Choice(String key, String label) {}

    record EarlierView(String caseNumber, String resourceName, LocalDate submittedOn, String statusLabel) {}

    /** @param registered what the catalogue had registered for the withheld items when they were refused */
    record RefusalView(String reason, String basis, String registered, String answeredBy, LocalDate answeredOn) {}
}
