/** Files that leave through the portal. */
@NullMarked
@ApplicationModule(displayName = "下载")
package cn.gov.shuozhou.data.download;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
