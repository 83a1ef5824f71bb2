/** What the public sees and takes of the data of the departments (第四章). */
@NullMarked
@ApplicationModule(displayName = "开放")
package cn.gov.shuozhou.data.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
