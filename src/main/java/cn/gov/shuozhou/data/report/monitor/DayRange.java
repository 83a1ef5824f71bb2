package cn.gov.shuozhou.data.report.monitor;

import cn.gov.shuozhou.data.calendar.WorkingDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both included; null where it is open. */
record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** The days after the n-th working day from today up to another; negative numbers count backwards. */
    static DayRange after(WorkingDays calendar, LocalDate today, int after, int until) {
        return new DayRange(calendar.plusWorkingDays(today, after).plusDays(1), calendar.plusWorkingDays(today, until));
    }

    /** The days from the n-th working day before today on, up to the day before another one. */
    static DayRange before(WorkingDays calendar, LocalDate today, int from, int before) {
        return new DayRange(
                calendar.plusWorkingDays(today, -from),
                calendar.plusWorkingDays(today, -before).minusDays(1));
    }

    /** All days before the n-th working day before today. */
    static DayRange longBefore(WorkingDays calendar, LocalDate today, int before) {
        return new DayRange(null, calendar.plusWorkingDays(today, -before).minusDays(1));
    }

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
