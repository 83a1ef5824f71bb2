/** Masking of single values by rules chosen per item (第十八条). Depends on no other package. */
@NullMarked
@ApplicationModule(
        displayName = "脱敏",
        allowedDependencies = {})
package cn.gov.shuozhou.data.masking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
