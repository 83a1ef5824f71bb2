/** Layout, home, to-dos and refusals: what spans the features. Nobody depends on it. */
@NullMarked
@ApplicationModule(displayName = "门户")
package cn.gov.shuozhou.data.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
