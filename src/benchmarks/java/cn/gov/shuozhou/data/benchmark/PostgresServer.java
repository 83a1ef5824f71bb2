package cn.gov.shuozhou.data.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A PostgreSQL server for the application under a benchmark, set as {@code docker/compose.yml} sets it. */
public final class PostgresServer {

    private static EmbeddedPostgres server;

    private PostgresServer() {}

    /** Ends with the process. */
    public static void use(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.driver-class-name", () -> "org.postgresql.Driver");
        registry.add("spring.datasource.url", PostgresServer::address);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
    }

    private static synchronized String address() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("shared_buffers", "512MB")
                        .setServerConfig("random_page_cost", "1.1")
                        .setServerConfig("max_parallel_workers_per_gather", "0")
                        .start();
            }
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
