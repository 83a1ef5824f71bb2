package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.NewCase;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.PendingChanges;
import cn.gov.shuozhou.data.catalog.PendingChanges.PendingChange;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceTakenUp;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.sharing.SharingApplications.Checked;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one transaction in which an application is stored, its items are locked and its process starts. */
@Component
class Submissions {

    private final SharingApplicationMapper mapper;
    private final Drafts drafts;
    private final Acknowledgements acknowledgements;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final DataSets dataSets;
    private final Attachments attachments;
    private final AwaitedData awaited;
    private final ConditionalSharingProcess process;
    private final PendingChanges changes;
    private final ApplicationEventPublisher events;

    Submissions(
            SharingApplicationMapper mapper,
            Drafts drafts,
            Acknowledgements acknowledgements,
            CaseFiles files,
            CaseSteps steps,
            DataSets dataSets,
            Attachments attachments,
            AwaitedData awaited,
            ConditionalSharingProcess process,
            PendingChanges changes,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.acknowledgements = acknowledgements;
        this.files = files;
        this.steps = steps;
        this.dataSets = dataSets;
        this.attachments = attachments;
        this.awaited = awaited;
        this.process = process;
        this.changes = changes;
        this.events = events;
    }

    /** @param checked what the form was checked against */
    @Transactional
    void submit(ApplicationForm form, Checked checked, Person requester, String caseNumber) {
        Resource resource = checked.resource();
        Optional<PendingChange> pending = changes.of(form.resourceId(), requester);
        List<Item> wanted = checked.items().stream()
                .filter(item -> form.itemIds().contains(item.id()))
                .map(item -> asAnnounced(item, pending, form))
                .toList();
        List<Long> given = CaseItems.givenAtReceipt(wanted, checked.enterprise());
        ApplicationStatus status =
                given.size() == wanted.size() ? ApplicationStatus.PROVIDING : ApplicationStatus.ANSWERING;
        long application = drafts.submit(form, resource, requester, caseNumber, status);
        if (!given.isEmpty()) {
            mapper.giveAtReceipt(application, given);
        }
        files.open(new NewCase(
                caseNumber,
                ConditionalSharingProcess.KEY,
                status,
                resource.name(),
                resource.id(),
                requester,
                resource.providerCode(),
                resource.providerCode()));
        acknowledgements.keep(form, pending, caseNumber);
        holdItems(form, requester, caseNumber);
        attachments.bind(form.attachments(), AttachmentStep.APPLICATION, form.token(), caseNumber, requester);
        steps.add(
                caseNumber,
                requester,
                "提交共享申请",
                "申请 %d 个信息项".formatted(form.itemIds().size()));
        boolean dataReady = dataSets.hasData(form.resourceId());
        if (!given.isEmpty() && !dataReady) {
            awaited.startDelivery(Objects.requireNonNull(mapper.byCase(caseNumber)));
        }
        process.start(caseNumber, resource, requester, wanted, checked.enterprise(), dataReady);
        events.publishEvent(new ResourceTakenUp(form.resourceId()));
    }

    /** What notice has been given of counts for whoever will still use the item then (第十二条). */
    private static Item asAnnounced(Item item, Optional<PendingChange> pending, ApplicationForm form) {
        return pending.filter(change -> change.asksConsent(item, Objects.requireNonNull(form.periodTo())))
                .map(change -> item.conditional())
                .orElse(item);
    }

    /** In one order for everybody: two colleagues who took the same items crosswise would both lose. */
    private void holdItems(ApplicationForm form, Person requester, String caseNumber) {
        try {
            mapper.holdItems(
                    requester.departmentCode(), form.itemIds().stream().sorted().toList(), caseNumber);
        } catch (DuplicateKeyException anotherWasFaster) {
            throw RequestRejected.conflict("本部门刚刚有人就相同信息项提交了申请，不能重复申请。请在“我的申请”查看。");
        }
    }
}
