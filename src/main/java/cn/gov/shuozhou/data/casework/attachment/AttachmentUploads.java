package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.audit.Actor;
import cn.gov.shuozhou.data.casework.attachment.content.ContentCheck;
import cn.gov.shuozhou.data.casework.attachment.content.FileFormat;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.refusal.UploadedFile;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in before their act. Each is judged before anything is stored, and outside of any transaction. */
@Service
class AttachmentUploads {

    private static final String FIELD = "file";
    private static final String REFERENCE = "[A-Za-z0-9-]{1,64}";

    private final PendingAttachments pending;
    private final AttachmentLimits limits;

    AttachmentUploads(PendingAttachments pending, AttachmentLimits limits) {
        this.pending = pending;
        this.limits = limits;
    }

    /** @throws RequestRejected with a sentence that names the file, what is wrong and what to do */
    AttachmentRow upload(MultipartFile file, AttachmentStep step, String reference, Actor person) {
        requireReference(reference);
        pending.requireRoom(step, reference, person);
        return pending.store(step, reference, judged(file, limits.largest()), person);
    }

    /** @throws RequestRejected as above */
    static SentFile judged(MultipartFile file, DataSize largest) {
        String name = AttachmentName.of(file.getOriginalFilename());
        FileFormat format = FileFormat.named(name)
                .orElseThrow(() -> RequestRejected.invalid(
                        FIELD,
                        "“%s”不能作为附件。请上传 %s 文件。"
                                .formatted(Shown.of(name), String.join("、", FileFormat.allExtensions()))));
        if (file.isEmpty()) {
            throw RequestRejected.invalid(FIELD, "“%s”是空文件（0 字节）。请核对后重新选择。".formatted(Shown.of(name)));
        }
        byte[] content = UploadedFile.content(
                file,
                largest,
                "“%s”有 %s，超过 %s。请压缩或拆分后再上传。"
                        .formatted(Shown.of(name), FileSize.words(file.getSize()), FileSize.words(largest.toBytes())));
        ContentCheck.require(format, name, content);
        return new SentFile(name, format, content);
    }

    List<AttachmentRow> pending(AttachmentStep step, String reference, Actor person) {
        requireReference(reference);
        return pending.of(step, reference, person);
    }

    private static void requireReference(String reference) {
        if (!reference.matches(REFERENCE)) {
            throw RequestRejected.invalid("reference", "附件没有说明用于哪一件事。请刷新页面后重新上传。");
        }
    }
}
