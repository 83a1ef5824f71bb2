/** Unconditional and conditional sharing between departments (第三章). */
@NullMarked
@ApplicationModule(displayName = "共享")
package cn.gov.shuozhou.data.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
