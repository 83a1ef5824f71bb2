/** Working days of the State Council's yearly notices, and the loading of a new year's notice. */
@NullMarked
@ApplicationModule(displayName = "工作日历")
package cn.gov.shuozhou.data.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
