package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.clock.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands with its limits today, as a line of a list shows it.
 *
 * @param deadline the nearest limit that runs; of a case without one that of its last; null when no limit binds anybody
 * @param lateName which department was or is late; null when none
 * @param daysLate by how many working days, of several limits the longest
 */
public record CaseDeadline(
        @Nullable Deadline deadline, @Nullable String lateName, int daysLate) {

    static final CaseDeadline NONE = new CaseDeadline(null, null, 0);

    public boolean late() {
        return lateName != null;
    }

    /** By how much it was late, e.g. {@code 超期 3 个工作日}; empty when it was not. */
    public String lateWords() {
        if (!late()) {
            return "";
        }
        return daysLate > 0 ? "超期 " + daysLate + " 个工作日" : "超期不足 1 个工作日";
    }
}
