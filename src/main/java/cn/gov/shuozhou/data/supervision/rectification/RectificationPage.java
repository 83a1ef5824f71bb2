package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.OverdueRow;
import cn.gov.shuozhou.data.casework.attachment.AttachmentRow;
import cn.gov.shuozhou.data.clock.ClockRow;
import cn.gov.shuozhou.data.supervision.Violation;
import java.util.List;

/**
 * Everything that the page of a case of 整改 shows.
 *
 * @param mayRevoke whether the reader may end it as opened in error
 * @param mayEnterResult whether the reader may enter what became of the proposal to punish
 */
record RectificationPage(
        Rectification rectification,
        List<Violation> facts,
        List<IssuedDocument> documents,
        List<Entry> entries,
        List<ClockRow> clocks,
        List<OverdueRow> overdue,
        List<AttachmentRow> attachments,
        List<CaseSteps.Step> steps,
        boolean mayRevoke,
        boolean mayEnterResult) {}
