package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.audit.Actor;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that wait for their act, each known to its uploader only; what is forgotten is removed after a day. */
@Component
@Transactional
class PendingAttachments {

    static final Duration KEPT = Duration.ofDays(1);

    private static final int AT_ONCE = 100;

    private final AttachmentMapper mapper;
    private final AttachmentContents contents;
    private final AttachmentLimits limits;
    private final Clock clock;

    PendingAttachments(AttachmentMapper mapper, AttachmentContents contents, AttachmentLimits limits, Clock clock) {
        this.mapper = mapper;
        this.contents = contents;
        this.limits = limits;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public void requireRoom(AttachmentStep step, String reference, Actor person) {
        if (mapper.pending(person.id(), step, reference).size() >= limits.mostPerStep()) {
            throw Attachments.tooMany(limits);
        }
        if (mapper.countPending(person.id()) >= limits.mostPending()) {
            throw RequestRejected.invalid("file", "您还有 %d 个附件没有随办件提交，不能再上传。请先提交或删去一些。".formatted(limits.mostPending()));
        }
    }

    @Transactional(readOnly = true)
    public List<AttachmentRow> of(AttachmentStep step, String reference, Actor person) {
        return mapper.pending(person.id(), step, reference).stream()
                .map(Attachment::row)
                .toList();
    }

    public AttachmentRow store(AttachmentStep step, String reference, SentFile file, Actor person) {
        var key = new HashMap<String, Long>();
        mapper.insert(
                new Attachment(
                        0,
                        step,
                        reference,
                        file.name(),
                        file.format(),
                        file.content().length,
                        person.id(),
                        person.name(),
                        person.departmentName(),
                        LocalDateTime.now(clock),
                        null,
                        null),
                key);
        long id = Objects.requireNonNull(key.get("id"));
        contents.store(id, file.content());
        return Objects.requireNonNull(mapper.attachment(id)).row();
    }

    /** Takes back what the person has sent in; what has gone with an act stays. */
    public void discard(long id, Actor person) {
        if (mapper.discard(id, person.id()) == 0) {
            throw AttachmentDownloads.unknown();
        }
        contents.delete(id);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    @SchedulerLock(name = "forgotten-attachments", lockAtMostFor = "PT10M")
    public void removeForgotten() {
        for (long id : mapper.forgotten(LocalDateTime.now(clock).minus(KEPT), AT_ONCE)) {
            if (mapper.forget(id) == 1) {
                contents.delete(id);
            }
        }
    }
}
