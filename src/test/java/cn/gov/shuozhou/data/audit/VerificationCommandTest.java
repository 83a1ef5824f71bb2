package cn.gov.shuozhou.data.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
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
    @DisplayName("只有写明这个参数才校验")
    void itIsAskedFor() {
        assertThat(VerificationCommand.isAskedFor("--verify-audit")).isTrue();
        assertThat(VerificationCommand.isAskedFor("--server.port=1")).isFalse();
    }

    private static int run(String url) {
        return VerificationCommand.run(
                TimeConfiguration.class,
                "--verify-audit",
                "--spring.datasource.url=" + url,
                "--spring.profiles.active=");
    }
}
