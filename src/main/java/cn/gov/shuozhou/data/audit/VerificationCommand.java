package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * the database connection: {@code java -jar data-sharing.jar --verify-audit}. With
 * {@code --noted=<position>:<hash>} also whether the chain still goes through that place: a tail that was written anew
 * is whole in itself.
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
    private static final String NOTED = "--noted=";
    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})[:：](\\S+)");

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
            AuditVerifier verifier = context.getBean(AuditVerifier.class);
            Verification result = verifier.verify();
            if (!result.intact()) {
                log.error(result.sentence());
                return 1;
            }
            log.info(result.sentence());
            return Stream.of(arguments)
                            .filter(argument -> argument.startsWith(NOTED))
                            .map(argument -> argument.substring(NOTED.length()))
                            .allMatch(noted -> passesThrough(verifier, noted))
                    ? 0
                    : 1;
        } catch (RuntimeException unreadable) {
            log.error("审计日志未能校验：读不到数据库。内置数据库须先停止系统再校验；其他情况请核对数据库的连接参数。", unreadable);
        }
        return 1;
    }

    private static boolean passesThrough(AuditVerifier verifier, String noted) {
        Matcher place = PLACE.matcher(noted);
        if (!place.matches()) {
            log.error("--noted 应写成“位置:校验值”，例如 --noted=128:3f9c…。请照当时记下的原样填写。");
            return false;
        }
        try {
            if (verifier.passesThrough(Long.parseLong(place.group(1)), place.group(2))) {
                log.info("与记下的位置 {} 的校验值相符。", place.group(1));
                return true;
            }
            log.error("与记下的位置 {} 的校验值不符：该位置以前的记录被整段重写，或者末尾被删除。请保留现场，立即报告安全管理员。", place.group(1));
        } catch (RequestRejected refusal) {
            log.error(refusal.getMessage());
        }
        return false;
    }
}
