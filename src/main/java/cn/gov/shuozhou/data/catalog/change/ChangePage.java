package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.attachment.AttachmentRow;
import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.clock.ClockRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a change shows.
 *
 * @param notices those the reader may see: all of them, or those of the own department
 * @param own the notice to the reader's department
 */
record ChangePage(
        CatalogChange change,
        List<Difference> differences,
        List<ClockRow> clocks,
        List<Notice> notices,
        @Nullable Notice own,
        List<ChangeDecision> decisions,
        List<AttachmentRow> attachments,
        List<CaseSteps.Step> steps,
        Actions actions) {

    /**
     * What the reader may do now.
     *
     * @param read whether the notice has still to be noted as read
     */
    record Actions(boolean withdraw, boolean acknowledge, boolean object, boolean read) {

        public boolean any() {
            return withdraw || acknowledge || object;
        }
    }
}
