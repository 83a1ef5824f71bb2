package cn.gov.shuozhou.data.opening.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * 年度开放计划 of one department.
 *
 * @param statement in words; required where nothing is going to be opened
 * @param compiledAt null as long as it is not compiled: then only the department sees it
 */
public record OpenPlan(
        long id,
        String departmentCode,
        String departmentName,
        int year,
        String statement,
        @Nullable LocalDateTime compiledAt) {

    /** The last day on which the plan of a year is compiled in time; 系统约定. */
    static LocalDate dueOn(int year) {
        return LocalDate.of(year, Month.MARCH, 1);
    }

    public boolean isCompiled() {
        return compiledAt != null;
    }

    public boolean isLate() {
        return compiledAt != null && compiledAt.toLocalDate().isAfter(dueOn(year));
    }
}
