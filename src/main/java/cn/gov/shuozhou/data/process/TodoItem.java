package cn.gov.shuozhou.data.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for someone, as a list shows it.
 *
 * @param name what is to be done, e.g. 答复共享申请
 * @param resourceName the resource the case is about; empty when the procedure does not say
 * @param requesterName the department that asks; empty when the procedure does not say
 * @param dueOn the last day for it, if it has one
 * @param claimed whether this person has already taken the task
 */
public record TodoItem(
        String taskId,
        String name,
        String caseNumber,
        String resourceName,
        String requesterName,
        @Nullable LocalDate dueOn,
        boolean claimed) {

    /** Where Tasklist shows the task. */
    public String link() {
        return "/camunda/app/tasklist/default/#/?task=" + taskId;
    }
}
