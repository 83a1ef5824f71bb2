/** The inbox: what the system tells a person, with a link to the right page. */
@NullMarked
@ApplicationModule(displayName = "消息")
package cn.gov.shuozhou.data.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
