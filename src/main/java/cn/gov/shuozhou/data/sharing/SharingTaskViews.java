package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.DeadlineView;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.sharing.SharingTaskView.Choice;
import cn.gov.shuozhou.data.sharing.SharingTaskView.EarlierView;
import cn.gov.shuozhou.data.sharing.SharingTaskView.ItemView;
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

    private final SharingApplications applications;
    private final CaseItems items;
    private final ApplicationRecordMapper records;
    private final Answers answers;
    private final ConditionalSharingProcess process;
    private final Catalog catalog;
    private final Overdues overdues;
    private final Clocks clocks;
    private final Attachments attachments;

    SharingTaskViews(
            SharingApplications applications,
            CaseItems items,
            ApplicationRecordMapper records,
            Answers answers,
            ConditionalSharingProcess process,
            Catalog catalog,
            Overdues overdues,
            Clocks clocks,
            Attachments attachments) {
        this.applications = applications;
        this.items = items;
        this.records = records;
        this.answers = answers;
        this.process = process;
        this.catalog = catalog;
        this.overdues = overdues;
        this.clocks = clocks;
        this.attachments = attachments;
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
                items(application),
                Arrays.stream(MaskingRule.values())
                        .filter(MaskingRule::available)
                        .map(rule -> new Choice(rule.name(), rule.label()))
                        .toList(),
                answers.basisKinds(application.number()),
                applications.earlier(application).stream()
                        .map(SharingTaskViews::earlier)
                        .toList(),
                deadline(task).orElse(null),
                answers.mayReturn(application),
                Stream.ofNullable(records.supplement(application.number())).toList(),
                refusal(application.number()),
                records.mediation(application.number()),
                overdues.rows(application.number()),
                attachments.of(application.number()),
                "/cases/" + application.number());
    }

    private List<ItemView> items(SharingApplication application) {
        boolean answered =
                records.answers(application.number()).stream().anyMatch(answer -> answer.decision() != Decision.RETURN);
        Set<Long> toAnswer = items.toAnswer(application).stream().map(Item::id).collect(Collectors.toSet());
        Map<Long, AnsweredItem> granted = items.agreed(application.number()).stream()
                .collect(Collectors.toMap(AnsweredItem::itemId, Function.identity()));
        return applications.wantedItems(application).stream()
                .map(item -> view(item, toAnswer.contains(item.id()), answered, granted.get(item.id())))
                .toList();
    }

    /** Data can be awaited while other items are still being answered, and supervised: each task has its own limit. */
    private Optional<DeadlineView> deadline(OpenTask task) {
        return clocks.of(task.caseNumber()).stream()
                .filter(open -> open.isOpen() && isOf(task.key(), open.limitKey()))
                .reduce((earlier, later) -> later)
                .map(open -> DeadlineView.of(open, clocks.deadline(open)));
    }

    private static boolean isOf(String taskKey, String limitKey) {
        return switch (taskKey) {
            case ConditionalSharingProcess.TASK_SUPERVISE -> limitKey.equals(SharingLimits.SUPERVISION);
            case ConditionalSharingProcess.TASK_PROVIDE -> limitKey.equals(SharingLimits.DELIVERY);
            default -> !limitKey.equals(SharingLimits.DELIVERY) && !limitKey.equals(SharingLimits.SUPERVISION);
        };
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

    private static ItemView view(Item item, boolean toAnswer, boolean answered, @Nullable AnsweredItem agreed) {
        return new ItemView(
                item.id(),
                item.name(),
                item.type().label(),
                item.sensitivity().name(),
                item.sensitivity().label(),
                item.sharingType().label(),
                item.sharingCondition(),
                item.notShared(),
                item.masking().name(),
                toAnswer,
                toAnswer && !answered ? null : Boolean.valueOf(!toAnswer),
                toAnswer ? null : masking(agreed).name());
    }

    /** What came without an answer is given as it is. */
    private static MaskingRule masking(@Nullable AnsweredItem agreed) {
        return agreed == null ? MaskingRule.NONE : agreed.masking();
    }

    private static EarlierView earlier(SharingApplication application) {
        return new EarlierView(
                application.number(),
                application.resourceName(),
                Objects.requireNonNull(application.submittedAt()).toLocalDate(),
                application.status().label());
    }
}
