package cn.gov.shuozhou.data.casework.list;

import java.time.LocalDateTime;

/** A decision on a task: who decided what, when. */
record Decided(
        String taskId,
        String caseNumber,
        String verdict,
        String decidedByName,
        LocalDateTime decidedAt,
        boolean takenBack) {

    /** The verdict, and whether it stands. */
    public String standing() {
        return takenBack ? verdict + "（已撤回）" : verdict;
    }
}
