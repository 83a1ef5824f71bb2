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
 * @param mayAskExtension whether the reader may ask for more time
 * @param mayDecideExtension whether the reader may decide on what was asked for
 * @param mayDraftCorrection whether the reader may draft the correction of a 通报
 * @param maySignCorrection whether the reader may sign it
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
        boolean mayAskExtension,
        boolean mayDecideExtension,
        boolean mayDraftCorrection,
        boolean maySignCorrection,
        boolean mayEnterResult) {

    /** Whether there is anything that the reader may do here. */
    public boolean mayAct() {
        return mayRevoke
                || mayAskExtension
                || mayDecideExtension
                || mayDraftCorrection
                || maySignCorrection
                || mayEnterResult;
    }
}
