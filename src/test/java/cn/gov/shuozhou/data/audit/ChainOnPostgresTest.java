package cn.gov.shuozhou.data.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("审计日志链（PostgreSQL）")
class ChainOnPostgresTest extends ChainContract {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
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
