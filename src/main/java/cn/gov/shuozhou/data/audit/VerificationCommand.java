package cn.gov.shuozhou.data.audit;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/**
 * Verifies the trail from the command line, with the application's own settings but with nothing of it running besides
 * the database connection: {@code java -jar data-sharing.jar --verify-audit}.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@Import({AuditChain.class, AuditVerifier.class})
public class VerificationCommand {

    private static final Logger log = LoggerFactory.getLogger(VerificationCommand.class);

    private static final String OPTION = "--verify-audit";

    public static boolean isAskedFor(String... arguments) {
        return Arrays.asList(arguments).contains(OPTION);
    }

    /**
     * The exit code: 0 when the trail is whole, 1 when it is not or could not be read.
     *
     * @param time the configuration that says what time it is
     */
    public static int run(Class<?> time, String... arguments) {
        var application = new SpringApplicationBuilder(VerificationCommand.class, time)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
        try (var context = application.run(arguments)) {
            Verification result = context.getBean(AuditVerifier.class).verify();
            if (result.intact()) {
                log.info(result.sentence());
                return 0;
            }
            log.error(result.sentence());
        } catch (RuntimeException unreadable) {
            log.error("审计日志未能校验：读不到数据库。内置数据库须先停止系统再校验；其他情况请核对数据库的连接参数。", unreadable);
        }
        return 1;
    }
}
