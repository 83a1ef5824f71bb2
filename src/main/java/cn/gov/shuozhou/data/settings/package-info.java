/** What an operator sets from outside, checked as a whole before anything starts. */
@NullMarked
@ApplicationModule(displayName = "设置")
package cn.gov.shuozhou.data.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
