/** 时限报表: what is measured of cases and clocks, the figures that come of it, and the workbook that shows them. */
@NullMarked
package cn.gov.shuozhou.data.report.sla;

import org.jspecify.annotations.NullMarked;
