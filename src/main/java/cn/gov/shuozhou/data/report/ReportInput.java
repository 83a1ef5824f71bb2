package cn.gov.shuozhou.data.report;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a report, as it was typed.
 *
 * @param asOf the day at whose end it is looked back; empty for now
 */
record ReportInput(
        @Nullable String from,
        @Nullable String to,
        @Nullable String asOf,
        @Nullable String region,
        @Nullable String department,
        @Nullable String procedure,
        @Nullable String ruleSet,
        @Nullable String name,
        @Nullable String period,
        @Nullable String scheduled) {

    static final ReportInput NOTHING = new ReportInput(null, null, null, null, null, null, null, null, null, null);

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
