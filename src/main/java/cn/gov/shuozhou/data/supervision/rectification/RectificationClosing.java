package cn.gov.shuozhou.data.supervision.rectification;

import static cn.gov.shuozhou.data.casework.Recipient.applicant;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.supervision.Violations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a case of 整改 ends; the department and the bureau are told how. */
@Service
@Transactional
@Article("第三十三条")
class RectificationClosing {

    private final Rectifications rectifications;
    private final LadderDocuments drafts;
    private final Documents documents;
    private final Violations violations;
    private final Clocks clocks;
    private final CaseMessages messages;

    RectificationClosing(
            Rectifications rectifications,
            LadderDocuments drafts,
            Documents documents,
            Violations violations,
            Clocks clocks,
            CaseMessages messages) {
        this.rectifications = rectifications;
        this.drafts = drafts;
        this.documents = documents;
        this.violations = violations;
        this.clocks = clocks;
        this.messages = messages;
    }

    void closeRectified(String caseNumber) {
        close(caseNumber, RectificationState.RECTIFIED, "整改已完成", "整改情况已经核验通过，案件办结。");
    }

    /** What the department said holds: nothing was wrong. */
    void closeDismissed(String caseNumber) {
        String reason = said(caseNumber, EntryKind.ISSUE);
        violations.dismissAll(caseNumber, reason);
        drafts.issueReply(rectifications.rectification(caseNumber), "申辩成立，不予整改。");
        close(caseNumber, RectificationState.DISMISSED, "不予整改", "申辩成立，不予整改。理由：" + reason);
    }

    void closeNotOrdered(String caseNumber) {
        close(
                caseNumber,
                RectificationState.NOT_ORDERED,
                "不予责令",
                "领导小组决定不予责令改正。理由：" + said(caseNumber, EntryKind.ORDER));
    }

    void closeNotCriticized(String caseNumber) {
        close(
                caseNumber,
                RectificationState.NOT_CRITICIZED,
                "不予通报",
                "领导小组决定不予通报批评。理由：" + said(caseNumber, EntryKind.CRITICISM));
    }

    void closeRevoked(String caseNumber) {
        String reason = said(caseNumber, EntryKind.REVOCATION);
        violations.dismissAll(caseNumber, reason);
        for (DocumentKind kind : DocumentKind.values()) {
            documents.makeVoid(caseNumber, kind, "案件已撤销：" + reason);
        }
        close(caseNumber, RectificationState.REVOKED, "整改案件已撤销", "案件已撤销，无须再办理。理由：" + reason);
    }

    /** Public to all who work on the platform from this moment on. */
    void publishCriticism(String caseNumber) {
        drafts.issueCriticism(rectifications.rectification(caseNumber));
        boolean serious = rectifications.last(caseNumber, EntryKind.SANCTION).isPresent();
        close(
                caseNumber,
                serious ? RectificationState.SANCTION_RECOMMENDED : RectificationState.CRITICIZED,
                "已通报批评",
                "领导小组决定予以通报批评，通报已在平台公布。改正的义务不因通报而免除。");
    }

    /** Handed to whoever is competent; what becomes of it is entered on the case's page. */
    void recommendSanction(String caseNumber) {
        drafts.issueSanction(rectifications.rectification(caseNumber));
        messages.tell(caseNumber, RectificationCaseType.SUPERVISORS, "处分建议待送交", "处分建议书已经签发，请送交有权机关，处理结果在办件页面登记。");
    }

    private void close(String caseNumber, RectificationState to, String what, String text) {
        clocks.stopAll(caseNumber, to == RectificationState.REVOKED ? Outcome.WITHDRAWN : Outcome.IN_TIME);
        rectifications.close(caseNumber, to);
        messages.tell(caseNumber, RectificationCaseType.DEPARTMENT, what, text);
        messages.tell(caseNumber, applicant(), what, text);
    }

    private String said(String caseNumber, EntryKind kind) {
        return rectifications.last(caseNumber, kind).map(Entry::text).orElse("");
    }
}
