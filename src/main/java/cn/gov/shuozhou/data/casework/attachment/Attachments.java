package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.audit.Actor;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** The one door for procedures: their acts take attachments along, their pages list them. */
@Service
public class Attachments {

    private static final String FIELD = "attachments";

    private final AttachmentMapper mapper;
    private final PendingAttachments pending;
    private final AttachmentContents contents;
    private final AttachmentLimits limits;
    private final Clock clock;

    Attachments(
            AttachmentMapper mapper,
            PendingAttachments pending,
            AttachmentContents contents,
            AttachmentLimits limits,
            Clock clock) {
        this.mapper = mapper;
        this.pending = pending;
        this.contents = contents;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Lets files that the person has sent in go with an act, in the act's own transaction: if it fails, they wait as before.
     *
     * @param ids as the form names them
     * @param reference for what they were sent in
     * @throws RequestRejected conflict when one has gone with another act already; invalid when there are too many, or one is not
     *     there any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bind(@Nullable List<Long> ids, AttachmentStep step, String reference, String caseNumber, Actor person) {
        List<Long> wanted = ids == null
                ? List.of()
                : ids.stream().filter(Objects::nonNull).distinct().sorted().toList();
        if (wanted.size() > limits.mostPerStep()) {
            throw tooMany(limits);
        }
        LocalDateTime now = LocalDateTime.now(clock);
        for (long id : wanted) {
            if (mapper.bind(id, person.id(), step, reference, caseNumber, now) == 0) {
                throw notPending(id, person);
            }
        }
    }

    /**
     * Judges files that come with an act itself, of people without an account: nothing of them waits.
     *
     * @param largest bytes of each
     * @throws RequestRejected invalid, with a sentence that names the file, what is wrong and what to do
     */
    public List<SentFile> judged(List<MultipartFile> files, DataSize largest) {
        return files.stream()
                .map(file -> AttachmentUploads.judged(file, largest))
                .toList();
    }

    /** Keeps such files with the case, in the act's own transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(List<SentFile> files, AttachmentStep step, String caseNumber, Actor sender) {
        for (SentFile file : files) {
            long id = pending.store(step, caseNumber, file, sender).id();
            mapper.bind(id, sender.id(), step, caseNumber, caseNumber, LocalDateTime.now(clock));
        }
    }

    /** Takes away what went with an act, when the law no longer lets it be kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(String caseNumber, AttachmentStep step) {
        for (Attachment one : mapper.ofCase(caseNumber)) {
            if (one.step() == step) {
                contents.delete(one.id());
                mapper.erase(one.id());
            }
        }
    }

    private RequestRejected notPending(long id, Actor person) {
        Attachment one = mapper.attachment(id);
        if (one != null && one.uploadedBy().equals(person.id()) && one.caseNumber() != null) {
            return RequestRejected.conflict(
                    "附件“%s”已随办件 %s 提交过，不能再次提交。请刷新页面后查看。".formatted(one.name(), one.caseNumber()));
        }
        return RequestRejected.invalid(FIELD, "有附件已不在：上传后一天内没有提交的会自动删除。请刷新页面，核对后重新上传。");
    }

    static RequestRejected tooMany(AttachmentLimits limits) {
        return RequestRejected.invalid(FIELD, "一次最多提交 %d 个附件。请去掉一些，或合并后再上传。".formatted(limits.mostPerStep()));
    }

    /** What has gone with the acts on a case, in their order; for those who may see the case. */
    @Transactional(readOnly = true)
    public List<AttachmentRow> of(String caseNumber) {
        return mapper.ofCase(caseNumber).stream().map(Attachment::row).toList();
    }

    /** As {@link #of(String)}, of these acts only. */
    @Transactional(readOnly = true)
    public List<AttachmentRow> of(String caseNumber, AttachmentStep... steps) {
        return mapper.ofCase(caseNumber).stream()
                .filter(one -> List.of(steps).contains(one.step()))
                .map(Attachment::row)
                .toList();
    }
}
