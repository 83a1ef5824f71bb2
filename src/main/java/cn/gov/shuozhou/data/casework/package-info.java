/** What every procedure shares about its cases. */
@NullMarked
@ApplicationModule(displayName = "办件")
package cn.gov.shuozhou.data.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
