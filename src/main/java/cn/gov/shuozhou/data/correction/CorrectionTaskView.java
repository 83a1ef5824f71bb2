package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.OverdueRow;
import cn.gov.shuozhou.data.casework.attachment.AttachmentRow;
import cn.gov.shuozhou.data.clock.DeadlineView;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the person who works on a task must see to decide; the body of {@code GET /api/tasks/{id}/correction}.
 *
 * @param withSource whether the source has been named, so that the provider cannot point elsewhere again
 * @param correctedBefore whether the provider has corrected something that the reporter does not accept
 * @param cells that a report points at, for the provider to edit
 * @param preparedBy who has prepared an edit of them that waits; empty for nobody
 * @param versions of the data that would count as correcting them, the newest first
 * @param departments that may be named as the source
 */
record CorrectionTaskView(
        String taskId,
        String caseNumber,
        boolean mayAct,
        ResourceView resource,
        String kindLabel,
        boolean aboutData,
        List<String> items,
        List<String> rows,
        String dataVersion,
        List<DoubtReport> reports,
        List<FindingView> findings,
        @Nullable String disputeReason,
        @Nullable String sourceName,
        @Nullable String sourceStatement,
        boolean withSource,
        boolean correctedBefore,
        List<EditedCell> cells,
        String preparedBy,
        List<VersionView> versions,
        List<DepartmentView> departments,
        List<OverdueRow> overdue,
        List<AttachmentRow> attachments,
        @Nullable DeadlineView deadline,
        String caseUrl) {

    record ResourceView(String name, String code, String provider, String summary) {}

    record FindingView(
            String stage, String result, String proof, String explanation, String decidedBy, LocalDateTime decidedAt) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.stage().label(),
                    finding.result().label(),
                    finding.proof(),
                    finding.explanation(),
                    finding.decidedByName(),
                    finding.decidedAt());
        }
    }

    record VersionView(int version, String label) {}

    record DepartmentView(String code, String name) {}
}
