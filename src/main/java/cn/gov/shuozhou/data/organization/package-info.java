/** Departments, regions, people and roles (第七条、第三十一条). */
@NullMarked
@ApplicationModule(displayName = "组织机构")
package cn.gov.shuozhou.data.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
