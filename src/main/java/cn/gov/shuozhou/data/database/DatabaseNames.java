package cn.gov.shuozhou.data.database;

import org.apache.ibatis.mapping.DatabaseIdProvider;
import org.apache.ibatis.mapping.VendorDatabaseIdProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the scripts of statements, as {@code _databaseId}, which database they run on: {@code PostgreSQL} or {@code H2}. */
@Configuration(proxyBeanMethods = false)
class DatabaseNames {

    @Bean
    DatabaseIdProvider databaseIdProvider() {
        return new VendorDatabaseIdProvider();
    }
}
