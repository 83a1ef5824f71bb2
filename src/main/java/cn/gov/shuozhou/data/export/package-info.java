/** Lists too long to be taken away while their reader waits: made beside the pages, kept for some days. */
@NullMarked
@ApplicationModule(displayName = "导出")
package cn.gov.shuozhou.data.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
