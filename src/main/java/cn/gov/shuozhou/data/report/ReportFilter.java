package cn.gov.shuozhou.data.report;

import org.jspecify.annotations.Nullable;

/** Which of the cases that its reader may see a report is about; null lets everything pass. */
record ReportFilter(
        @Nullable String region,
        @Nullable String department,
        @Nullable String procedure,
        @Nullable String ruleSet) {}
