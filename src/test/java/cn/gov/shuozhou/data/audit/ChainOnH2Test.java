package cn.gov.shuozhou.data.audit;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("审计日志链（H2）")
class ChainOnH2Test extends ChainContract {

    private static final JdbcConnectionPool POOL =
            JdbcConnectionPool.create("jdbc:h2:mem:trail;DB_CLOSE_DELAY=-1", "sa", "");

    @Override
    TrailDatabase fresh() {
        return new TrailDatabase(POOL, "h2");
    }

    @AfterAll
    static void close() {
        POOL.dispose();
    }
}
