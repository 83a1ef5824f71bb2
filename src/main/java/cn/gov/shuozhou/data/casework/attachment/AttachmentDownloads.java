package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.clock.CaseAccess;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Who gets which attachment: those who may see its case; before its act, who has sent it in. */
@Service
class AttachmentDownloads {

    private final AttachmentMapper mapper;
    private final ObjectProvider<CaseAccess> access;

    AttachmentDownloads(AttachmentMapper mapper, ObjectProvider<CaseAccess> access) {
        this.mapper = mapper;
        this.access = access;
    }

    /** @throws RequestRejected not found, in the same words whether or not there is such a one */
    Attachment readable(long id, String userId) {
        Attachment attachment = mapper.attachment(id);
        if (attachment == null || !mayRead(attachment, userId)) {
            throw unknown();
        }
        AuditTrail.concerns(attachment.caseNumber());
        return attachment;
    }

    private boolean mayRead(Attachment attachment, String userId) {
        String caseNumber = attachment.caseNumber();
        return caseNumber == null
                ? attachment.uploadedBy().equals(userId)
                : access.stream().anyMatch(feature -> feature.maySee(caseNumber, userId));
    }

    static RequestRejected unknown() {
        return RequestRejected.notFound("没有这个附件，或者您不能查看它所属的办件。请从办件页面进入。");
    }
}
