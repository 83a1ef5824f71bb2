/** Sign-in and what guards the doors (第五章). */
@NullMarked
@ApplicationModule(displayName = "安全")
package cn.gov.shuozhou.data.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
