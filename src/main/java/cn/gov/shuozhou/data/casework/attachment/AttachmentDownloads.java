package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.clock.CaseAccess;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Who gets which attachment: those who may see its case; before its act, who has sent it in. */
@Service
class AttachmentDownloads {

    private final AttachmentMapper mapper;
    private final ObjectProvider<CaseAccess> access;
    private final CaseFiles files;
    private final CaseTypes types;

    AttachmentDownloads(AttachmentMapper mapper, ObjectProvider<CaseAccess> access, CaseFiles files, CaseTypes types) {
        this.mapper = mapper;
        this.access = access;
        this.files = files;
        this.types = types;
    }

    /** @throws RequestRejected not found, in the same words whether or not there is such a one */
    Attachment readable(long id, Person person) {
        Attachment attachment = mapper.attachment(id);
        if (attachment == null || !mayRead(attachment, person)) {
            throw unknown();
        }
        AuditTrail.concerns(attachment.caseNumber());
        return attachment;
    }

    private boolean mayRead(Attachment attachment, Person person) {
        String caseNumber = attachment.caseNumber();
        return caseNumber == null
                ? attachment.uploadedBy().equals(person.id())
                : access.stream().anyMatch(feature -> feature.maySee(caseNumber, person.id()))
                        && files.find(caseNumber)
                                .map(file -> attachment.step() == AttachmentStep.CONSENT
                                        || types.of(file).mayReadAttachments(file, person))
                                .orElse(true);
    }

    static RequestRejected unknown() {
        return RequestRejected.notFound("没有这个附件，或者您不能查看它所属的办件。请从办件页面进入。");
    }
}
