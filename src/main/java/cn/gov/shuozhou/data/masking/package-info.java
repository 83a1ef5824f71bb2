/** Masking rules: how one value is shown when it may not be shown in full (第十八条). */
@NullMarked
@ApplicationModule(displayName = "脱敏")
package cn.gov.shuozhou.data.masking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
