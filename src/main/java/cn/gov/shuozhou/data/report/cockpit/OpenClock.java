package cn.gov.shuozhou.data.report.cockpit;

/**
 * An open clock with its case.
 *
 * @param link to the page of the case
 * @param instance to its process instance
 */
record OpenClock(ClockLine clock, String caseNumber, String subject, String link, String instance) {}
