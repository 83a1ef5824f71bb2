/** Workbooks: the one place that writes Excel files. Its writer depends on no feature. */
@NullMarked
@ApplicationModule(displayName = "报表")
package cn.gov.shuozhou.data.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
