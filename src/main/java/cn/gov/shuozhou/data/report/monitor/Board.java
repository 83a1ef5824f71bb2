package cn.gov.shuozhou.data.report.monitor;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * All figures of the monitor at one moment.
 *
 * @param open all open cases
 * @param dueToday of these
 * @param overdue of these, past their last day
 * @param byDaysLeft all open cases, each once
 * @param upcoming what falls due on each of the next ten working days
 * @param byDepartment all that are overdue, by who is late
 * @param byAge all open cases, each once
 * @param knownUntil the last day for which a notice of holidays is known
 * @param calendarEnds whether that day is near enough to be told
 */
record Board(
        MonitorScope scope,
        LocalDateTime asOf,
        Bar open,
        Bar dueToday,
        Bar overdue,
        List<Bar> byDaysLeft,
        List<Bar> upcoming,
        List<Bar> byDepartment,
        List<Bar> byAge,
        Punctuality thisMonth,
        Punctuality lastMonth,
        LocalDate knownUntil,
        boolean calendarEnds) {}
