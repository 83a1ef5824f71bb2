/** How bad input is answered: one exception that carries clear Chinese sentences and the kind of refusal. */
@NullMarked
@ApplicationModule(
        displayName = "拒绝",
        allowedDependencies = {})
package cn.gov.shuozhou.data.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
