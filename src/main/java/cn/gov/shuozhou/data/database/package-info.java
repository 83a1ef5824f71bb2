/** What has to do with the database itself: nodes that share one, and what lasts as long as a transaction. Depends on no other package. */
@NullMarked
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
package cn.gov.shuozhou.data.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
