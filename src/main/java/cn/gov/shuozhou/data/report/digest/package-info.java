/** What people are told each working morning and each week, and whether they want to be. */
@NullMarked
package cn.gov.shuozhou.data.report.digest;

import org.jspecify.annotations.NullMarked;
