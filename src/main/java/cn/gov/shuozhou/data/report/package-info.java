/** Reports on how the limits are kept, for whoever answers for them (第十六条以下、第三十二条、第三十三条). */
@NullMarked
@ApplicationModule(displayName = "报表")
package cn.gov.shuozhou.data.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
