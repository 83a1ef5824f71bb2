package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.NewCase;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one transaction in which a request to pass data on is stored, its items are locked and its process starts. */
@Component
class OnwardSubmission {

    private final OnwardMapper mapper;
    private final Drafts drafts;
    private final Catalog catalog;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final Attachments attachments;
    private final ConditionalSharingProcess process;
    private final Clock clock;

    OnwardSubmission(
            OnwardMapper mapper,
            Drafts drafts,
            Catalog catalog,
            CaseFiles files,
            CaseSteps steps,
            Attachments attachments,
            ConditionalSharingProcess process,
            Clock clock) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.catalog = catalog;
        this.files = files;
        this.steps = steps;
        this.attachments = attachments;
        this.process = process;
        this.clock = clock;
    }

    /** @param grant what the form was checked against */
    @Transactional
    void submit(OnwardForm form, Grant grant, Person requester, String caseNumber) {
        Resource resource = catalog.resource(grant.resourceId());
        long request =
                drafts.submit(asApplication(form, grant), resource, requester, caseNumber, ApplicationStatus.ANSWERING);
        mapper.mark(request);
        mapper.insert(
                request,
                new OnwardRequest(
                        grant.number(),
                        Objects.requireNonNull(form.target()),
                        form.recipientName(),
                        form.manner(),
                        form.safeguards(),
                        form.personsConsent().isEmpty() ? null : form.personsConsent()));
        files.open(new NewCase(
                caseNumber,
                ApplicationKind.ONWARD.procedure(),
                ApplicationStatus.ANSWERING,
                resource.name(),
                resource.id(),
                requester,
                resource.providerCode(),
                resource.providerCode()));
        hold(form, requester, caseNumber);
        attachments.bind(form.attachments(), AttachmentStep.APPLICATION, form.token(), caseNumber, requester);
        steps.add(
                caseNumber,
                requester,
                "提交对外提供请求",
                "授权 %s 的 %d 个信息项，%s"
                        .formatted(
                                grant.number(),
                                form.itemIds().size(),
                                form.target() == null ? "" : form.target().label()));
        process.startOnward(caseNumber, resource, requester);
    }

    private ApplicationForm asApplication(OnwardForm form, Grant grant) {
        return new ApplicationForm(
                form.token(),
                0,
                grant.resourceId(),
                form.itemIds(),
                form.purpose(),
                "",
                "",
                "",
                grant.mode(),
                LocalDate.now(clock),
                form.until(),
                form.attachments(),
                Map.of(),
                null);
    }

    /** In one order for everybody: two colleagues who took the same items crosswise would both lose. */
    private void hold(OnwardForm form, Person requester, String caseNumber) {
        List<Long> items = form.itemIds().stream().sorted().toList();
        try {
            mapper.hold(requester.departmentCode(), form.recipientKey(), items, caseNumber);
        } catch (DuplicateKeyException anotherWasFaster) {
            throw RequestRejected.conflict("本部门刚刚有人就相同对象和信息项提交了请求，不能重复请求。请在“我的申请”查看。");
        }
    }
}
