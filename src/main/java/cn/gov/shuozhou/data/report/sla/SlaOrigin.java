package cn.gov.shuozhou.data.report.sla;

import java.util.List;

/**
 * By what a report was made.
 *
 * @param calendar the notices of working days that were in force
 * @param version of the program
 * @param changed departments that got another name since the period began or became part of another one, with both names
 */
record SlaOrigin(String calendar, String version, List<String> changed) {}
