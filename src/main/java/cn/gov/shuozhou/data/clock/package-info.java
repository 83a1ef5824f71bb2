/** Clocks of cases, their limits and the explanation day by day (第十六条以下). No engine type in its public classes. */
@NullMarked
@ApplicationModule(displayName = "计时")
package cn.gov.shuozhou.data.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
