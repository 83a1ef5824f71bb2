/** Tables that people give us, whether CSV or Excel: one set of rules for all of them; what differs is only the columns. */
@NullMarked
@ApplicationModule(
        displayName = "表格",
        allowedDependencies = {"refusal", "workbook"})
package cn.gov.shuozhou.data.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
