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

/** The one door for procedures: their acts take attachments along, their pages list them. */
@Service
public class Attachments {

    private static final String FIELD = "attachments";

    private final AttachmentMapper mapper;
    private final AttachmentLimits limits;
    private final Clock clock;

    Attachments(AttachmentMapper mapper, AttachmentLimits limits, Clock clock) {
        this.mapper = mapper;
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
}
