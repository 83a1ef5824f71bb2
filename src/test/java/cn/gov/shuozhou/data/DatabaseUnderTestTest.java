package cn.gov.shuozhou.data;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("测试用的数据库就是这一轮要测的数据库")
@PortalTest
@OnPostgres(Reason.MIGRATION)
class DatabaseUnderTestTest {

    @Autowired
    private DataSource dataSource;

    @Test
    @DisplayName("第二轮测试在 PostgreSQL 15 上，第一轮在 H2 上")
    void isTheOneOfThisRun() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var product = connection.getMetaData();
            assertThat(product.getDatabaseProductName()).isEqualTo(TestDatabase.isPostgres() ? "PostgreSQL" : "H2");
            if (TestDatabase.isPostgres()) {
                assertThat(product.getDatabaseMajorVersion()).isEqualTo(15);
            }
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }
}
