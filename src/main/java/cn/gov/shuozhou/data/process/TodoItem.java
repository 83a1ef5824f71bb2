package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.clock.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for someone, as a list shows it.
 *
 * @param name what is to be done, e.g. 答复申请
 * @param resourceName the resource the case is about; empty when the procedure does not say
 * @param requesterName the department that asks; empty when the procedure does not say
 * @param deadline of the clock that the task runs against, if it runs against one
 * @param claimed whether this person has already taken the task
 * @param assignee the account of whoever has taken it; null while nobody has
 */
public record TodoItem(
        String taskId,
        String name,
        String caseNumber,
        String resourceName,
        String requesterName,
        @Nullable Deadline deadline,
        boolean claimed,
        @Nullable String assignee) {

    /** Where the portal shows the task, with the form that Tasklist shows too. */
    public String link() {
        return "/todo/" + taskId;
    }
}
