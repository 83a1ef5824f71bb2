/** The PostgreSQL database that the nodes of a production system share. It depends on no other package. */
@NullMarked
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
package cn.gov.shuozhou.data.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
