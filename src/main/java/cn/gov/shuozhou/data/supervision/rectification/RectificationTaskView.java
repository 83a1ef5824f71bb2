package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.attachment.AttachmentRow;
import cn.gov.shuozhou.data.clock.DeadlineView;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a task shows; the body of {@code GET /api/tasks/{id}/rectification}.
 *
 * @param startWords by which rule the case starts where it does
 * @param together numbers of the other cases of the dossier, which are reported and decided with this one
 * @param demand what is demanded so far, and within how many working days
 * @param served the document that is to be signed for, or was signed for last; null before there is one
 */
record RectificationTaskView(
        String taskId,
        String caseNumber,
        boolean mayAct,
        String department,
        String state,
        String startWords,
        List<String> together,
        String demand,
        int days,
        List<FactView> facts,
        List<EntryView> entries,
        @Nullable DocumentView served,
        List<AttachmentRow> attachments,
        @Nullable DeadlineView deadline,
        String caseUrl) {

    record FactView(
            long id,
            boolean putRight,
            String item,
            String evidence,
            @Nullable String caseNumber) {}

    record EntryView(String kind, String verdict, String text, String by, LocalDateTime at) {}

    record DocumentView(String number, String title, String body) {}
}
