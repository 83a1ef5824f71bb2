package cn.gov.shuozhou.data.report.sla;

import org.jspecify.annotations.Nullable;

/**
 * A case with one of its clocks.
 *
 * @param clock null for a case without any
 * @param first whether it is the row by which the case is counted
 */
record DetailRow(MeasuredCase one, @Nullable MeasuredClock clock, boolean first, Spans spans) {}
