package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.OverdueRow;
import cn.gov.shuozhou.data.casework.attachment.AttachmentRow;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.clock.ClockRow;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.OnwardConsent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the page of a case shows. */
record ApplicationPage(
        SharingApplication application,
        @Nullable OnwardRequest onward,
        List<ItemRow> items,
        List<ClockRow> clocks,
        List<CaseSteps.Step> steps,
        List<Answer> answers,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Supplement supplement,
        @Nullable Mediation mediation,
        List<OverdueRow> overdue,
        List<AttachmentRow> attachments,
        List<Grant> grants,
        List<OnwardConsent> consents,
        Actions actions) {

    /**
     * An item wanted.
     *
     * @param atReceipt whether it was given without an answer
     * @param answer what the provider said of it; null before the answer
     * @param asked why the requester needs it plainly; null when it has not said
     */
    record ItemRow(
            Item item,
            boolean atReceipt,
            @Nullable AnsweredItem answer,
            @Nullable String asked) {}

    /** What the reader may do now. */
    record Actions(
            boolean withdraw,
            boolean urge,
            boolean supplement,
            boolean mediate,
            boolean accept,
            boolean waive,
            boolean agree) {

        public boolean any() {
            return withdraw || urge || supplement || mediate || accept || waive || agree;
        }
    }
}
