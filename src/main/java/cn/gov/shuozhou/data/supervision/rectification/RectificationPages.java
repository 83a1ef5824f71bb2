package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.clock.ClockRow;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.document.PdfPreview;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.supervision.Violations;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** Gathers the page of a case for one of its people. */
@Service
@Transactional(readOnly = true)
class RectificationPages {

    private static final Map<String, String> CLOCK_TITLES = Map.of(
            RectificationProcess.DEFENCE_LIMIT, "陈述申辩",
            RectificationProcess.ISSUE_LIMIT, "签发整改通知",
            RectificationProcess.RECEIPT_LIMIT, "签收文书",
            RectificationProcess.LIMIT, "整改",
            RectificationProcess.VERIFICATION_LIMIT, "核验整改",
            RectificationProcess.REPORT_LIMIT, "上报领导小组",
            RectificationProcess.DECISION_LIMIT, "决定责令限期改正",
            RectificationProcess.CRITICISM_LIMIT, "决定通报批评");

    private final Rectifications rectifications;
    private final Extensions extensions;
    private final CriticismCorrections corrections;
    private final Violations violations;
    private final Documents documents;
    private final Clocks clocks;
    private final Overdues overdues;
    private final Attachments attachments;
    private final CaseSteps steps;
    private final PdfPreview preview;

    RectificationPages(
            Rectifications rectifications,
            Extensions extensions,
            CriticismCorrections corrections,
            Violations violations,
            Documents documents,
            Clocks clocks,
            Overdues overdues,
            Attachments attachments,
            CaseSteps steps,
            PdfPreview preview) {
        this.rectifications = rectifications;
        this.extensions = extensions;
        this.corrections = corrections;
        this.violations = violations;
        this.documents = documents;
        this.clocks = clocks;
        this.overdues = overdues;
        this.attachments = attachments;
        this.steps = steps;
        this.preview = preview;
    }

    ModelAndView show(String caseNumber, Person person) {
        return new ModelAndView("supervision/rectification")
                .addObject("page", open(caseNumber, person))
                .addObject("previews", preview.isAvailable());
    }

    private RectificationPage open(String caseNumber, Person person) {
        Rectification one = rectifications.visible(caseNumber, person);
        boolean supervises = SupervisorActs.maySupervise(one, person);
        return new RectificationPage(
                one,
                violations.ofRectification(caseNumber),
                documents.readable(one, person),
                rectifications.entries(caseNumber).stream()
                        .filter(entry -> supervises || !entry.kind().isInternal())
                        .toList(),
                ClockRow.of(caseNumber, clocks, CLOCK_TITLES),
                overdues.rows(caseNumber),
                attachments.of(caseNumber),
                steps.of(caseNumber),
                supervises && one.status().isOpen(),
                extensions.mayAsk(one, person),
                extensions.mayDecide(one, person),
                corrections.mayDraft(one, person),
                corrections.maySign(one, person),
                supervises
                        && one.status() == RectificationState.SANCTION_RECOMMENDED
                        && rectifications
                                .last(caseNumber, EntryKind.SANCTION_RESULT)
                                .isEmpty());
    }
}
