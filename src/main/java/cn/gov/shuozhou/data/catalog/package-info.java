/** The catalogue of government data resources and their items (第二章). */
@NullMarked
@ApplicationModule(displayName = "目录")
package cn.gov.shuozhou.data.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
