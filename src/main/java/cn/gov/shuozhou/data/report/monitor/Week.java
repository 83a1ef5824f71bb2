package cn.gov.shuozhou.data.report.monitor;

/**
 * A week in figures.
 *
 * @param earlier address of the report on the week before; empty for the first one
 * @param later of the week after; empty for the last that is over
 */
record Week(MonitorScope scope, Punctuality figures, Punctuality before, String earlier, String later) {}
