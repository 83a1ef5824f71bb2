package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.casework.attachment.content.FileFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large and how many attachments may be, as the operator has set it. */
@Component
class AttachmentLimits {

    private static final int PENDING_STEPS = 5;

    private final DataSize largest;
    private final int mostPerStep;

    AttachmentLimits(
            @Value("${app.attachments.largest:20MB}") DataSize largest,
            @Value("${app.attachments.most-per-step:20}") int mostPerStep) {
        this.largest = largest;
        this.mostPerStep = mostPerStep;
    }

    DataSize largest() {
        return largest;
    }

    String largestWords() {
        return FileSize.words(largest.toBytes());
    }

    int mostPerStep() {
        return mostPerStep;
    }

    /** Of one person, for all acts that have not been done: so that nobody fills the database with what never comes to a case. */
    int mostPending() {
        return PENDING_STEPS * mostPerStep;
    }

    /** What may be sent, as the form says it. */
    String words() {
        List<String> formats = FileFormat.allExtensions();
        return "可以上传 %s，每个不超过 %s，最多 %d 个。不收含宏、脚本、嵌入对象或设了口令的文件；上传后一天内没有随本次提交的，自动删除。"
                .formatted(String.join("、", formats).toLowerCase(Locale.ROOT), largestWords(), mostPerStep);
    }
}
