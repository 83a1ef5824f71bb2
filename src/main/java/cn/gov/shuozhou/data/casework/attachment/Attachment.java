package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.casework.attachment.content.FileFormat;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent in.
 *
 * @param reference what the act is about before there is a case, or within it: an application's token, a case number, a task
 * @param caseNumber null while its act has not been done
 * @param boundAt when its act was done
 */
record Attachment(
        long id,
        AttachmentStep step,
        String reference,
        String name,
        FileFormat format,
        int sizeBytes,
        String uploadedBy,
        String uploadedByName,
        String departmentName,
        LocalDateTime uploadedAt,
        @Nullable String caseNumber,
        @Nullable LocalDateTime boundAt) {

    AttachmentRow row() {
        return new AttachmentRow(
                id,
                name,
                FileSize.words(sizeBytes),
                step.label(),
                departmentName + " " + uploadedByName,
                boundAt == null ? uploadedAt : boundAt,
                "/attachments/" + id);
    }
}
