/** The engine kit that every procedure stands on: typed variables, clocks, case numbers, guards, diagrams. */
@NullMarked
@ApplicationModule(displayName = "流程引擎")
package cn.gov.shuozhou.data.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
