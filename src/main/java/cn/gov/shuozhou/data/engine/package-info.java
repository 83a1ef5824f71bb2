/** The process engine as this system runs it: plugins, guards, job executor, identities, its demo clock. */
@NullMarked
@ApplicationModule(displayName = "流程引擎")
package cn.gov.shuozhou.data.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
