package cn.gov.shuozhou.data.report.cockpit;

import cn.gov.shuozhou.data.engine.FailedJobs;
import cn.gov.shuozhou.data.report.monitor.Bar;
import java.time.LocalDateTime;
import java.util.List;

/**
 * 时限: how all open cases stand.
 *
 * @param byDaysLeft all open cases, each once
 * @param byDepartment those that are overdue, by who is late
 * @param nearest the open clocks that end first, or should have ended
 * @param failed how many jobs have failed; the first of them are listed
 */
record LimitsView(
        LocalDateTime asOf,
        List<Bar> byDaysLeft,
        List<Bar> byDepartment,
        List<OpenClock> nearest,
        long failed,
        List<FailedJobs.OfCase> jobs) {}
