/** 示例数据: a fictional catalogue and fictional rows, in the demo profile only. May know every feature; none knows it. */
@NullMarked
@ApplicationModule(displayName = "示例数据")
package cn.gov.shuozhou.data.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
