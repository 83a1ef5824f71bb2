package cn.gov.shuozhou.data.masking;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Hands the configured key to {@link MaskingKey}. Without one the system starts, but the rule 哈希 cannot be chosen: a key
 * known from the source would protect nothing. Only the demo, whose people do not exist, has a key of its own.
 */
@Configuration(proxyBeanMethods = false)
class MaskingKeyConfiguration {

    private static final String DEMO_KEY = "demonstration-only-no-real-person-behind-it";

    MaskingKeyConfiguration(@Value("${app.masking-key:}") String configured, Environment environment) {
        var key = configured.isBlank() ? demoKey(environment) : configured;
        if (key == null) {
            LoggerFactory.getLogger(MaskingKeyConfiguration.class)
                    .warn("未配置脱敏密钥 app.masking-key（环境变量 APP_MASKING_KEY）：“哈希”脱敏规则不可用");
        } else {
            MaskingKey.use(key);
        }
    }

    private static @Nullable String demoKey(Environment environment) {
        return environment.acceptsProfiles(Profiles.of("demo")) ? DEMO_KEY : null;
    }
}
