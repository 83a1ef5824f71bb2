package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.DeadlineView;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.supervision.Violations;
import cn.gov.shuozhou.data.supervision.rectification.RectificationTaskView.DocumentView;
import cn.gov.shuozhou.data.supervision.rectification.RectificationTaskView.EntryView;
import cn.gov.shuozhou.data.supervision.rectification.RectificationTaskView.FactView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the form of a task shows. */
@Service
@Transactional(readOnly = true)
class RectificationTaskViews {

    private static final Map<String, String> LIMITS = Map.of(
            RectificationProcess.TASK_DEFENCE, RectificationProcess.DEFENCE_LIMIT,
            RectificationProcess.TASK_ISSUE, RectificationProcess.ISSUE_LIMIT,
            RectificationProcess.TASK_RECEIVE, RectificationProcess.RECEIPT_LIMIT,
            RectificationProcess.TASK_RECTIFY, RectificationProcess.LIMIT,
            RectificationProcess.TASK_VERIFY, RectificationProcess.VERIFICATION_LIMIT,
            RectificationProcess.TASK_REPORT, RectificationProcess.REPORT_LIMIT,
            RectificationProcess.TASK_ORDER, RectificationProcess.DECISION_LIMIT,
            RectificationProcess.TASK_CRITICISM, RectificationProcess.CRITICISM_LIMIT);

    private static final Set<String> GOES_WITH_DOSSIER =
            Set.of(RectificationProcess.TASK_REPORT, RectificationProcess.TASK_ORDER);

    private final RectificationProcess process;
    private final Rectifications rectifications;
    private final Dossiers dossiers;
    private final Violations violations;
    private final Documents documents;
    private final Attachments attachments;
    private final Clocks clocks;

    RectificationTaskViews(
            RectificationProcess process,
            Rectifications rectifications,
            Dossiers dossiers,
            Violations violations,
            Documents documents,
            Attachments attachments,
            Clocks clocks) {
        this.process = process;
        this.rectifications = rectifications;
        this.dossiers = dossiers;
        this.violations = violations;
        this.documents = documents;
        this.attachments = attachments;
        this.clocks = clocks;
    }

    RectificationTaskView view(String taskId, Person person) {
        OpenTask task = process.task(taskId);
        Rectification one = rectifications.rectification(task.caseNumber());
        return new RectificationTaskView(
                taskId,
                one.caseNumber(),
                person.id().equals(task.assignee()),
                one.departmentName(),
                one.status().label(),
                one.startWords(),
                GOES_WITH_DOSSIER.contains(task.key()) ? dossiers.others(one) : List.of(),
                one.demand(),
                one.days(),
                violations.ofRectification(one.caseNumber()).stream()
                        .map(fact -> new FactView(
                                fact.id(), fact.putRight(), fact.item().label(), fact.evidence(), fact.caseNumber()))
                        .toList(),
                rectifications.entries(one.caseNumber()).stream()
                        .map(RectificationTaskViews::view)
                        .toList(),
                served(one),
                attachments.of(one.caseNumber()),
                Optional.ofNullable(LIMITS.get(task.key()))
                        .flatMap(limit -> clocks.running(one.caseNumber(), limit))
                        .map(open -> DeadlineView.of(open, clocks.deadline(open)))
                        .orElse(null),
                one.link());
    }

    private static EntryView view(Entry entry) {
        return new EntryView(
                entry.kind().label(),
                entry.verdict(),
                entry.text(),
                entry.departmentName() + " " + entry.personName(),
                entry.enteredAt());
    }

    private @Nullable DocumentView served(Rectification one) {
        return documents.of(one.caseNumber()).stream()
                .filter(document -> document.kind().isServed())
                .reduce((first, second) -> second)
                .map(last -> new DocumentView(last.number(), last.title(), last.body()))
                .orElse(null);
    }
}
