/** Long lists, cut into pages on the server. */
@NullMarked
@ApplicationModule(
        displayName = "分页",
        allowedDependencies = {})
package cn.gov.shuozhou.data.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
