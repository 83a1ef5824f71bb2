package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.clock.DeadlineState;
import org.jspecify.annotations.Nullable;

/**
 * What a row of Tasklist shows of its task's case.
 *
 * @param parties who has brought it and whose answer it waits for, e.g. {@code 朔州市教育局 → 朔州市民政局}
 * @param limit how much time is left; null when the task runs against no limit
 * @param assignee the account of whoever has taken the task, and the name; null while nobody has
 * @param mine whether that is the reader
 * @param insteadOf whom the reader stands in for, or may: the name; empty otherwise
 */
record TaskCard(
        String taskId,
        String caseNumber,
        String subject,
        String parties,
        @Nullable Limit limit,
        @Nullable String assignee,
        @Nullable String assigneeName,
        boolean mine,
        String insteadOf) {

    /**
     * As the server counts.
     *
     * @param state the constant, for the look
     * @param word only when it matters: 临近到期, 已超期; else empty
     */
    record Limit(String words, String until, String state, String word) {

        static Limit of(Deadline deadline) {
            DeadlineState state = deadline.state();
            return new Limit(
                    deadline.words(),
                    deadline.until(),
                    state.name(),
                    state == DeadlineState.NORMAL ? "" : state.label());
        }
    }

    static TaskCard of(TodoRow row) {
        Deadline deadline = row.item().deadline();
        String assignee = row.item().assignee();
        return new TaskCard(
                row.item().taskId(),
                row.item().caseNumber(),
                row.subject(),
                row.handler().isEmpty() ? row.applicant() : row.applicant() + " → " + row.handler(),
                deadline == null ? null : Limit.of(deadline),
                assignee,
                assignee == null ? null : row.takenBy(),
                row.item().claimed(),
                row.insteadOf());
    }
}
