package cn.gov.shuozhou.data.report;

import org.jspecify.annotations.Nullable;

/**
 * What is to be reported again and again.
 *
 * @param owner whose it is; null for the city's own
 * @param scheduled whether the schedule makes it when its period is over
 */
public record ReportDefinition(
        long id,
        String name,
        @Nullable String owner,
        ReportPeriod period,
        boolean scheduled,
        @Nullable String scopeRegion,
        @Nullable String scopeDepartment,
        @Nullable String regionCode,
        @Nullable String departmentCode,
        @Nullable String procedureKey,
        @Nullable String ruleSet) {

    ReportScope scope() {
        return new ReportScope(scopeRegion, scopeDepartment);
    }

    ReportFilter filter() {
        return new ReportFilter(regionCode, departmentCode, procedureKey, ruleSet);
    }
}
