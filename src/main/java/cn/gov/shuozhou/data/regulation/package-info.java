/** The regulation itself: articles, rule sets and the time limits they set. Knows neither engine nor web. */
@NullMarked
@ApplicationModule(
        displayName = "规章",
        allowedDependencies = {})
package cn.gov.shuozhou.data.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
