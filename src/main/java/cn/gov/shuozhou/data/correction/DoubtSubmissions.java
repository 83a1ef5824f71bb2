package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.NewCase;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.correction.Doubts.Reported;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one transaction in which a report is stored: what is under verification already is joined, the rest becomes a case.
 * Reports on the same resource come one after the other.
 */
@Component
class DoubtSubmissions {

    private final CorrectionMapper mapper;
    private final Corrections corrections;
    private final Catalog catalog;
    private final DataSets dataSets;
    private final DataCorrectionProcess process;
    private final CorrectionClosing closing;
    private final Clocks clocks;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final Attachments attachments;
    private final Clock clock;

    DoubtSubmissions(
            CorrectionMapper mapper,
            Corrections corrections,
            Catalog catalog,
            DataSets dataSets,
            DataCorrectionProcess process,
            CorrectionClosing closing,
            Clocks clocks,
            CaseFiles files,
            CaseSteps steps,
            Attachments attachments,
            Clock clock) {
        this.mapper = mapper;
        this.corrections = corrections;
        this.catalog = catalog;
        this.dataSets = dataSets;
        this.process = process;
        this.closing = closing;
        this.clocks = clocks;
        this.files = files;
        this.steps = steps;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Transactional
    Reported submit(String caseNumber, Doubt doubt, DoubtInput input, Person person) {
        catalog.held(doubt.resource().id());
        requireSameData(doubt);
        List<CorrectionPoint> fresh = new ArrayList<>(doubt.points());
        List<Correction> same = new ArrayList<>();
        for (Correction open : mapper.openOf(doubt.resource().id())) {
            List<CorrectionPoint> points = mapper.points(open.caseNumber());
            if (open.kind().aboutData() == doubt.kind().aboutData()
                    && fresh.removeIf(point -> points.stream().anyMatch(point::isSameAs))) {
                same.add(open);
            }
        }
        same.forEach(open -> join(open, doubt, person));
        if (!fresh.isEmpty()) {
            open(caseNumber, doubt, fresh, person);
        }
        Reported reported = new Reported(
                fresh.isEmpty() ? null : caseNumber,
                same.stream().map(Correction::caseNumber).toList());
        attachments.bind(input.attachments(), AttachmentStep.DOUBT, input.tokenOrNew(), reported.caseNumber(), person);
        return reported;
    }

    /** Rows were looked up before: their numbers mean nothing in another version. */
    private void requireSameData(Doubt doubt) {
        Long now = dataSets.current(doubt.resource().id()).map(DataSet::id).orElse(null);
        Long then = doubt.data() == null ? null : doubt.data().id();
        if (!Objects.equals(now, then)) {
            throw RequestRejected.conflict("提供部门刚刚更新了数据，您的反馈没有提交。请核对新的数据，问题仍在的，再次提交。");
        }
    }

    private void join(Correction open, Doubt doubt, Person person) {
        if (corrections.reportOf(open, person).isPresent()) {
            throw RequestRejected.conflict("本部门已反馈过其中的问题，正在校核（办件 %s，%s）。请到该办件查看，不要重复反馈。"
                    .formatted(open.caseNumber(), open.status().label()));
        }
        mapper.insertReport(open.caseNumber(), person, doubt.wrong(), doubt.expected(), now());
        files.concern(open.caseNumber(), person.departmentCode());
        steps.add(open.caseNumber(), person, "并入反馈", doubt.kind().label());
        closing.tellProvider(open.caseNumber(), "又有部门反馈同一问题", "%s反馈了同一问题，一并校核。".formatted(person.departmentName()));
    }

    private void open(String caseNumber, Doubt doubt, List<CorrectionPoint> points, Person person) {
        Resource resource = doubt.resource();
        DataSet data = doubt.kind().aboutData() ? doubt.data() : null;
        mapper.insert(
                caseNumber,
                resource,
                person,
                doubt.kind(),
                data == null ? null : data.version(),
                data == null ? null : data.loadedAt(),
                now(),
                doubt.reopens());
        points.forEach(point -> mapper.insertPoint(caseNumber, point));
        mapper.insertReport(caseNumber, person, doubt.wrong(), doubt.expected(), now());
        files.open(new NewCase(
                caseNumber,
                DataCorrectionProcess.KEY,
                CorrectionStatus.VERIFYING,
                resource.name(),
                resource.id(),
                person,
                resource.providerCode(),
                resource.providerCode()));
        steps.add(
                caseNumber,
                person,
                doubt.reopens() == null ? "反馈疑义" : "再次反馈，接办件 " + doubt.reopens(),
                doubt.kind().label());
        CaseClock limit = clocks.start(caseNumber, CorrectionLimits.VERIFY, LocalDate.now(clock));
        closing.tellProvider(
                caseNumber,
                "待校核",
                "%s反馈%s，须于 %s 前校核并反馈（第十九条）。"
                        .formatted(
                                person.departmentName(),
                                doubt.kind().label(),
                                clocks.deadline(limit).until()));
        process.start(corrections.correction(caseNumber));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
