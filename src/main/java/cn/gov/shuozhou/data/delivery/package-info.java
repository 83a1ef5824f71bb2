/** Data sets, masking, grants, downloads and usage records (第十七、十八、二十九条). */
@NullMarked
@ApplicationModule(displayName = "数据提供")
package cn.gov.shuozhou.data.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
