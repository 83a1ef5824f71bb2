package cn.gov.shuozhou.data.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("审计日志链（PostgreSQL）")
class ChainOnPostgresTest extends ChainContract {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @Test
    @DisplayName("数据库拒绝清空")
    void theDatabaseIsNotEmptied() {
        TrailDatabase trail = fresh();
        trail.add(1);
        List.of("audit_entry", "audit_seal")
                .forEach(table -> assertThatThrownBy(() -> trail.jdbc.execute("truncate " + table))
                        .hasStackTraceContaining("不得清空"));
    }

    @Override
    TrailDatabase fresh() {
        return new TrailDatabase(postgres.getPostgresDatabase(), "postgresql");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }
}
