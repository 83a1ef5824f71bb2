/** 领导驾驶舱: how the open cases stand, counted by the database, each figure with the list behind it. */
@NullMarked
package cn.gov.shuozhou.data.report.monitor;

import org.jspecify.annotations.NullMarked;
