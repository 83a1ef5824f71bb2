package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.BureauReview;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.change.ChangeTaskView.NoticeView;
import cn.gov.shuozhou.data.catalog.change.ChangeTaskView.ResourceView;
import cn.gov.shuozhou.data.catalog.change.ChangeTaskView.UserView;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.DeadlineView;
import cn.gov.shuozhou.data.clock.NoticePeriods;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the form of a task shows. */
@Service
@Transactional(readOnly = true)
class ChangeTaskViews {

    private final CatalogChanges changes;
    private final ChangeMapper mapper;
    private final ProposedChanges proposed;
    private final Notices notices;
    private final ChangeReview review;
    private final Postponement postponement;
    private final CatalogChangeProcess process;
    private final Catalog catalog;
    private final Clocks clocks;
    private final NoticePeriods periods;
    private final Clock clock;

    ChangeTaskViews(
            CatalogChanges changes,
            ChangeMapper mapper,
            ProposedChanges proposed,
            Notices notices,
            ChangeReview review,
            Postponement postponement,
            CatalogChangeProcess process,
            Catalog catalog,
            Clocks clocks,
            NoticePeriods periods,
            Clock clock) {
        this.changes = changes;
        this.mapper = mapper;
        this.proposed = proposed;
        this.notices = notices;
        this.review = review;
        this.postponement = postponement;
        this.process = process;
        this.catalog = catalog;
        this.clocks = clocks;
        this.periods = periods;
        this.clock = clock;
    }

    ChangeTaskView view(String taskId, Person person) {
        OpenTask task = process.task(taskId);
        CatalogChange change = changes.change(task.caseNumber());
        Resource resource = catalog.resource(change.resourceId());
        return new ChangeTaskView(
                taskId,
                change.caseNumber(),
                person.id().equals(task.assignee()) && !person.id().equals(change.proposedBy()),
                new ResourceView(resource.name(), resource.code(), resource.providerName(), resource.summary()),
                change.kindLabel(),
                change.reasonKind().label(),
                change.reason(),
                change.basis(),
                change.retirement() ? null : change.existingUse(),
                change.proposedByName(),
                change.proposedAt(),
                change.plannedOn(),
                periods.earliestEffect(CatalogChangeProcess.NOTICE_LIMIT),
                Objects.requireNonNullElseGet(change.effectiveOn(), () -> review.proposedDay(change)),
                change.status() != ChangeStatus.NOTICE || change.isBeforeEffect(LocalDate.now(clock))
                        ? null
                        : postponement.earliest(change),
                mapper.differences(change.caseNumber()),
                proposed.claims(change),
                notices.untold(change).stream()
                        .map(user -> new UserView(
                                user.departmentName(), user.usesText(), user.lostText(), user.effectsText()))
                        .toList(),
                changes.notices(change).stream().map(ChangeTaskViews::view).toList(),
                notices.objections(change),
                deadline(change),
                change.link());
    }

    private static NoticeView view(Notice notice) {
        return new NoticeView(
                notice.departmentName(),
                notice.stateLabel(),
                notice.reason(),
                notice.uses(),
                notice.goneItems(),
                notice.effects(),
                notice.chased());
    }

    private @Nullable DeadlineView deadline(CatalogChange change) {
        String limit =
                change.status() == ChangeStatus.REVIEWING ? BureauReview.LIMIT : CatalogChangeProcess.NOTICE_LIMIT;
        return clocks.running(change.caseNumber(), limit)
                .map(open -> DeadlineView.of(open, clocks.deadline(open)))
                .orElse(null);
    }
}
