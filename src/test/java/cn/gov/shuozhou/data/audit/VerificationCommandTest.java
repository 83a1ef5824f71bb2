package cn.gov.shuozhou.data.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("命令行校验 --verify-audit")
class VerificationCommandTest {

    private static final String URL = "jdbc:h2:mem:command;DB_CLOSE_DELAY=-1";

    @Test
    @DisplayName("完整时退出码为 0，被改动时为 1，读不到时为 1，各说明一句")
    void theExitCodeTells(CapturedOutput output) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(URL, "sa", "");
        try {
            TrailDatabase trail = new TrailDatabase(pool, "h2");
            trail.add(3);
            trail.seal();
            assertThat(run(URL)).isZero();
            assertThat(output.getAll()).contains("审计日志完整，没有被改动：共 3 条");

            trail.forge("update audit_entry set act = '伪造' where id = 2");
            assertThat(run(URL)).isOne();
            assertThat(output.getAll()).contains("审计日志校验不通过：位置 2 ");

            assertThat(run("jdbc:h2:mem:nothing")).isOne();
            assertThat(output.getAll()).contains("审计日志未能校验");
        } finally {
            pool.dispose();
        }
    }

    @Test
    @DisplayName("--noted：与记下的位置相符为 0；末尾被重写、写法不对为 1")
    void aRewrittenTailIsFound(CapturedOutput output) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(URL, "sa", "");
        try {
            TrailDatabase trail = new TrailDatabase(pool, "h2");
            trail.add(3);
            trail.seal();
            String first = "--noted=1:" + trail.chain.hashAt(1).orElseThrow();
            String noted = "--noted=3:" + trail.chain.head().hash();
            assertThat(run(URL, noted, first)).isZero();
            assertThat(output.getAll()).contains("位置 3 的校验值相符", "位置 1 的校验值相符");
            assertThat(run(URL, "--noted=三")).isOne();
            assertThat(run(URL, "--noted=3:abc")).isOne();
            assertThat(output.getAll()).contains("应写成“位置:校验值”", "64 位十六进制数");

            trail.forge(
                    "delete from audit_seal where position = 3",
                    "update audit_entry set act = '伪造' where id = 3",
                    "insert into audit_unsealed values (3)",
                    "update audit_chain_head set position = 2, hash = '%s'"
                            .formatted(trail.chain.hashAt(2).orElseThrow()));
            trail.seal();
            assertThat(run(URL)).isZero();
            assertThat(run(URL, first, noted)).isOne();
            assertThat(output.getAll()).contains("位置 3 的校验值不符");
        } finally {
            pool.dispose();
        }
    }

    @Test
    @DisplayName("只有写明这个参数才校验")
    void itIsAskedFor() {
        assertThat(VerificationCommand.isAskedFor("--verify-audit")).isTrue();
        assertThat(VerificationCommand.isAskedFor("--server.port=1")).isFalse();
    }

    private static int run(String url, String... more) {
        return VerificationCommand.run(
                TimeConfiguration.class,
                Stream.concat(
                                Stream.of(
                                        "--verify-audit",
                                        "--spring.datasource.url=" + url,
                                        "--spring.profiles.active="),
                                Stream.of(more))
                        .toArray(String[]::new));
    }
}
