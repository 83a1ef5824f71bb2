package cn.gov.shuozhou.data.correction;

import java.time.LocalDateTime;

/** What one department has reported, in its own words. */
record DoubtReport(
        String departmentCode,
        String departmentName,
        String reportedByName,
        String wrong,
        String expected,
        LocalDateTime reportedAt) {}
