package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.casework.attachment.AttachmentRow;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.casework.attachment.SentFile;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/**
 * 附件 that applicants send along with the form, or with what was missing. They may name them, so they go with the identity: read by whoever answers,
 * forgotten with it. Anybody may send some, so only a few applications with files are looked at at once.
 */
@Component
class ApplicantFiles {

    private static final int MOST = 3;
    private static final DataSize LARGEST = DataSize.ofMegabytes(5);
    private static final int AT_ONCE = 4;
    private static final long LATER_SECONDS = 10;

    private final Attachments attachments;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ApplicantFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What may be sent, as the form says it. */
    static String words() {
        return "可以附证明材料，最多 %d 个，每个不超过 %d MB：PDF、OFD、DOCX、XLSX、PNG、JPG。加密存放，只有答复这份申请的人能看到，随身份信息一起删除。"
                .formatted(MOST, LARGEST.toMegabytes());
    }

    /**
     * Judges the files and lets the act take them along.
     *
     * @param sent as the form sends them: one without a name where nothing was chosen
     * @throws RequestRejected invalid about one of them; too many when others are looked at just now
     */
    <T> T judged(List<MultipartFile> sent, Function<List<SentFile>, T> act) {
        List<MultipartFile> chosen = sent.stream()
                .filter(file -> !file.isEmpty()
                        || file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            return act.apply(List.of());
        }
        if (chosen.size() > MOST) {
            throw RequestRejected.invalid("file", "附件最多 %d 个，现有 %d 个。请合并后重新选择。".formatted(MOST, chosen.size()));
        }
        if (!places.tryAcquire()) {
            throw RequestRejected.tooMany("file", "目前带附件的申请较多，请过一会儿重新选择附件提交，或者先不带附件提交。", LATER_SECONDS);
        }
        try {
            return act.apply(attachments.judged(chosen, LARGEST));
        } finally {
            places.release();
        }
    }

    void keep(List<SentFile> files, AttachmentStep step, OpenDataApplication application) {
        attachments.keep(files, step, application.caseNumber(), PublicActor.of(application));
    }

    /** For a step that takes some along. */
    static String along(List<SentFile> files) {
        return files.isEmpty() ? "" : "；附件 %d 个".formatted(files.size());
    }

    /** For whoever may know who has applied, and for the applicant. */
    List<AttachmentRow> of(String caseNumber) {
        return attachments.of(caseNumber, AttachmentStep.APPLICATION, AttachmentStep.SUPPLEMENT);
    }

    void erase(String caseNumber) {
        attachments.erase(caseNumber, AttachmentStep.APPLICATION);
        attachments.erase(caseNumber, AttachmentStep.SUPPLEMENT);
    }
}
