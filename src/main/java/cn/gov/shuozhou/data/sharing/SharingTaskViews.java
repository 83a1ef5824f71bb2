package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.MaskingChoice;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.DeadlineView;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.upload.UploadLimits;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.sharing.SharingTaskView.Choice;
import cn.gov.shuozhou.data.sharing.SharingTaskView.EarlierView;
import cn.gov.shuozhou.data.sharing.SharingTaskView.ItemView;
import cn.gov.shuozhou.data.sharing.SharingTaskView.OnwardView;
import cn.gov.shuozhou.data.sharing.SharingTaskView.RefusalView;
import cn.gov.shuozhou.data.sharing.SharingTaskView.RequesterView;
import cn.gov.shuozhou.data.sharing.SharingTaskView.ResourceView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a task's form shows. */
@Service
@Transactional(readOnly = true)
class SharingTaskViews {

    private static final Map<String, String> LIMITS = Map.of(
            ConditionalSharingProcess.TASK_PROVIDE, SharingLimits.DELIVERY,
            ConditionalSharingProcess.TASK_MEDIATE, SharingLimits.MEDIATION_DECISION,
            ConditionalSharingProcess.TASK_SUPERVISE, SharingLimits.SUPERVISION);

    private final SharingApplications applications;
    private final CaseItems items;
    private final ApplicationRecordMapper records;
    private final Answers answers;
    private final ConditionalSharingProcess process;
    private final Catalog catalog;
    private final Overdues overdues;
    private final Clocks clocks;
    private final Attachments attachments;
    private final DataSets dataSets;
    private final Renewals renewals;
    private final OnwardRequests onward;
    private final ProvidedFiles providedFiles;
    private final UploadLimits uploadLimits;

    SharingTaskViews(
            SharingApplications applications,
            CaseItems items,
            ApplicationRecordMapper records,
            Answers answers,
            ConditionalSharingProcess process,
            Catalog catalog,
            Overdues overdues,
            Clocks clocks,
            Attachments attachments,
            DataSets dataSets,
            Renewals renewals,
            OnwardRequests onward,
            ProvidedFiles providedFiles,
            UploadLimits uploadLimits) {
        this.applications = applications;
        this.items = items;
        this.records = records;
        this.answers = answers;
        this.process = process;
        this.catalog = catalog;
        this.overdues = overdues;
        this.clocks = clocks;
        this.attachments = attachments;
        this.dataSets = dataSets;
        this.renewals = renewals;
        this.onward = onward;
        this.providedFiles = providedFiles;
        this.uploadLimits = uploadLimits;
    }

    /** The task as the provider's people and the bureau may see it. */
    SharingTaskView view(String taskId, Person person) {
        OpenTask task = process.task(taskId);
        SharingApplication application = applications.application(task.caseNumber());
        if (!application.isFor(person) && !person.has(Role.BUREAU)) {
            throw RequestRejected.forbidden("您所在的部门不办理该事项，不能查看。");
        }
        Resource resource = catalog.resource(application.resourceId());
        return new SharingTaskView(
                taskId,
                application.number(),
                person.id().equals(task.assignee()),
                view(resource),
                new RequesterView(application.requesterName(), application.requesterPersonName()),
                application.purpose(),
                application.legalBasis(),
                application.enterpriseBasis(),
                application.scope(),
                application.accessMode().label(),
                application.wantedFrom(),
                application.wantedTo(),
                Objects.requireNonNull(application.submittedAt()),
                Optional.ofNullable(records.acknowledgement(application.number()))
                        .map(Acknowledgement::words)
                        .orElse(null),
                renewals.renewedBy(application).map(SharingTaskViews::inWords).orElse(null),
                onward(application),
                items(application),
                Arrays.stream(MaskingRule.values())
                        .filter(MaskingRule::available)
                        .map(rule -> new Choice(rule.name(), rule.label()))
                        .toList(),
                answers.basisKinds(application.number()),
                applications.earlier(application).stream()
                        .map(SharingTaskViews::earlier)
                        .toList(),
                deadline(task, application).orElse(null),
                answers.mayReturn(application),
                Stream.ofNullable(records.supplement(application.number())).toList(),
                refusal(application.number()),
                records.mediation(application.number()),
                overdues.rows(application.number()),
                attachments.of(application.number()),
                uploadLimits.megabytes(),
                task.key().equals(ConditionalSharingProcess.TASK_PROVIDE)
                        ? providedFiles.found(resource.id()).orElse(null)
                        : null,
                "/cases/" + application.number());
    }

    private List<ItemView> items(SharingApplication application) {
        boolean answered =
                records.answers(application.number()).stream().anyMatch(answer -> answer.decision() != Decision.RETURN);
        Set<Long> toAnswer = items.toAnswer(application).stream().map(Item::id).collect(Collectors.toSet());
        Map<Long, AnsweredItem> granted = items.agreed(application.number()).stream()
                .collect(Collectors.toMap(AnsweredItem::itemId, Function.identity()));
        Map<Long, String> asked = applications.unmaskedReasons(application);
        Set<Long> fewValued = dataSets.fewValued(application.resourceId());
        Map<Long, MaskingRule> former = renewals.maskings(application);
        return applications.wantedItems(application).stream()
                .map(item -> view(
                        item,
                        toAnswer.contains(item.id()),
                        answered,
                        fewValued.contains(item.id()),
                        granted.get(item.id()),
                        asked.get(item.id()),
                        former.get(item.id())))
                .toList();
    }

    /** The limit of this task: those of the case's other tasks run beside it. */
    private Optional<DeadlineView> deadline(OpenTask task, SharingApplication application) {
        String limit = task.key().equals(ConditionalSharingProcess.TASK_ANSWER)
                ? application.kind().answerLimit()
                : LIMITS.get(task.key());
        return Optional.ofNullable(limit)
                .flatMap(key -> clocks.running(task.caseNumber(), key))
                .map(open -> DeadlineView.of(open, clocks.deadline(open)));
    }

    private @Nullable OnwardView onward(SharingApplication application) {
        OnwardRequest request = onward.of(application);
        return request == null
                ? null
                : new OnwardView(
                        request.grantNumber(),
                        request.target().label(),
                        request.recipient(),
                        request.manner(),
                        request.safeguards(),
                        request.personsConsent());
    }

    private @Nullable RefusalView refusal(String caseNumber) {
        return records.answers(caseNumber).stream()
                .filter(Answer::withholds)
                .reduce((earlier, later) -> later)
                .map(answer -> new RefusalView(
                        Objects.requireNonNullElse(answer.reason(), ""),
                        answer.basis(),
                        Objects.requireNonNullElse(answer.registeredBasis(), ""),
                        answer.answeredByName(),
                        answer.answeredAt().toLocalDate()))
                .orElse(null);
    }

    private ResourceView view(Resource resource) {
        return new ResourceView(
                resource.id(),
                resource.name(),
                resource.code(),
                resource.providerName(),
                resource.summary(),
                resource.sharingType().name(),
                resource.sharingType().label(),
                resource.sharingCondition(),
                catalog.items(resource.id()).stream().map(Item::name).toList());
    }

    private static ItemView view(
            Item item,
            boolean toAnswer,
            boolean answered,
            boolean fewValued,
            @Nullable AnsweredItem agreed,
            @Nullable String askedReason,
            @Nullable MaskingRule former) {
        List<MaskingRule> maskings = MaskingChoice.of(item).stream()
                .filter(rule -> rule != MaskingRule.HASH || !fewValued)
                .toList();
        return new ItemView(
                item.id(),
                item.name(),
                item.type().label(),
                item.sensitivity().name(),
                item.sensitivity().label(),
                item.sharingType().label(),
                item.sharingCondition(),
                item.notShared(),
                proposed(item, maskings, former).name(),
                toAnswer,
                toAnswer && !answered ? null : Boolean.valueOf(!toAnswer),
                toAnswer ? null : (agreed == null ? MaskingChoice.undecided(item) : agreed.masking()).name(),
                agreed == null ? askedReason : agreed.reason(),
                OnwardAnswers.needsReason(item),
                maskings.stream().map(MaskingRule::name).toList(),
                maskings.stream()
                        .filter(rule -> MaskingChoice.takesReason(item, rule))
                        .map(MaskingRule::name)
                        .toList(),
                askedReason,
                former == null ? null : former.label());
    }

    /** What is given already goes on as it was; anything else is masked as registered, or wholly. */
    private static MaskingRule proposed(Item item, List<MaskingRule> maskings, @Nullable MaskingRule former) {
        if (former != null && maskings.contains(former)) {
            return former;
        }
        return maskings.contains(item.masking()) ? item.masking() : MaskingRule.FULL;
    }

    private static String inWords(Grant grant) {
        return "授权 %s（%s 至 %s）".formatted(grant.number(), grant.validFrom(), grant.validTo());
    }

    private static EarlierView earlier(SharingApplication application) {
        return new EarlierView(
                application.number(),
                application.resourceName(),
                Objects.requireNonNull(application.submittedAt()).toLocalDate(),
                "%s，%s".formatted(application.kind().label(), application.statusLabel()));
    }
}
