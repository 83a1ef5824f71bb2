package cn.gov.shuozhou.data.opening.plan;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far a department has got with its plan of a year.
 *
 * @param compiledAt null when there is no plan so far
 * @param items that are going to be opened, or have been
 * @param overdue whose quarter is over
 */
public record OpenPlanProgress(
        String departmentCode,
        String departmentName,
        int year,
        @Nullable LocalDateTime compiledAt,
        long items,
        long done,
        long overdue) {

    public boolean isCompiled() {
        return compiledAt != null;
    }

    public boolean isLate() {
        return compiledAt != null && compiledAt.toLocalDate().isAfter(OpenPlan.dueOn(year));
    }

    /** In words, for lists that are taken away. */
    public String compilation() {
        if (compiledAt == null) {
            return "未编制";
        }
        return isLate() ? "已编制，迟于 3 月 1 日" : "已编制";
    }
}
