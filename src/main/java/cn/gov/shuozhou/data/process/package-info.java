/** What every procedure stands on: the gateway to its model, typed variables, the task guard, diagrams. */
@NullMarked
@ApplicationModule(displayName = "流程")
package cn.gov.shuozhou.data.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
