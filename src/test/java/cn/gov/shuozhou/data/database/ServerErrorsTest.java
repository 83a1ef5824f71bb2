package cn.gov.shuozhou.data.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("数据库的报错进入日志时不带出行中的值")
@EnabledIfSystemProperty(named = "test.database", matches = "postgres", disabledReason = "about PostgreSQL's driver")
@MovableClockTest
@OnPostgres(Reason.SQL)
class ServerErrorsTest {

    private static final String VALUE = "13900000000";

    @Autowired
    private DataSource dataSource;

    @Test
    @DisplayName("重复的键：只说违反了哪个约束")
    void duplicateKey() throws Exception {
        try (var connection = dataSource.getConnection();
                var setting = connection.createStatement()) {
            setting.execute("create temporary table told (phone varchar constraint told_once primary key)");
            try (var insert = connection.prepareStatement("insert into told values (?)")) {
                insert.setString(1, VALUE);
                insert.executeUpdate();

                assertThatThrownBy(insert::executeUpdate)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("told_once")
                        .hasMessageNotContaining(VALUE)
                        .hasNoCause();
            } finally {
                setting.execute("drop table told");
            }
        }
    }
}
