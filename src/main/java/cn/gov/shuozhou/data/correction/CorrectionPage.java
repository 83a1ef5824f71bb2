package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.attachment.AttachmentRow;
import cn.gov.shuozhou.data.clock.ClockRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a correction shows.
 *
 * @param whole whether the reader sees all of it; otherwise what others said, their files and the steps are left out
 * @param reopenedBy numbers of the cases that take this one up again
 * @param reports those that the reader may see: all, or the own department's
 * @param edited cells before and after, for the provider
 * @param notices the same of the words to those who hold grants
 * @param changed how many changed rows the reader can look up
 */
record CorrectionPage(
        Correction correction,
        boolean whole,
        List<String> reopenedBy,
        List<String> items,
        List<String> rows,
        List<DoubtReport> reports,
        List<Finding> findings,
        List<EditedCell> edited,
        List<HolderNotice> notices,
        @Nullable HolderNotice own,
        long changed,
        List<ClockRow> clocks,
        List<AttachmentRow> attachments,
        List<CaseSteps.Step> steps,
        Actions actions) {

    /** What the reader may do now. */
    record Actions(
            boolean confirm, boolean dispute, boolean withdraw, boolean state, boolean acknowledge, boolean reopen) {

        public boolean any() {
            return confirm || dispute || withdraw || state || acknowledge || reopen;
        }
    }

    /** The rows, one a line. */
    public String rowLines() {
        return String.join("\n", rows);
    }

    /** How many of those told have noted it. */
    public long acknowledged() {
        return notices.stream()
                .filter(notice -> notice.acknowledgedAt() != null)
                .count();
    }
}
