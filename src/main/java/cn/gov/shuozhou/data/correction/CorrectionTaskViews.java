package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.DeadlineView;
import cn.gov.shuozhou.data.correction.CorrectionTaskView.DepartmentView;
import cn.gov.shuozhou.data.correction.CorrectionTaskView.FindingView;
import cn.gov.shuozhou.data.correction.CorrectionTaskView.ResourceView;
import cn.gov.shuozhou.data.correction.CorrectionTaskView.VersionView;
import cn.gov.shuozhou.data.correction.Finding.Result;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the form of a task shows. */
@Service
@Transactional(readOnly = true)
class CorrectionTaskViews {

    private static final Map<String, String> LIMITS = Map.of(
            DataCorrectionProcess.TASK_VERIFY, CorrectionLimits.VERIFY,
            DataCorrectionProcess.TASK_VERIFY_WITH_SOURCE, CorrectionLimits.VERIFY,
            DataCorrectionProcess.TASK_NAME_SOURCE, CorrectionLimits.VERIFY,
            DataCorrectionProcess.TASK_SETTLE, CorrectionLimits.RULING,
            DataCorrectionProcess.TASK_CORRECT, CorrectionLimits.EXECUTION,
            DataCorrectionProcess.TASK_SUPERVISE, CorrectionLimits.SUPERVISION);

    private final Corrections corrections;
    private final CorrectionMapper mapper;
    private final CorrectionProof proof;
    private final Verification verification;
    private final CellCorrection cells;
    private final DisputedRows rows;
    private final DataCorrectionProcess process;
    private final Catalog catalog;
    private final Organization organization;
    private final Overdues overdues;
    private final Clocks clocks;
    private final Attachments attachments;

    CorrectionTaskViews(
            Corrections corrections,
            CorrectionMapper mapper,
            CorrectionProof proof,
            Verification verification,
            CellCorrection cells,
            DisputedRows rows,
            DataCorrectionProcess process,
            Catalog catalog,
            Organization organization,
            Overdues overdues,
            Clocks clocks,
            Attachments attachments) {
        this.corrections = corrections;
        this.mapper = mapper;
        this.proof = proof;
        this.verification = verification;
        this.cells = cells;
        this.rows = rows;
        this.process = process;
        this.catalog = catalog;
        this.organization = organization;
        this.overdues = overdues;
        this.clocks = clocks;
        this.attachments = attachments;
    }

    CorrectionTaskView view(String taskId, Person person) {
        OpenTask task = process.task(taskId);
        Correction correction = corrections.correction(task.caseNumber());
        Resource resource = catalog.resource(correction.resourceId());
        List<Finding> findings = mapper.findings(correction.caseNumber());
        boolean executes = task.key().equals(DataCorrectionProcess.TASK_CORRECT);
        boolean provider = DataCorrectionProcess.isProviders(task.key()) && correction.isFor(person);
        return new CorrectionTaskView(
                taskId,
                correction.caseNumber(),
                person.id().equals(task.assignee()),
                new ResourceView(resource.name(), resource.code(), resource.providerName(), resource.summary()),
                correction.kind().label(),
                correction.kind().aboutData(),
                rows.items(correction),
                rows.of(correction, person),
                correction.dataVersion() == null ? "" : "第 " + correction.dataVersion() + " 版",
                mapper.reports(correction.caseNumber()),
                findings.stream().map(FindingView::of).toList(),
                correction.disputeReason(),
                correction.sourceName(),
                correction.sourceStatement(),
                DataCorrectionProcess.isWithSource(task),
                findings.stream().anyMatch(finding -> finding.result() == Result.CORRECTED),
                provider ? cells.editable(correction) : List.of(),
                provider ? cells.preparedBy(correction) : "",
                proof
                        .versionsSince(
                                correction, executes ? verification.overruledAt(correction) : correction.receivedAt())
                        .stream()
                        .map(CorrectionTaskViews::view)
                        .toList(),
                departments(task, correction),
                overdues.rows(correction.caseNumber()),
                attachments.of(correction.caseNumber()),
                deadline(task).orElse(null),
                correction.link());
    }

    private List<DepartmentView> departments(OpenTask task, Correction correction) {
        return task.key().equals(DataCorrectionProcess.TASK_NAME_SOURCE)
                ? organization.departments().stream()
                        .filter(one -> !one.code().equals(correction.providerCode()))
                        .map(one -> new DepartmentView(one.code(), one.name()))
                        .toList()
                : List.of();
    }

    private static VersionView view(DataSet version) {
        return new VersionView(
                version.version(),
                "第 %d 版，%s 由%s上传，%,d 行"
                        .formatted(
                                version.version(),
                                version.loadedAt()
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString()
                                        .replace('T', ' '),
                                version.loadedByName(),
                                version.rowTotal()));
    }

    /** The limit of this task: those of the case's other tasks run beside it. */
    private Optional<DeadlineView> deadline(OpenTask task) {
        return Optional.ofNullable(LIMITS.get(task.key()))
                .flatMap(limit -> clocks.running(task.caseNumber(), limit))
                .map(open -> DeadlineView.of(open, clocks.deadline(open)));
    }
}
