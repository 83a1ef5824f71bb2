package cn.gov.shuozhou.data.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a limit of a case concerns.
 *
 * @param matter what is to be done, as a noun in titles, e.g. 目录审核
 * @param duty the same as a verb, e.g. 审核
 * @param boundName who has to do it, as sentences name it
 * @param bound the people who have to do it
 * @param others those who wait for it or supervise it
 * @param lateDepartment the code of the department that the overdue register names when it is not done in time; null for a
 *     limit that simply lapses and never enters the register
 */
public record LimitConcern(
        String matter,
        String duty,
        String boundName,
        List<Recipient> bound,
        List<Recipient> others,
        @Nullable String lateDepartment) {

    public LimitConcern {
        bound = List.copyOf(bound);
        others = List.copyOf(others);
    }

    /** Whether the overdue register takes it up when the limit runs out. */
    public boolean isRecorded() {
        return lateDepartment != null;
    }
}
