/** The case file of every procedure, its limits, overdue register and lists (第十六条以下、第三十三条). */
@NullMarked
@ApplicationModule(displayName = "办件")
package cn.gov.shuozhou.data.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
