package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.clock.ClockRow;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.correction.CorrectionPage.Actions;
import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers the page of a correction for one of its people. */
@Service
class CorrectionPages {

    private final Corrections corrections;
    private final CorrectionMapper mapper;
    private final HolderNoticeMapper notices;
    private final DoubtRules doubtRules;
    private final DisputedRows rows;
    private final ChangedRows changed;
    private final CellStore cells;
    private final CaseSteps steps;
    private final Clocks clocks;
    private final Attachments attachments;

    CorrectionPages(
            Corrections corrections,
            CorrectionMapper mapper,
            HolderNoticeMapper notices,
            DoubtRules doubtRules,
            DisputedRows rows,
            ChangedRows changed,
            CellStore cells,
            CaseSteps steps,
            Clocks clocks,
            Attachments attachments) {
        this.corrections = corrections;
        this.mapper = mapper;
        this.notices = notices;
        this.doubtRules = doubtRules;
        this.rows = rows;
        this.changed = changed;
        this.cells = cells;
        this.steps = steps;
        this.clocks = clocks;
        this.attachments = attachments;
    }

    CorrectionPage open(String caseNumber, Person person) {
        Correction correction = corrections.visible(caseNumber, person);
        boolean whole = corrections.seesWhole(correction, person);
        HolderNotice own = corrections.noticeTo(correction, person).orElse(null);
        return new CorrectionPage(
                correction,
                whole,
                whole ? mapper.reopenedBy(caseNumber) : List.of(),
                rows.items(correction),
                rows.of(correction, person),
                whole || correction.hasSource(person)
                        ? mapper.reports(caseNumber)
                        : corrections.reportOf(correction, person).stream().toList(),
                whole ? mapper.findings(caseNumber) : List.of(),
                correction.isFor(person) ? cells.applied(correction) : List.of(),
                whole ? notices.ofCase(caseNumber) : List.of(),
                own,
                changed.count(correction, person),
                ClockRow.of(caseNumber, clocks, CorrectionLimits.TITLES),
                whole ? attachments.of(caseNumber) : List.of(),
                whole ? steps.of(caseNumber) : List.of(),
                actions(correction, own, person));
    }

    private Actions actions(Correction correction, @Nullable HolderNotice own, Person person) {
        boolean reporter = correction.isReportedBy(person) && Doubts.mayReport(person);
        boolean confirms = reporter && correction.status() == CorrectionStatus.CONFIRMING;
        return new Actions(
                confirms,
                confirms && correction.disputeReason() == null,
                reporter && correction.status().isBeforeFeedback(),
                correction.hasSource(person)
                        && Doubts.mayReport(person)
                        && correction.sourceStatement() == null
                        && correction.status() == CorrectionStatus.VERIFYING,
                own != null && own.acknowledgedAt() == null && Doubts.mayReport(person),
                doubtRules.mayReopen(correction, person));
    }
}
