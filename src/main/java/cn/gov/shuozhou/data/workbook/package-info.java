/** Workbooks: the one place that writes Excel files. It depends on no other package. */
@NullMarked
@ApplicationModule(
        displayName = "报表",
        allowedDependencies = {})
package cn.gov.shuozhou.data.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
