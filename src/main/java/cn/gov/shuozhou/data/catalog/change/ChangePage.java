package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.attachment.AttachmentRow;
import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.clock.ClockRow;
import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a change shows.
 *
 * @param notices those the reader may see: all of them, or those of the own department
 * @param own the notice to the reader's department
 * @param unreceived notices for which the reader may name somebody
 */
record ChangePage(
        CatalogChange change,
        List<Difference> differences,
        List<ClockRow> clocks,
        List<Notice> notices,
        @Nullable Notice own,
        List<Unreceived> unreceived,
        List<ChangeDecision> decisions,
        List<AttachmentRow> attachments,
        List<CaseSteps.Step> steps,
        Actions actions) {

    /** A notice that nobody answers for, and who can be named for it. */
    record Unreceived(Notice notice, List<Person> people) {}

    /**
     * What the reader may do now.
     *
     * @param read whether the notice has still to be noted as read
     */
    record Actions(boolean withdraw, boolean postpone, boolean acknowledge, boolean object, boolean read) {

        public boolean any() {
            return withdraw || postpone || acknowledge || object;
        }
    }
}
