/** What running on several nodes needs: work that one of them does, a clock that is right, figures, logs. */
@NullMarked
@ApplicationModule(displayName = "运行")
package cn.gov.shuozhou.data.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
