package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.attachment.content.FileFormat;
import cn.gov.shuozhou.data.organization.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Attachments on their way in, for pages and task forms alike, and on their way out. */
@RestController
class AttachmentController {

    /** What a form that takes attachments has to know. */
    record Pending(
            List<AttachmentRow> attachments, long largestBytes, int most, List<String> extensions, String hint) {}

    private final AttachmentUploads uploads;
    private final PendingAttachments pending;
    private final AttachmentDownloads downloads;
    private final AttachmentContents contents;
    private final AttachmentLimits limits;

    AttachmentController(
            AttachmentUploads uploads,
            PendingAttachments pending,
            AttachmentDownloads downloads,
            AttachmentContents contents,
            AttachmentLimits limits) {
        this.uploads = uploads;
        this.pending = pending;
        this.downloads = downloads;
        this.contents = contents;
        this.limits = limits;
    }

    @GetMapping("/api/attachments")
    Pending pending(
            @RequestParam AttachmentStep step, @RequestParam String reference, @AuthenticationPrincipal Person person) {
        return new Pending(
                uploads.pending(step, reference, person),
                limits.largest().toBytes(),
                limits.mostPerStep(),
                FileFormat.allExtensions(),
                limits.words());
    }

    @PostMapping("/api/attachments")
    @Audited("上传附件")
    AttachmentRow upload(
            @RequestParam MultipartFile file,
            @RequestParam AttachmentStep step,
            @RequestParam String reference,
            @AuthenticationPrincipal Person person) {
        return uploads.upload(file, step, reference, person);
    }

    @PostMapping("/api/attachments/{id}/discard")
    @Audited("删去未提交的附件")
    Map<String, String> discard(@PathVariable long id, @AuthenticationPrincipal Person person) {
        pending.discard(id, person);
        return Map.of("message", "附件已删去。");
    }

    /** Nothing is sent before the first piece has been opened: what cannot be read is a fault, not an empty file. */
    @GetMapping("/attachments/{id}")
    @Audited("下载附件")
    void download(@PathVariable long id, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        Attachment attachment = downloads.readable(id, person);
        int total = AttachmentContents.blocks(attachment.sizeBytes());
        for (int position = 0; position < total; position++) {
            byte[] piece = contents.block(attachment, position);
            if (position == 0) {
                head(response, attachment);
            }
            response.getOutputStream().write(piece);
        }
    }

    /** To be saved, never shown: a browser that opens it in the portal's name would run what we have overlooked. */
    private static void head(HttpServletResponse response, Attachment attachment) {
        String encoded = URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        response.setContentType(attachment.format().contentType());
        response.setContentLength(attachment.sizeBytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"attachment-%d.%s\"; filename*=UTF-8''%s"
                        .formatted(attachment.id(), attachment.format().extension(), encoded));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
